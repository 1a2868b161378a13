import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
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
import { forgetMeetings } from '../forget-meetings';
import { MEETING_QUERY, SAVE_MEETING, type ShownMeeting } from '../meeting-queries';
import { contentInput, problemsWithValues, valuesOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { AgendaForm } from './agenda-form';
import classes from './edit.module.css';
import { MEETING_FIELDS, MeetingFields } from './meeting-fields';

/** What is written of a meeting, and its agenda. What is typed stays in the browser until it is saved. */
export function EditMeetingPage() {
  const t = useMessages(meetingMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MEETING_QUERY, { variables: { id } });
  const trail = [
    { label: t.title, to: '/moeder' },
    ...(data ? [{ label: data.meeting.title, to: `/moeder/${id}` }] : []),
  ];
  return (
    <Page title={t.editTitle} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && <Opened meeting={data.meeting} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface OpenedProps {
  meeting: ShownMeeting;
  onRefresh: () => void;
}

function Opened({ meeting, onRefresh }: OpenedProps) {
  const t = useMessages(meetingMessages);
  const { signedIn } = useViewer();
  const { id, viewerCan } = meeting;
  if (viewerCan.reopen && !viewerCan.edit) {
    return (
      <EmptyState title={t.notEditable} action={<ButtonLink to={`/moeder/${id}`}>{t.toMeeting}</ButtonLink>}>
        {t.notEditableText}
      </EmptyState>
    );
  }
  if (!viewerCan.edit) return <NoAccessState signedIn={signedIn} />;
  return (
    <>
      <Editing key={id} meeting={meeting} onRefresh={onRefresh} />
      <section className={classes.part} aria-labelledby="dagsorden">
        <h2 id="dagsorden">{t.agenda}</h2>
        <AgendaForm key={id} meeting={meeting} onRefresh={onRefresh} />
      </section>
    </>
  );
}

function Editing({ meeting, onRefresh }: OpenedProps) {
  const t = useMessages(meetingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const draft = useMeetingDraft(meeting);
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    await navigate(`/moeder/${meeting.id}`);
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const named = (field: string) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field;
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && (
        <ConflictNotice fields={conflict.fields.map(named)} onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />
      )}
      <MeetingFields networkId={meeting.networkId} values={draft.values} problems={problems} onChange={draft.change} />
      <FormProblems problems={problems} fields={MEETING_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

function useMeetingDraft(meeting: ShownMeeting) {
  const { id, lock } = meeting;
  const [save] = useMutation(SAVE_MEETING, { update: forgetMeetings });
  const values = useMemo(() => valuesOf(meeting), [meeting]);
  return useDraft(
    { name: `meeting-${id}`, lock, values },
    {
      conflictCode: 'meetings.changed-meanwhile',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveMeeting.lock ?? seen;
      },
    },
  );
}
