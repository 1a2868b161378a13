import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DraftForm, useDraft } from '../../shared/sending';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { networkMessages } from '../messages';
import {
  ORGANISATION_FORM_QUERY,
  ORGANISATION_QUERY,
  SAVE_ORGANISATION,
  type OrganisationLists,
  type OrganisationNetwork,
  type ShownOrganisation,
} from '../organisation-queries';
import { KeptBy } from '../kept-by';
import { MembershipsEditor } from './memberships-editor';
import { ORGANISATION_FIELDS, OrganisationFields } from './organisation-fields';
import { contentInput, problemsWithValues, valuesOf } from './organisation-values';

/** Writing an organisation, and when it takes part in which programme. */
export function OrganisationEditPage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ORGANISATION_QUERY, { variables: { id } });
  const name = data && format.text(data.organisation.name);
  const trail = [{ label: t.title, to: '/netvaerk' }, ...(name ? [{ label: name, to: `/netvaerk/${id}` }] : [])];
  return (
    <Page title={t.form.organisationTitle} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />)}
      {data && <Opened organisation={data.organisation} networks={data.networks} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface OpenedProps {
  organisation: ShownOrganisation;
  networks: readonly OrganisationNetwork[];
  onRefresh: () => void;
}

function Opened(props: OpenedProps) {
  const t = useMessages(networkMessages);
  const { signedIn } = useViewer();
  const { organisation } = props;
  if (!signedIn) return <NoAccessState signedIn={false} />;
  if (organisation.viewerCan.edit) return <Writing {...props} />;
  if (organisation.viewerCan.editMembershipsIn.length > 0) {
    return (
      <>
        <KeptBy {...props} />
        <MembershipsEditor organisation={organisation} networks={props.networks} />
      </>
    );
  }
  const back = <ButtonLink to={`/netvaerk/${organisation.id}`}>{t.form.toOrganisation}</ButtonLink>;
  return (
    <EmptyState title={t.form.notEditable} action={back}>
      <KeptBy {...props} />
    </EmptyState>
  );
}

function Writing(props: OpenedProps) {
  const lists = useQuery(ORGANISATION_FORM_QUERY);
  if (lists.error && !lists.data) {
    return <FailureState error={lists.error} onRetry={() => void lists.refetch()} />;
  }
  if (!lists.data) return <LoadingState lines={8} />;
  return (
    <>
      <Editing key={props.organisation.id} {...props} lists={lists.data} />
      <MembershipsEditor organisation={props.organisation} networks={props.networks} />
    </>
  );
}

function Editing({ organisation, lists, onRefresh }: OpenedProps & { lists: OrganisationLists }) {
  const t = useMessages(networkMessages);
  const navigate = useNavigate();
  const draft = useOrganisationDraft(organisation);
  return (
    <DraftForm
      draft={draft}
      fields={ORGANISATION_FIELDS}
      save={t.form.save}
      saved={t.form.saved}
      onSaved={() => navigate(`/netvaerk/${organisation.id}`)}
      onRefresh={onRefresh}
    >
      <OrganisationFields values={draft.values} problems={draft.problems} lists={lists} onChange={draft.change} />
    </DraftForm>
  );
}

function useOrganisationDraft(organisation: ShownOrganisation) {
  const { id, lock } = organisation;
  const [save] = useMutation(SAVE_ORGANISATION);
  const values = useMemo(() => valuesOf(organisation), [organisation]);
  return useDraft(
    { name: `organisation-${id}`, lock, values },
    {
      conflictCode: 'network.changed',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveOrganisation.lock ?? seen;
      },
    },
  );
}
