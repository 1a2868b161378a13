import { useQuery } from '@apollo/client/react';
import { useMessages } from '../../shared/i18n';
import { useViewer } from '../../shared/viewer';
import { ActionEntry } from './action-entry';
import { minutesMessages } from './messages';
import { OPEN_ACTIONS_QUERY } from './outcome-queries';
import classes from './minutes.module.css';

/** What earlier meetings of the same body or network left open; nothing where there is nothing. */
export function OpenActions({ meetingId }: { meetingId: string }) {
  const t = useMessages(minutesMessages);
  const { signedIn } = useViewer();
  const { data } = useQuery(OPEN_ACTIONS_QUERY, {
    variables: { meetingId },
    skip: !signedIn,
    fetchPolicy: 'cache-and-network',
  });
  const actions = data?.openActionsBefore ?? [];
  if (actions.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="aabne-opgaver">
      <h2 id="aabne-opgaver">{t.openBefore}</h2>
      <ul className={classes.entries}>
        {actions.map((action) => (
          <li key={action.id} className={classes.entry} data-kind="action">
            <ActionEntry action={action} withMeeting />
          </li>
        ))}
      </ul>
    </section>
  );
}
