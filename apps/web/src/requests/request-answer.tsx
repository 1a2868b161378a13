import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { requestMessages } from './messages';
import type { ShownAnswer, ShownRequest } from './request-queries';
import classes from './requests.module.css';

/** What was answered, by whom, and the sources it rests on. */
export function RequestAnswer({ request, answer }: { request: ShownRequest; answer: ShownAnswer }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  const { settledAt, settledBy } = request;
  return (
    <section className={classes.answer}>
      <h2>{t.answer}</h2>
      <p className={classes.written}>{answer.text}</p>
      {answer.sources.length > 0 && <Sources sources={answer.sources} />}
      {settledAt !== null && (
        <p className={classes.soft}>{t.answeredBy(settledBy?.name ?? t.unknownPerson, format.date(settledAt))}</p>
      )}
    </section>
  );
}

function Sources({ sources }: { sources: ShownAnswer['sources'] }) {
  const t = useMessages(requestMessages);
  return (
    <>
      <h3>{t.sources}</h3>
      <ul className={classes.links}>
        {sources.map(({ slug, item }) => (
          <li key={slug}>
            <Link to={`/viden/${slug}`} lang={item?.content.language ?? undefined}>
              {item?.content.bibliography.title ?? slug}
            </Link>
            {item === null && <span className={classes.soft}> · {t.sourceGone}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
