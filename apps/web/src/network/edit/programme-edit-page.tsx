import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DraftForm, useDraft } from '../../shared/sending';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { networkMessages } from '../messages';
import { NETWORKS_QUERY, SAVE_PROGRAMME, type Programme } from '../network-queries';
import { GoalsField } from './goals-field';
import { PROGRAMME_FIELDS, ProgrammeFields } from './programme-fields';
import { inputOf, problemsWithValues, valuesOf } from './programme-values';

/** Writing a programme: what is typed stays in the browser until it is saved. */
export function ProgrammeEditPage() {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(NETWORKS_QUERY);
  const programme = data?.networks.find((one) => one.id === id);
  const trail = [
    { label: t.title, to: '/netvaerk' },
    ...(programme ? [{ label: format.text(programme.name), to: `/netvaerk/program/${id}` }] : []),
  ];
  return (
    <Page title={t.form.programmeTitle} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />)}
      {data && <Opened programme={programme} programmes={data.networks} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface OpenedProps {
  programme: Programme | undefined;
  programmes: readonly Programme[];
  onRefresh: () => void;
}

function Opened({ programme, ...props }: OpenedProps) {
  const t = useMessages(networkMessages);
  const { signedIn } = useViewer();
  if (!signedIn) return <NoAccessState signedIn={false} />;
  if (programme?.viewerCan.edit) return <Editing key={programme.id} programme={programme} {...props} />;
  const back = programme ? `/netvaerk/program/${programme.id}` : '/netvaerk';
  return (
    <EmptyState title={t.form.notEditable} action={<ButtonLink to={back}>{t.form.toProgramme}</ButtonLink>}>
      {t.form.notEditableText}
    </EmptyState>
  );
}

function Editing({ programme, programmes, onRefresh }: OpenedProps & { programme: Programme }) {
  const t = useMessages(networkMessages);
  const navigate = useNavigate();
  const draft = useProgrammeDraft(programme);
  const others = programmes.filter(({ id }) => id !== programme.id);
  return (
    <DraftForm
      draft={draft}
      fields={PROGRAMME_FIELDS}
      save={t.form.save}
      saved={t.form.saved}
      onSaved={() => navigate(`/netvaerk/program/${programme.id}`)}
      onRefresh={onRefresh}
    >
      <ProgrammeFields values={draft.values} problems={draft.problems} others={others} onChange={draft.change} />
      <GoalsField values={draft.values} problems={draft.problems} others={others} onChange={draft.change} />
    </DraftForm>
  );
}

function useProgrammeDraft(programme: Programme) {
  const { id, lock } = programme;
  // A predecessor names its successors: the others are asked for anew.
  const [save] = useMutation(SAVE_PROGRAMME, { refetchQueries: ['Networks'] });
  const values = useMemo(() => valuesOf(programme), [programme]);
  return useDraft(
    { name: `programme-${id}`, lock, values },
    {
      conflictCode: 'network.changed',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, ...inputOf(written) } } });
        return data?.saveNetwork.lock ?? seen;
      },
    },
  );
}
