import { useMutation, useQuery } from '@apollo/client/react';
import { useMessages } from '../shared/i18n';
import { Button, useUndoToast } from '../shared/ui';
import { forgetNotifications } from './forget-unread';
import { notificationMessages } from './messages';
import { MARK_ALL, UNMARK } from './notification-queries';
import { UNREAD_QUERY } from './unread-query';

/** Everything counts as read, with a way back. */
export function MarkAll() {
  const t = useMessages(notificationMessages);
  const toast = useUndoToast();
  const { data } = useQuery(UNREAD_QUERY);
  const [markAll, { loading }] = useMutation(MARK_ALL, { update: forgetNotifications });
  const [unmark] = useMutation(UNMARK, { update: forgetNotifications });
  if ((data?.unreadNotifications ?? 0) === 0) return null;
  const mark = async () => {
    try {
      const { data: marked } = await markAll();
      if (!marked) return;
      const { count, batch } = marked.markAllNotifications;
      toast({ text: t.markedAll(count), onUndo: () => unmark({ variables: { input: { batch } } }) });
    } catch {
      toast({ text: t.notMarked });
    }
  };
  return (
    <Button variant="outline" busy={loading} onClick={() => void mark()}>
      {t.markAll}
    </Button>
  );
}
