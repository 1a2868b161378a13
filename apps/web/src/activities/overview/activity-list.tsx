import { FIELDS, activitySummary } from '@samspil/domain/activities';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DemoBadge, StatusBadge } from '../../shared/ui';
import classes from './activity-list.module.css';
import { overviewMessages } from './messages';
import type { ListedActivity } from './overview-queries';
import { placesOf, termsOf } from './shown-activity';
import { StatusMark } from './status-mark';
import { useActivityWords } from './use-overview-labels';
import { usePeriod } from './use-period';

export function ActivityList({ activities }: { activities: readonly ListedActivity[] }) {
  const t = useMessages(overviewMessages);
  const list = useFocusOnNext(activities.length);
  return (
    <section aria-labelledby="activities">
      <h2 id="activities" className="visually-hidden">
        {t.results}
      </h2>
      <ol ref={list} className={classes.list}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <ActivityEntry activity={activity} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** After "show more", reading goes on at the first new activity. */
function useFocusOnNext(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isContinued = before.current > 0 && count > before.current && list.current?.contains(document.activeElement);
    if (isContinued) list.current?.children[before.current]?.querySelector('a')?.focus({ preventScroll: true });
    before.current = count;
  }, [count]);
  return list;
}

/** One activity: what it is called, how it stands, where, when, for whom and with what. */
function ActivityEntry({ activity }: { activity: ListedActivity }) {
  return (
    <article className={classes.entry}>
      <div className={classes.text}>
        <Standing activity={activity} />
        <h3 className={classes.title}>
          <Link to={`/aktiviteter/${activity.id}`} lang="da">
            {activity.title}
          </Link>
        </h3>
        {activity.description !== '' && (
          <p className={classes.description} lang="da">
            {activitySummary(activity)}
          </p>
        )}
        <Missing activity={activity} />
      </div>
      <Facts activity={activity} />
    </article>
  );
}

function Standing({ activity }: { activity: ListedActivity }) {
  const format = useFormat();
  const words = useActivityWords();
  return (
    <p className={classes.standing}>
      <StatusMark activity={activity} />
      <span>{words.kind(activity)}</span>
      <span aria-hidden>·</span>
      <span>{format.text(activity.owner.name)}</span>
      {activity.sharing !== 'PUBLIC' && <StatusBadge>{words.sharing(activity)}</StatusBadge>}
      {activity.isDemonstration && <DemoBadge />}
    </p>
  );
}

function Facts({ activity }: { activity: ListedActivity }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const period = usePeriod();
  const lines = [
    [t.when, period(activity)],
    [t.where, placesOf(activity)],
    [
      t.forWhom,
      termsOf(activity, 'targetGroups')
        .map(({ label }) => format.text(label))
        .join(' · '),
    ],
    [
      t.what,
      termsOf(activity, 'artForms')
        .map(({ label }) => format.text(label))
        .join(' · '),
    ],
  ] as const;
  return (
    <dl className={classes.facts}>
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Which of the three fields nobody takes part from. */
function Missing({ activity }: { activity: ListedActivity }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const words = useActivityWords();
  // Nobody has written who takes part: that is not the same as somebody missing.
  const isWritten = activity.missingFields.length < FIELDS.length;
  if (activity.missingFields.length === 0 || !isWritten) return null;
  const names = words.fields(activity.missingFields).map((name) => name.toLowerCase());
  return (
    <p className={classes.missing} title={t.missingExplained}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {t.missing(format.list(names))}
    </p>
  );
}
