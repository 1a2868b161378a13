import { useQuery } from '@apollo/client/react';
import type { Situation } from '@samspil/domain/concepts';
import { IconPencil } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { Button, LoadingState } from '../../shared/ui';
import type { ShownActivity, ShownConcept } from '../concept-fragments';
import { TRANSFER_FIT_QUERY } from '../concept-queries';
import shared from '../concepts.module.css';
import classes from './adopt.module.css';
import { FitList } from './fit-list';
import { trialMessages } from './messages';
import { SituationForm } from './situation-form';
import { useSituation } from './use-situation';

/** How the places where it was tried are like mine; what is said of mine can be corrected, and the comparison follows. */
export function LikeYou({ concept, networkId }: { concept: ShownConcept; networkId: string }) {
  const t = useMessages(trialMessages);
  const situation = useSituation(networkId, concept.slug);
  const { data, error, refetch } = useQuery(TRANSFER_FIT_QUERY, {
    variables: { slug: concept.slug },
    fetchPolicy: 'cache-and-network',
  });
  const places = data?.transferFit.places;
  return (
    <section aria-labelledby="ligner">
      <h2 id="ligner">{t.likeTitle}</h2>
      <p className={classes.lead}>{t.likeLead}</p>
      <ReadFrom situation={situation} />
      <MySituation networkId={networkId} situation={situation} theirs={places?.map(({ theirs }) => theirs) ?? []} />
      {places && !situation.loading && (
        <FitList mine={situation.mine} places={places} activities={activitiesOf(concept)} />
      )}
      {!places && <PlacesMissing failed={error !== undefined} onRetry={() => void refetch()} />}
    </section>
  );
}

function activitiesOf({ activities, trials }: ShownConcept): ShownActivity[] {
  return [...activities, ...trials.flatMap(({ activity }) => activity ?? [])];
}

/** What my side of the comparison rests on. */
function ReadFrom({ situation }: { situation: ReturnType<typeof useSituation> }) {
  const t = useMessages(trialMessages);
  const { loading, failed, isTold, areAlike, readFrom } = situation;
  if (loading) return null;
  const told = areAlike ? t.mineFromAlike(readFrom) : t.mineFromLatest(readFrom);
  return <p className={classes.lead}>{failed ? t.mineFailed : isTold ? told : t.mineUnknown}</p>;
}

interface MySituationProps {
  networkId: string;
  situation: ReturnType<typeof useSituation>;
  theirs: readonly Situation[];
}

function MySituation({ networkId, situation, theirs }: MySituationProps) {
  const t = useMessages(trialMessages);
  return (
    <details className={classes.mine}>
      <summary>
        <IconPencil size={18} stroke={1.75} aria-hidden />
        {t.editMine}
      </summary>
      <SituationForm networkId={networkId} values={situation.values} theirs={theirs} onChange={situation.change} />
    </details>
  );
}

function PlacesMissing({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const t = useMessages(trialMessages);
  if (!failed) return <LoadingState lines={6} height={24} />;
  return (
    <div role="alert" className={shared.buttons}>
      <p>{t.placesFailed}</p>
      <Button variant="default" onClick={onRetry}>
        {t.tryAgain}
      </Button>
    </div>
  );
}
