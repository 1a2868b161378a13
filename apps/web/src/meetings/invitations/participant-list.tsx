import { useState } from 'react';
import { SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button, DataTable, DemoBadge, EmptyState, FieldBadge, StatusBadge, type Column } from '../../shared/ui';
import {
  ANSWER,
  WITHDRAW,
  type Answer,
  type MeetingOfParticipants,
  type ShownParticipant,
  type ShownParticipation,
} from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { MailsStanding } from './mails-standing';
import { RepresentationSummary } from './representation-summary';
import { fieldOf, nothingToForget, useNames } from './use-participation';
import { useTold } from './use-told';

const ANSWERS: readonly Answer[] = ['YES', 'WAITING', 'NO', 'NONE'];
const TONES = { YES: 'good', WAITING: 'warning', NO: 'danger', NONE: 'neutral' } as const;

interface ParticipantListProps {
  meeting: MeetingOfParticipants;
  participation: ShownParticipation;
}

/** Everybody on the list with what they answered. */
export function ParticipantList({ meeting, participation }: ParticipantListProps) {
  const t = useMessages(invitationMessages);
  const [shown, setShown] = useState<Answer | ''>('');
  const actions = useActions(meeting);
  const columns = useColumns(participation, actions, meeting.isDemonstration);
  const { participants, figures, representation, viewerCan } = participation;
  if (participants.length === 0) {
    return <EmptyState title={t.emptyTitle}>{t.emptyReader}</EmptyState>;
  }
  const rows = participants.filter(({ answer }) => shown === '' || answer === shown);
  return (
    <>
      <div className={classes.overview}>
        {figures && (
          <p>
            {t.figures(figures.yes, figures.no, figures.unanswered)}
            {figures.waiting > 0 && ` ${t.waitingFigure(figures.waiting)}`}
            {figures.attended > 0 && ` ${t.attendedFigure(figures.attended)}`}
          </p>
        )}
        {representation && <RepresentationSummary representation={representation} />}
        {viewerCan.invite && <MailsStanding participation={participation} />}
      </div>
      <div className={classes.toolbar} data-print="hide">
        <SelectField
          label={t.show}
          value={shown}
          options={[
            { value: '', label: t.all },
            ...ANSWERS.map((answer) => ({ value: answer, label: t.answers[answer] })),
          ]}
          onChange={(value) => setShown(ANSWERS.find((answer) => answer === value) ?? '')}
        />
      </div>
      <FormProblems problems={actions.problems} failure={actions.failure} />
      {rows.length === 0 ? (
        <p className={classes.soft}>{t.noneWithAnswer}</p>
      ) : (
        <div className={classes.people}>
          <DataTable caption={t.listCaption} columns={columns} rows={rows} rowKey={({ id }) => id} />
        </div>
      )}
    </>
  );
}

interface Actions {
  readonly busy: boolean;
  readonly problems: ReturnType<typeof useStep>['problems'];
  readonly failure: 'offline' | 'failed' | undefined;
  readonly answer: (participant: ShownParticipant, wish: 'YES' | 'NO') => void;
  readonly withdraw: (participant: ShownParticipant) => void;
}

function useActions({ id: meetingId }: MeetingOfParticipants): Actions {
  const t = useMessages(invitationMessages);
  const { nameOf } = useNames();
  const answering = useTold(ANSWER);
  const withdrawing = useStep(WITHDRAW, nothingToForget);
  return {
    busy: answering.busy || withdrawing.busy,
    problems: [...answering.problems, ...withdrawing.problems],
    failure: answering.failure ?? withdrawing.failure,
    answer: (participant, wish) => {
      const input = { meetingId, participantId: participant.id, answer: wish };
      void answering.take({ input }, ({ answerMeeting }) => {
        const { answer } = answerMeeting.participants.find(({ id }) => id === participant.id) ?? { answer: wish };
        if (answer === 'WAITING') return t.onWaitingList(nameOf(participant));
        return wish === 'YES' ? t.registered(nameOf(participant)) : t.declined(nameOf(participant));
      });
    },
    withdraw: (participant) =>
      void withdrawing.take(
        { input: { meetingId, participantIds: [participant.id] } },
        t.withdrawn(nameOf(participant)),
      ),
  };
}

