import { useQuery } from '@apollo/client/react';
import { IconUserPlus } from '@tabler/icons-react';
import { useMessages } from '../../shared/i18n';
import { ButtonLink } from '../../shared/ui';
import { PARTICIPATION_QUERY } from './invitation-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';

/** The step after announcing: nobody is told of a meeting that nobody is invited to. */
export function InvitingStep({ meetingId }: { meetingId: string }) {
  const t = useMessages(invitationMessages);
  const { data } = useQuery(PARTICIPATION_QUERY, { variables: { id: meetingId } });
  const participation = data?.meetingParticipation;
  const isWanted = participation?.isOpen === true && participation.figures?.invited === 0;
  if (!isWanted || !participation.viewerCan.invite) return null;
  return (
    <div className={classes.summary} data-print="hide">
      <p>
        <strong>{t.nobodyTold}</strong> {t.nobodyToldText}
      </p>
      <ButtonLink to={`/moeder/${meetingId}/deltagere`} icon={<IconUserPlus size={20} stroke={1.75} aria-hidden />}>
        {t.invitePeople}
      </ButtonLink>
    </div>
  );
}
