import { dayOf } from '@samspil/domain/meetings';
import { useState } from 'react';
import { TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button, EmptyState, FieldBadge, StatusBadge } from '../../shared/ui';
import {
  ADD_WALK_IN,
  NOTE_ATTENDANCE,
  type MeetingOfParticipants,
  type ShownParticipant,
  type ShownParticipation,
} from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { PersonPicker } from './person-picker';
import { today } from '../../shared/today';
import { fieldOf, nothingToForget, useNames } from './use-participation';

interface AttendanceListProps {
  meeting: MeetingOfParticipants;
  participation: ShownParticipation;
}

type Noted = readonly { readonly participantId: string; readonly hasAttended: boolean | null }[];

/** Who came: two buttons for each person, organisation by organisation, by keyboard or thumb. */
export function AttendanceList({ meeting, participation }: AttendanceListProps) {
  const t = useMessages(invitationMessages);
  const { nameOf } = useNames();
  const [text, setText] = useState('');
  const noting = useStep(NOTE_ATTENDANCE, nothingToForget);
  const walking = useWalkIn();
  const { participants } = participation;
  if (today() < dayOf(meeting.startsAt)) return <EmptyState title={t.tooEarly} />;
  const note = (noted: Noted, done: string, onUndo?: () => Promise<boolean>) =>
    noting.take({ input: { meetingId: meeting.id, noted: [...noted] } }, done, onUndo);
  const open = participants.filter(({ answer, hasAttended }) => answer === 'YES' && hasAttended === null);
  const noteAll = () => {
    const all = (hasAttended: boolean | null) => open.map(({ id }) => ({ participantId: id, hasAttended }));
    void note(all(true), t.allNoted(open.length), () => note(all(null), t.notNoted));
  };
  const wanted = text.trim().toLocaleLowerCase('da');
  const shown = participants.filter((one) => nameOf(one).toLocaleLowerCase('da').includes(wanted));
  return (
    <>
      <p className={classes.soft}>{t.attendanceLead}</p>
      <Figures participants={participants} />
      <div className={classes.toolbar} data-print="hide">
        <TextField label={t.findInList} type="search" value={text} onChange={setText} />
        {open.length > 1 && (
          <Button variant="outline" busy={noting.busy} onClick={noteAll}>
            {t.allCame}
          </Button>
        )}
      </div>
      <FormProblems problems={[...noting.problems, ...walking.problems]} failure={noting.failure ?? walking.failure} />
      <Groups
        participants={shown}
        onNote={(one, hasAttended) =>
          void note(
            [{ participantId: one.id, hasAttended }],
            `${nameOf(one)}: ${hasAttended === null ? t.notNoted : hasAttended ? t.came : t.absent}`,
          )
        }
      />
      <WalkIn meeting={meeting} participants={participants} walking={walking} />
    </>
  );
}

interface WalkInProps {
  meeting: MeetingOfParticipants;
  participants: readonly ShownParticipant[];
  walking: ReturnType<typeof useWalkIn>;
}

function useWalkIn() {
  return useStep(ADD_WALK_IN, nothingToForget);
}

function WalkIn({ meeting, participants, walking }: WalkInProps) {
  const t = useMessages(invitationMessages);
  return (
    <div className={classes.walkIn} data-print="hide">
      <PersonPicker
        networkId={meeting.networkId}
        without={new Set(participants.map(({ person }) => person.id))}
        label={t.walkIn}
        onChoose={(personId, name) =>
          void walking.take({ input: { meetingId: meeting.id, personId } }, t.walkedIn(name))
        }
      />
    </div>
  );
}

function Figures({ participants }: { participants: readonly ShownParticipant[] }) {
  const t = useMessages(invitationMessages);
  const noted = (hasAttended: boolean | null) => participants.filter((one) => one.hasAttended === hasAttended).length;
  return <p aria-live="polite">{t.attendanceFigures(noted(true), noted(false), noted(null))}</p>;
}

interface GroupsProps {
  participants: readonly ShownParticipant[];
  onNote: (participant: ShownParticipant, hasAttended: boolean | null) => void;
}

function Groups({ participants, onNote }: GroupsProps) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const groups = new Map<string, ShownParticipant[]>();
  for (const one of participants) {
    const name = one.organisation ? format.text(one.organisation.name) : t.noOrganisation;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([name, people]) => (
    <section key={name} className={classes.group}>
      <h2>{name}</h2>
      <ul>
        {people.map((one) => (
          <li key={one.id}>
            <Attendance participant={one} onNote={(hasAttended) => onNote(one, hasAttended)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface AttendanceProps {
  participant: ShownParticipant;
  onNote: (hasAttended: boolean | null) => void;
}

/** Pressed again, it is as if nothing had been noted. */
function Attendance({ participant, onNote }: AttendanceProps) {
  const t = useMessages(invitationMessages);
  const { nameOf } = useNames();
  const { answer, hasAttended, sector } = participant;
  const field = fieldOf(sector);
  const name = nameOf(participant);
  const choices = [
    { value: true, label: t.came },
    { value: false, label: t.absent },
  ];
  return (
    <div className={classes.attendance} role="group" aria-label={t.attendanceOf(name)}>
      <span className={classes.badges}>
        <strong>{name}</strong>
        {field && <FieldBadge field={field} />}
        <StatusBadge>{t.answers[answer]}</StatusBadge>
      </span>
      <span className={classes.choices}>
        {choices.map(({ value, label }) => (
          <button
            key={label}
            type="button"
            aria-pressed={hasAttended === value}
            onClick={() => onNote(hasAttended === value ? null : value)}
          >
            {label}
          </button>
        ))}
      </span>
    </div>
  );
}
