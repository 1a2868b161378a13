import { useMutation } from '@apollo/client/react';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { StatusBadge, useUndoToast } from '../shared/ui';
import { forgetUnread } from './forget-unread';
import classes from './inbox.module.css';
import { notificationMessages } from './messages';
import { MARK_NOTIFICATION, type ShownNotification } from './notification-queries';

/** One thing that the reader is told; whoever opens it has read it. */
export function NotificationEntry({ told }: { told: ShownNotification }) {
  const t = useMessages(notificationMessages);
  const format = useFormat();
  const toast = useUndoToast();
  const id = useId();
  const [send] = useMutation(MARK_NOTIFICATION, { update: forgetUnread });
  const { kind, title, url, bodyName, isAction, dueOn, createdAt, isRead } = told;
  const mark = async (read: boolean): Promise<void> => {
    const optimisticResponse = { markNotification: { __typename: 'Notification' as const, id: told.id, isRead: read } };
    try {
      await send({ variables: { input: { id: told.id, isRead: read } }, optimisticResponse });
    } catch {
      toast({ text: t.notMarked });
    }
  };
  const open = () => {
    if (!isRead) void mark(true);
  };
  return (
    <article className={classes.entry} aria-labelledby={id} data-unread={!isRead || undefined}>
      <div>
        <p className={classes.facts}>
          <StatusBadge tone={isAction && !isRead ? 'warning' : 'neutral'}>{t.kind[kind]}</StatusBadge>
          {bodyName && <span>{format.text(bodyName)}</span>}
          {dueOn && <span>{t.due(format.date(dueOn))}</span>}
          <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
        </p>
        <h2 id={id} lang="da">
          <Link to={url} onClick={open}>
            {title}
          </Link>
          {!isRead && <span className="visually-hidden"> ({t.unread})</span>}
        </h2>
      </div>
      <button
        type="button"
        className={classes.mark}
        aria-label={`${isRead ? t.markUnread : t.markRead}: ${title}`}
        title={isRead ? t.markUnread : t.markRead}
        onClick={() => void mark(!isRead)}
      >
        {isRead ? <IconCircle size={16} aria-hidden /> : <IconCircleFilled size={16} aria-hidden />}
      </button>
    </article>
  );
}
