import { useQuery } from '@apollo/client/react';
import { canDraftConceptIn } from '@samspil/domain/concepts';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMemo } from 'react';
import { SelectField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useNetworkChoice } from '../../shared/network-choice/use-network-choice';
import { useNetworkOptions } from '../../shared/network-choice/use-network-options';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { OWN_ORGANISATIONS_QUERY } from '../concept-queries';
import { conceptMessages } from '../messages';
import { writingMessages } from './messages';
import { NewConceptForm } from './new-concept-form';

/** The first step of a concept: whose it is, and which activities it is drawn from. */
export function NewConceptPage() {
  const t = useMessages(writingMessages);
  const { title } = useMessages(conceptMessages);
  const { viewer, signedIn, loading } = useViewer();
  const networks = useMemo(
    () => viewer.networks.map(({ networkId }) => networkId).filter((id) => canDraftConceptIn(viewer, id)),
    [viewer],
  );
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: title, to: '/koncepter' }]} width="reading">
      {loading && <LoadingState lines={6} />}
      {!loading && !signedIn && <NoAccessState signedIn={false} />}
      {signedIn && networks.length === 0 && <NoOrganisation />}
      {networks.length > 0 && <Networks networks={networks} />}
    </Page>
  );
}

function NoOrganisation() {
  const t = useMessages(writingMessages);
  return (
    <EmptyState
      icon={IconBuildingCommunity}
      title={t.noOrganisation}
      action={<ButtonLink to="/koncepter">{t.toConcepts}</ButtonLink>}
    >
      {t.noOrganisationText}
    </EmptyState>
  );
}

function Networks({ networks }: { networks: readonly string[] }) {
  const t = useMessages(writingMessages);
  const options = useNetworkOptions(networks);
  const { networkId, choose } = useNetworkChoice(networks);
  return (
    <>
      {networks.length > 1 && (
        <SelectField label={t.network} value={networkId ?? ''} options={options} onChange={choose} />
      )}
      {networkId !== null && <InNetwork key={networkId} networkId={networkId} />}
    </>
  );
}

function InNetwork({ networkId }: { networkId: string }) {
  const { data, error, refetch } = useQuery(OWN_ORGANISATIONS_QUERY, { variables: { networkId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { owner, organisations } = data.activityDefaults;
  if (organisations.length === 0) return <NoOrganisation />;
  return <NewConceptForm networkId={networkId} organisations={organisations} ownId={owner?.id} />;
}
