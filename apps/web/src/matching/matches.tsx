import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NoticeEntry } from './notice-entry';
import type { ShownMatch, ShownNotice } from './notice-queries';
import { Reasons } from './reasons';
import { SimilarEntry } from './similar-entry';

/** The offers, needs and same needs that go together with it, each with why. */
export function Matches({ notice }: { notice: ShownNotice }) {
  const t = useMessages(matchingMessages);
  return (
    <section className={classes.section} aria-labelledby="passer">
      <h2 id="passer">{t.matches}</h2>
      {notice.matches.length === 0 ? (
        <p className={classes.soft}>{t.noMatches}</p>
      ) : (
        <>
          <p className={classes.soft}>{t.matchesLead}</p>
          <ul className={classes.cards}>
            {notice.matches.map((match) => (
              <li key={match.notice.id} className={classes.card}>
                <Match match={match} isOwn={notice.isOwn} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Match({ match: { notice, relation, reasons }, isOwn }: { match: ShownMatch; isOwn: boolean }) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  const met = isOwn ? t.relations.OFFER_MEETS_NEED : t.relationsReader;
  return (
    <>
      <p className={classes.relation}>{relation === 'SAME_NEED' ? t.relations.SAME_NEED : met[notice.kind]}</p>
      <NoticeEntry notice={notice} heading="h3">
        <Reasons reasons={reasons} />
        {notice.viewerCan.requestContact && (
          <p>
            <Link to={`/udveksling/kontakt/ny?opslag=${notice.id}`}>
              {t.write(format.text(notice.organisation.name))}
            </Link>
          </p>
        )}
      </NoticeEntry>
    </>
  );
}

/** Activities for the same people or of the same kind. */
export function WhoDoesIt({ notice: { activities } }: { notice: ShownNotice }) {
  const t = useMessages(matchingMessages);
  return (
    <section className={classes.section} aria-labelledby="goer-det">
      <h2 id="goer-det">{t.activities}</h2>
      {activities.length === 0 && <p className={classes.soft}>{t.noActivities}</p>}
      <ul className={classes.cards}>
        {activities.map((similar) => (
          <li key={similar.activity.id} className={classes.card}>
            <SimilarEntry similar={similar} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
