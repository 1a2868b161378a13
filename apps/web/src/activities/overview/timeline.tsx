import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { DemoBadge } from '../../shared/ui';
import { today } from '../../shared/today';
import { overviewMessages } from './messages';
import type { ListedActivity } from './overview-queries';
import { StatusMark } from './status-mark';
import { timelineOf, type Bar, type TimelineModel } from './timeline-model';
import classes from './timeline.module.css';
import { usePeriod } from './use-period';

/** Activities on one scale of time. What the bars show stands beside them in words, so it is a list to those who do not see them. */
export function Timeline({ activities }: { activities: readonly ListedActivity[] }) {
  const t = useMessages(overviewMessages);
  const model = timelineOf(activities, today());
  return (
    <section aria-labelledby="timeline" className={classes.timeline} style={shares({ today: model.today })}>
      <h2 id="timeline" className="visually-hidden">
        {t.timeline}
      </h2>
      {model.bars.length > 0 && (
        <>
          <p className={classes.hint}>{t.timelineHint}</p>
          <Scale model={model} />
          <ol className={classes.list}>
            {model.bars.map((bar) => (
              <li key={bar.activity.id}>
                <Line bar={bar} model={model} />
              </li>
            ))}
          </ol>
        </>
      )}
      {model.undated.length > 0 && <Undated activities={model.undated} />}
    </section>
  );
}

/** Places along the scale for the style sheet. */
function shares(values: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, `${value.toFixed(2)}%`]));
}

function Scale({ model }: { model: TimelineModel }) {
  const t = useMessages(overviewMessages);
  const { language } = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.track}>
        {model.ticks.map(({ day, at, isYear }) => (
          <span key={day} className={classes.tickName} data-year={isYear} style={shares({ at })}>
            {isYear ? day.slice(0, 4) : month.format(new Date(day))}
          </span>
        ))}
        <span className={classes.todayName}>{t.today}</span>
      </div>
    </div>
  );
}

function Line({ bar, model }: { bar: Bar; model: TimelineModel }) {
  const { activity, from, until, isOpen } = bar;
  return (
    <article className={classes.line}>
      <Words activity={activity} />
      <div className={classes.track} aria-hidden>
        {model.ticks.map(({ day, at, isYear }) => (
          <span key={day} className={classes.tick} data-year={isYear} style={shares({ at })} />
        ))}
        <span className={classes.todayLine} />
        <span
          className={classes.bar}
          data-status={activity.status}
          data-open={isOpen}
          style={shares({ from, width: until - from })}
        />
      </div>
    </article>
  );
}

function Words({ activity }: { activity: ListedActivity }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const period = usePeriod();
  const isOpen = activity.startsOn !== null && activity.endsOn === null;
  return (
    <div className={classes.words}>
      <h3>
        <Link to={`/aktiviteter/${activity.id}`} lang="da">
          {activity.title}
        </Link>
      </h3>
      <p>
        <StatusMark activity={activity} />
        <span>
          {period(activity)}
          {isOpen && `, ${t.openEnd}`}
        </span>
      </p>
      <p>
        {format.text(activity.owner.name)}
        {activity.isDemonstration && <DemoBadge />}
      </p>
    </div>
  );
}

function Undated({ activities }: { activities: readonly ListedActivity[] }) {
  const t = useMessages(overviewMessages);
  return (
    <section aria-labelledby="undated" className={classes.undated}>
      <h2 id="undated">{t.undated}</h2>
      <p className={classes.hint}>{t.undatedHint}</p>
      <ul className={classes.list}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <Words activity={activity} />
          </li>
        ))}
      </ul>
    </section>
  );
}
