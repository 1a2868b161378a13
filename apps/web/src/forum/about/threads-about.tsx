import { useQuery } from '@apollo/client/react';
import { subjectName, type ThreadSubjectKind } from '@samspil/domain/forum';
import { Link } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { TALK_NETWORK_QUERY, THREADS_QUERY } from '../forum-queries';
import classes from '../forum.module.css';
import { forumMessages } from '../messages';
import { kindInQueries } from '../subject-kinds';
import { ThreadEntry } from '../thread-entry';

interface ThreadsAboutProps {
  kind: ThreadSubjectKind;
  id: string;
}

const SHOWN = 3;

/** The latest threads about something, at the end of its page; nothing for those who could neither read nor write any. */
export function ThreadsAbout({ kind, id }: ThreadsAboutProps) {
  const t = useMessages(forumMessages);
  const subject = { kind: kindInQueries(kind), id };
  const { data } = useQuery(THREADS_QUERY, { variables: { networkId: null, filters: { subject }, first: SHOWN } });
  const talking = useQuery(TALK_NETWORK_QUERY, { variables: { subject } });
  const networkId = talking.data?.networkToTalkIn ?? null;
  if (!data) return null;
  const { edges, pageInfo } = data.forumThreads;
  if (edges.length === 0 && networkId === null) return null;
  const om = encodeURIComponent(subjectName({ kind, id }));
  return (
    <section className={classes.about} aria-labelledby="samtaler" data-print="hide">
      <h2 id="samtaler">{t.talk}</h2>
      {edges.length === 0 && <p className={classes.soft}>{t.noTalk}</p>}
      {edges.map(({ node }) => (
        <ThreadEntry key={node.id} thread={node} level="h3" withoutSubject />
      ))}
      <p className={classes.facts}>
        {networkId !== null && (
          <Link to={`/forum/ny?om=${om}&netvaerk=${encodeURIComponent(networkId)}`}>{t.talkAbout}</Link>
        )}
        {pageInfo.hasNextPage && <Link to={`/forum?om=${om}`}>{t.allAbout}</Link>}
      </p>
    </section>
  );
}
