import { useFormat, useMessages } from '../shared/i18n';
import { requestMessages } from './messages';
import type { ShownRequest } from './request-queries';
import classes from './requests.module.css';

/** Who did what and when, newest first; folded away. */
export function RequestHistory({ request: { history } }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>{t.history}</summary>
      <ol>
        {history.map(({ id, kind, at, note, by }) => (
          <li key={id}>
            <time dateTime={at}>{format.dateTime(at)}</time>
            <span>{by === null ? t.events[kind] : t.by(t.events[kind], by.name ?? t.unknownPerson)}</span>
            {note !== '' && <p className={classes.written}>{note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
