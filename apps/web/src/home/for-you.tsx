import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResultOf } from '../shared/graphql';
import { useFormat, useMessages } from '../shared/i18n';
import { today } from '../shared/today';
import { FOR_YOU_QUERY } from './for-you-query';
import { forYouMessages } from './for-you-messages';
import classes from './for-you.module.css';

type Answer = ResultOf<typeof FOR_YOU_QUERY>;

/** What somebody who takes part in a network has before them; nothing when there is nothing. */
export function ForYou() {
  const t = useMessages(forYouMessages);
  // The front page works without it: what cannot be fetched is not missed here, and is told where it belongs.
  const { data } = useQuery(FOR_YOU_QUERY, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const { meetings, meetingActions: actions, notifications: news } = data;
  if ([meetings, actions, news].every(({ edges }) => edges.length === 0)) return null;
  return (
    <section className={classes.forYou} aria-label={t.title}>
      <div className={classes.parts}>
        <Part title={t.meetings} all={t.allMeetings} to="/moeder">
          {meetings.edges.map(({ node }) => (
            <Meeting key={node.id} meeting={node} />
          ))}
        </Part>
        <Part title={t.actions} all={t.allActions} to="/opgaver">
          {actions.edges.map(({ node }) => (
            <Action key={node.id} action={node} />
          ))}
        </Part>
        <Part title={t.news} all={t.allNews} to="/nyt">
          {news.edges.map(({ node }) => (
            <li key={node.id} lang="da">
              <Link to={node.url}>{node.title}</Link>
            </li>
          ))}
        </Part>
      </div>
    </section>
  );
}

interface PartProps {
  title: string;
  all: string;
  to: string;
  children: readonly ReactNode[];
}

function Part({ title, all, to, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <div className={classes.part}>
      <h2>{title}</h2>
      <ul>{children}</ul>
      <p className={classes.facts}>
        <Link to={to}>{all}</Link>
      </p>
    </div>
  );
}

function Meeting({ meeting }: { meeting: Answer['meetings']['edges'][number]['node'] }) {
  const t = useMessages(forYouMessages);
  const format = useFormat();
  const { id, title, startsAt, place, state } = meeting;
  const moment = t.moment(format.date(startsAt.slice(0, 10)), startsAt.slice(11));
  return (
    <li>
      <Link to={`/moeder/${id}`} lang="da">
        {title}
      </Link>
      <p className={classes.facts}>
        {[state === 'CANCELLED' && t.cancelled, moment, place].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}

function Action({ action }: { action: Answer['meetingActions']['edges'][number]['node'] }) {
  const t = useMessages(forYouMessages);
  const format = useFormat();
  const { text, dueOn, meeting } = action;
  // Days written year first sort as they follow one another.
  const isOverdue = dueOn !== null && dueOn < today();
  return (
    <li>
      <Link to={`/moeder/${meeting.id}`} lang="da">
        {text}
      </Link>
      {dueOn !== null && (
        <p className={classes.facts} data-overdue={isOverdue}>
          {isOverdue ? t.overdue(format.date(dueOn)) : t.due(format.date(dueOn))}
        </p>
      )}
    </li>
  );
}
