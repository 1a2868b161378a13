import { useMessages } from '../../shared/i18n';
import { wordOf } from '../content-input';
import { activityMessages } from '../messages';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';
import { Written } from './written';

/** Who invites, whether one can just come, and how citizens heard of it. */
export function WayIn({ activity: { sender, access, recruitment } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const words = useMessages(activityMessages);
  const facts = [
    sender && ([t.facts.sender, words.senders[wordOf(sender)]] as const),
    access && ([t.facts.access, words.access[wordOf(access)]] as const),
  ].filter((fact) => fact !== null);
  if (facts.length === 0 && recruitment === '') return null;
  return (
    <section aria-labelledby="vejen-ind">
      <h2 id="vejen-ind">{t.wayIn}</h2>
      {facts.length > 0 && (
        <dl className={classes.inline}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {recruitment !== '' && <Written text={recruitment} />}
    </section>
  );
}

/** What those who did it would do again, and what they would change. */
export function Learning({ activity: { wouldRepeat, wouldChange } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  if (wouldRepeat === '' && wouldChange === '') return null;
  return (
    <section aria-labelledby="laering">
      <h2 id="laering">{t.learning}</h2>
      <div className={classes.learning}>
        {wouldRepeat !== '' && (
          <section aria-labelledby="igen">
            <h3 id="igen">{t.wouldRepeat}</h3>
            <Written text={wouldRepeat} />
          </section>
        )}
        {wouldChange !== '' && (
          <section aria-labelledby="anderledes">
            <h3 id="anderledes">{t.wouldChange}</h3>
            <Written text={wouldChange} />
          </section>
        )}
      </div>
    </section>
  );
}