function useColumns(
  { isOpen, viewerCan, participants }: ShownParticipation,
  actions: Actions,
  isMarked: boolean,
): Column<ShownParticipant>[] {
  const t = useMessages(invitationMessages);
  const hasRemarks = participants.some(({ remark }) => remark !== '');
  // Nothing is left to be done where answers are taken no more.
  const hasActions = isOpen && participants.some(({ canAnswer }) => canAnswer);
  const remark: Column<ShownParticipant> = {
    key: 'remark',
    header: t.remark,
    cell: (row) => <span lang="da">{row.remark}</span>,
  };
  const action: Column<ShownParticipant> = {
    key: 'actions',
    header: t.actions,
    cell: (row) => <RowActions participant={row} actions={actions} mayWithdraw={viewerCan.invite} />,
  };
  return [
    { key: 'name', header: t.name, cell: (row) => <Name participant={row} isMarked={isMarked} /> },
    { key: 'from', header: t.from, cell: (row) => <From participant={row} /> },
    { key: 'answer', header: t.answer, cell: (row) => <AnswerCell participant={row} /> },
    ...(hasRemarks ? [remark] : []),
    ...(hasActions ? [action] : []),
  ];
}

/** Where the whole meeting is marked as invented, nobody is marked again. */
function Name({ participant, isMarked }: { participant: ShownParticipant; isMarked: boolean }) {
  const { nameOf } = useNames();
  return (
    <span className={classes.badges}>
      {nameOf(participant)}
      {participant.isDemonstration && !isMarked && <DemoBadge />}
    </span>
  );
}

function From({ participant: { organisation, sector } }: { participant: ShownParticipant }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const field = fieldOf(sector);
  return (
    <span className={classes.badges}>
      {organisation ? format.text(organisation.name) : t.noOrganisation}
      {field && <FieldBadge field={field} />}
    </span>
  );
}

function AnswerCell({ participant }: { participant: ShownParticipant }) {
  const t = useMessages(invitationMessages);
  const { answer, waitingPlace, invitedAt } = participant;
  return (
    <span className={classes.badges}>
      <StatusBadge tone={TONES[answer]}>{t.answers[answer]}</StatusBadge>
      {waitingPlace !== null && <small>{t.placeInLine(waitingPlace)}</small>}
      {invitedAt === null && answer !== 'NONE' && <small>{t.uninvited}</small>}
      <MailNote participant={participant} />
    </span>
  );
}

/** What those who plan must know of the last mail: nothing of those who have answered it. */
function MailNote({ participant: { mail, mailedAt, answer, isDemonstration } }: { participant: ShownParticipant }) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  if (mail === 'FAILED') return <small title={t.mailsFailedText}>{t.mailFailed}</small>;
  if (mail === 'DELAYED') return <small title={t.mailsDelayedText}>{t.mailDelayed}</small>;
  if (answer === 'NONE' && mailedAt !== null) return <small>{t.mailedOn(format.date(mailedAt))}</small>;
  const isUntold = mail === 'NONE' && answer === 'NONE' && !isDemonstration;
  return isUntold && <small title={t.notMailedHint}>{t.notMailed}</small>;
}

interface RowActionsProps {
  participant: ShownParticipant;
  actions: Actions;
  mayWithdraw: boolean;
}

function RowActions({ participant, actions: { busy, answer, withdraw }, mayWithdraw }: RowActionsProps) {
  const t = useMessages(invitationMessages);
  const { nameOf } = useNames();
  const name = nameOf(participant);
  const isIn = participant.answer === 'YES' || participant.answer === 'WAITING';
  return (
    <span className={classes.actions} data-print="hide">
      {participant.canAnswer && !isIn && (
        <Button
          variant="outline"
          busy={busy}
          aria-label={t.registerOne(name)}
          onClick={() => answer(participant, 'YES')}
        >
          {t.register}
        </Button>
      )}
      {participant.canAnswer && participant.answer !== 'NO' && (
        <Button variant="default" busy={busy} aria-label={t.declineOne(name)} onClick={() => answer(participant, 'NO')}>
          {t.decline}
        </Button>
      )}
      {mayWithdraw && (
        <Button variant="default" busy={busy} aria-label={t.withdrawOne(name)} onClick={() => withdraw(participant)}>
          {t.withdraw}
        </Button>
      )}
    </span>
  );
}
