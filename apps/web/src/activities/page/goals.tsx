import { useQuery } from '@apollo/client/react';
import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';
import { GOALS_QUERY } from './page-queries';

/** Subgoals and themes of the network that it works for. */
export function Goals({ activity: { networkId, goalIds } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const format = useFormat();
  const { data } = useQuery(GOALS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-first' });
  const goals = data?.networkGoals.filter(({ id }) => goalIds.includes(id)) ?? [];
  if (goals.length === 0) return null;
  return (
    <section className={classes.goals} aria-labelledby="maal">
      <h3 id="maal">{t.goals}</h3>
      <ul>
        {goals.map(({ id, kind, label }) => (
          <li key={id}>
            <span className={classes.soft}>{t.goalKinds[kind]}:</span> {format.text(label)}
          </li>
        ))}
      </ul>
    </section>
  );
}
