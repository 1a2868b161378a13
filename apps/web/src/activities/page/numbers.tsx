import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';

/** How many came. What could tell of fewer than five people is left out, and that is said. */
export function Numbers({ activity: { counts } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const format = useFormat();
  const { registered, completed, averageAttendance } = counts;
  const sessionsHeld = counts.sessionsHeld > 0 ? counts.sessionsHeld : null;
  const shown = Object.entries({ registered, completed, sessionsHeld, averageAttendance });
  const known = shown.filter((entry): entry is [keyof typeof t.counts, number] => entry[1] !== null);
  if (known.length === 0 && !counts.isSuppressed) return null;
  return (
    <section aria-labelledby="deltagere">
      <h2 id="deltagere">{t.numbers}</h2>
      {known.length > 0 && (
        <ul className={classes.numbers}>
          {known.map(([name, count]) => (
            <li key={name}>
              <strong>{format.number(count)}</strong> <span>{t.counts[name]}</span>
            </li>
          ))}
        </ul>
      )}
      {counts.isSuppressed && <p className={classes.soft}>{t.suppressed}</p>}
    </section>
  );
}
