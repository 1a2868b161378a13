import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../../shared/sending';
import {
  Button,
  ButtonLink,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  useUndoToast,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { networkMessages } from '../messages';
import { NETWORKS_QUERY, SAVE_PROGRAMME, type Programme } from '../network-queries';
import classes from '../network.module.css';
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
  const toast = useUndoToast();
  const draft = useProgrammeDraft(programme);
  const { values, status, problems, conflict, discard, change } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.form.saved });
    await navigate(`/netvaerk/program/${programme.id}`);
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const others = programmes.filter(({ id }) => id !== programme.id);
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && <ConflictNotice onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />}
      <ProgrammeFields values={values} problems={problems} others={others} onChange={change} />
      <GoalsField values={values} problems={problems} others={others} onChange={change} />
      <FormProblems problems={problems} fields={PROGRAMME_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.form.save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.form.leave}
          </Button>
        )}
      </div>
    </form>
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
