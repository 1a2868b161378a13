import { useQuery } from '@apollo/client/react';
import { canDraftConceptIn } from '@samspil/domain/concepts';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { conceptAddress } from '../concept-address';
import type { ShownConcept } from '../concept-fragments';
import { CONCEPT_QUERY, OWN_ORGANISATIONS_QUERY } from '../concept-queries';
import { conceptMessages } from '../messages';
import { NotShown } from '../not-shown';
import { AdoptForm, type AdoptFormProps } from './adopt-form';
import classes from './adopt.module.css';
import { AlreadyThere, openTrialOf } from './already-there';
import { LikeYou } from './like-you';
import { trialMessages } from './messages';

/** Borrowing a concept: first how the places where it was tried are like mine, then what we adapt, and when. */
export function AdoptPage() {
  const t = useMessages(trialMessages);
  const { title } = useMessages(conceptMessages);
  const { slug = '' } = useParams();
  const { signedIn, loading } = useViewer();
  const { data, error, refetch } = useQuery(CONCEPT_QUERY, {
    variables: { slug, version: null },
    fetchPolicy: 'cache-and-network',
    skip: !signedIn,
  });
  const concept = data?.concept;
  const trail = [{ label: title, to: '/koncepter' }];
  return (
    <Page
      title={concept ? t.adoptOf(concept.title) : t.adoptTitle}
      breadcrumbs={concept ? [...trail, { label: concept.title, to: conceptAddress(concept) }] : trail}
    >
      {concept ? (
        <Adopting concept={concept} />
      ) : (
        <NotShown state={{ loading, signedIn, error }} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Adopting({ concept }: { concept: ShownConcept }) {
  const networkId = useNetworkToAdoptIn(concept);
  if (!concept.viewerCan.adopt || networkId === null) return <NotYours concept={concept} />;
  return <AdoptingIn concept={concept} networkId={networkId} />;
}

function AdoptingIn({ concept, networkId }: { concept: ShownConcept; networkId: string }) {
  const { data, error, refetch } = useQuery(OWN_ORGANISATIONS_QUERY, { variables: { networkId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} height={24} />;
  const { owner, organisations } = data.activityDefaults;
  const ownId = owner?.id ?? organisations[0]?.id ?? null;
  return <Adoption {...{ concept, networkId, organisations, ownId }} />;
}

/** Nothing is asked where the only organisation that one can try it for is doing so already. */
function Adoption(props: AdoptFormProps) {
  const t = useMessages(trialMessages);
  const { concept, networkId, organisations, ownId } = props;
  const openTrial = openTrialOf(concept, ownId);
  const mayBeAnother = organisations.some(({ id }) => id !== ownId) || concept.viewerCan.adoptElsewhere;
  const asks = openTrial === undefined || mayBeAnother;
  return (
    <>
      {openTrial && <AlreadyThere concept={concept} trial={openTrial} />}
      {asks && (
        <p className={classes.lead}>
          <a href="#jeres">{t.toYours}</a>
        </p>
      )}
      <LikeYou concept={concept} networkId={networkId} />
      {asks && <AdoptForm {...props} />}
    </>
  );
}

/** The concept's own network where the viewer may do so there, else the first where that is so. */
function useNetworkToAdoptIn(concept: ShownConcept): string | null {
  const { viewer } = useViewer();
  const possible = viewer.networks.map(({ networkId }) => networkId).filter((id) => canDraftConceptIn(viewer, id));
  return possible.find((id) => id === concept.networkId) ?? possible[0] ?? null;
}

function NotYours({ concept }: { concept: ShownConcept }) {
  const t = useMessages(trialMessages);
  return (
    <EmptyState
      icon={IconBuildingCommunity}
      title={t.notYours}
      action={<ButtonLink to={conceptAddress(concept)}>{t.toConcept}</ButtonLink>}
    >
      {t.notYoursText}
    </EmptyState>
  );
}
