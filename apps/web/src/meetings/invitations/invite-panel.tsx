import { useQuery } from '@apollo/client/react';
import { organisationOf } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { CheckField, PickedList } from '../../shared/forms';
import fieldClasses from '../../shared/forms/fields.module.css';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import {
  BODIES_QUERY,
  INVITE,
  type MeetingOfParticipants,
  type ShownParticipant,
  type ShownParticipation,
} from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { PersonPicker } from './person-picker';
import { useTold } from './use-told';

interface InvitePanelProps {
  meeting: MeetingOfParticipants;
  participation: ShownParticipation;
  /** Those who were not on the list before. */
  onInvited: (added: readonly ShownParticipant[]) => void;
  /** Undefined where nobody is invited yet: then there is nothing else to do. */
  onLeave: (() => void) | undefined;
}

const GROUPS = ['liaisons', 'administrations', 'otherMembers', 'secondary'] as const;
type Group = (typeof GROUPS)[number];
const NONE = { groups: [] as readonly Group[], bodyIds: [] as readonly string[], personIds: [] as readonly string[] };

/** Whom to invite: groups of the network, bodies, single people. A liaison invites colleagues. */
export function InvitePanel({ meeting, participation, onInvited, onLeave }: InvitePanelProps) {
  const t = useMessages(invitationMessages);
  const { viewer } = useViewer();
  const [chosen, setChosen] = useState(NONE);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { invite, busy, problems, failure } = useInviting(participation, onInvited);
  const mayAll = participation.viewerCan.invite;
  const listed = new Set([...participation.participants.map(({ person }) => person.id), ...chosen.personIds]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await invite(meeting.id, chosen)) setChosen(NONE);
  };
  return (
    <form className={classes.invite} onSubmit={(event) => void submit(event)} noValidate aria-labelledby="inviter">
      <h2 id="inviter">{participation.participants.length === 0 ? t.emptyTitle : t.inviteTitle}</h2>
      <p className={classes.soft}>{meeting.state === 'DRAFT' ? t.inviteDraft : t.inviteLead}</p>
      {mayAll && <Groups chosen={chosen} networkId={meeting.networkId} onChange={setChosen} />}
      <div>
        <PickedList
          label={t.people}
          chosen={chosen.personIds}
          nameOf={(id) => names.get(id)}
          onChange={(personIds) => setChosen({ ...chosen, personIds })}
        />
        <PersonPicker
          networkId={meeting.networkId}
          organisationId={mayAll ? null : organisationOf(viewer, meeting.networkId)}
          without={listed}
          label={mayAll ? t.findPerson : t.ownPeople}
          onChoose={(id, name) => {
            setNames(new Map([...names, [id, name]]));
            setChosen({ ...chosen, personIds: [...chosen.personIds, id] });
          }}
        />
      </div>
      <FormProblems problems={problems} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.invite}
        </Button>
        {onLeave && (
          <Button variant="default" onClick={onLeave}>
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Who was new is known once they are on the list. */
function useInviting({ participants }: ShownParticipation, onInvited: InvitePanelProps['onInvited']) {
  const { take, ...state } = useTold(INVITE);
  const before = new Set(participants.map(({ id }) => id));
  const invite = (meetingId: string, { groups, bodyIds, personIds }: typeof NONE) => {
    const wanted = Object.fromEntries(groups.map((group) => [group, true]));
    const input = { meetingId, ...wanted, bodyIds: [...bodyIds], personIds: [...personIds] };
    return take({ input }, ({ inviteToMeeting }) => {
      onInvited(inviteToMeeting.participants.filter(({ id }) => !before.has(id)));
      return null;
    });
  };
  return { invite, ...state };
}

interface GroupsProps {
  chosen: typeof NONE;
  networkId: string;
  onChange: (chosen: typeof NONE) => void;
}

function Groups({ chosen, networkId, onChange }: GroupsProps) {
  const t = useMessages(invitationMessages);
  const format = useFormat();
  const { data } = useQuery(BODIES_QUERY, { variables: { networkId } });
  const bodies = data?.bodies.edges.map(({ node }) => node) ?? [];
  const toggled = <Value extends string>(all: readonly Value[], one: Value, isIn: boolean) =>
    isIn ? [...all, one] : all.filter((other) => other !== one);
  return (
    <>
      <fieldset className={fieldClasses.group}>
        <legend className={fieldClasses.label}>{t.whom}</legend>
        {GROUPS.map((group) => (
          <CheckField
            key={group}
            label={t[group]}
            checked={chosen.groups.includes(group)}
            onChange={(isIn) => onChange({ ...chosen, groups: toggled(chosen.groups, group, isIn) })}
          />
        ))}
      </fieldset>
      {bodies.length > 0 && (
        <fieldset className={fieldClasses.group}>
          <legend className={fieldClasses.label}>{t.bodies}</legend>
          {bodies.map(({ id, name }) => (
            <CheckField
              key={id}
              label={format.text(name)}
              checked={chosen.bodyIds.includes(id)}
              onChange={(isIn) => onChange({ ...chosen, bodyIds: toggled(chosen.bodyIds, id, isIn) })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
