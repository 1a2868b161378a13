import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { Button } from '../../shared/ui';
import type { MeetingOfParticipants, ShownParticipant, ShownParticipation } from './invitation-queries';
import { InvitePanel } from './invite-panel';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { useNamed } from './use-participation';

interface InvitingProps {
  meeting: MeetingOfParticipants;
  participation: ShownParticipation;
}

/** Inviting stands above the list, open while nobody is on it; what came of it is told where it was done. */
export function Inviting({ meeting, participation }: InvitingProps) {
  const t = useMessages(invitationMessages);
  const isFirst = participation.participants.length === 0;
  const [isOpen, setOpen] = useState(isFirst);
  const [added, setAdded] = useState<readonly ShownParticipant[] | null>(null);
  const invited = (people: readonly ShownParticipant[]) => {
    setAdded(people);
    setOpen(false);
  };
  const again = () => {
    setAdded(null);
    setOpen(true);
  };
  if (isOpen) {
    const onLeave = isFirst ? undefined : () => setOpen(false);
    return <InvitePanel meeting={meeting} participation={participation} onInvited={invited} onLeave={onLeave} />;
  }
  return (
    <div className={classes.inviting} data-print="hide">
      {added && <Invited added={added} isDraft={meeting.state === 'DRAFT'} />}
      <div>
        <Button variant="outline" icon={<IconUserPlus size={20} stroke={1.75} aria-hidden />} onClick={again}>
          {t.inviteMore}
        </Button>
      </div>
    </div>
  );
}

/** How many are new, and whom no mail reaches, with the reason. */
function Invited({ added, isDraft }: { added: readonly ShownParticipant[]; isDraft: boolean }) {
  const t = useMessages(invitationMessages);
  const named = useNamed();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const unreached = isDraft ? [] : added.filter(({ mail }) => mail === 'NONE');
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes.summary} data-complete={unreached.length === 0}>
      <p>
        <strong>{t.invited(added.length)}</strong> {isDraft && added.length > 0 && t.mailsLater}
      </p>
      {unreached.length > 0 && <p>{t.unreached(unreached.length, added.length, named(unreached))}</p>}
    </div>
  );
}
