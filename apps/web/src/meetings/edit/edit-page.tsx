import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { DraftForm, useDraft } from '../../shared/sending';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
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
  const draft = useMeetingDraft(meeting);
  return (
    <DraftForm
      draft={draft}
      fields={MEETING_FIELDS}
      nameOf={(field) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field}
      save={t.save}
      saved={t.saved}
      onSaved={() => navigate(`/moeder/${meeting.id}`)}
      onRefresh={onRefresh}
    >
      <MeetingFields
        networkId={meeting.networkId}
        values={draft.values}
        problems={draft.problems}
        onChange={draft.change}
      />
    </DraftForm>
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
