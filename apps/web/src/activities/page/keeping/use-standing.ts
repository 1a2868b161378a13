import { useApolloClient } from '@apollo/client/react';
import type { Sharing } from '@samspil/domain/activities';
import { useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useUndoToast } from '../../../shared/ui';
import { graphqlName } from '../../content-input';
import { forgetActivities } from '../../forget-activities';
import type { ShownActivity } from '../activity-fragments';
import { ACTIVITY_QUERY, DELETE_ACTIVITY, RESTORE_ACTIVITY, SHARE_ACTIVITY } from '../page-queries';
import { keepingMessages } from './messages';
import { useStep } from './use-step';

/** Sharing it wider or narrower, taking it away, and bringing it back; each with its way back. */
export function useStanding({ id, lock, sharing }: ShownActivity) {
  const t = useMessages(keepingMessages);
  const toast = useUndoToast();
  const apollo = useApolloClient();
  const { busy, trouble, run } = useStep();
  // Shown as it is chosen, before the server has said yes.
  const [wanted, setWanted] = useState<Sharing | null>(null);
  // Whoever was too late sees how it is now.
  const step = <Result>(change: () => Promise<Result>) =>
    run(async () => {
      try {
        return await change();
      } catch (error) {
        await apollo.refetchQueries({ include: [ACTIVITY_QUERY] });
        throw error;
      }
    });
  const shareAs = async (seenLock: number, as: typeof sharing) => {
    const input = { id, lock: seenLock, content: {}, sharing: as };
    const { data } = await apollo.mutate({ mutation: SHARE_ACTIVITY, variables: { input }, update: forgetActivities });
    return data?.saveActivity.lock ?? seenLock;
  };
  const share = async (next: Sharing) => {
    setWanted(next);
    const newLock = await step(() => shareAs(lock, graphqlName(next)));
    setWanted(null);
    if (newLock !== null) toast({ text: t.shared[next], onUndo: () => shareAs(newLock, sharing) });
  };
  const setDeleted = (isDeleted: boolean) =>
    apollo.mutate({
      mutation: isDeleted ? DELETE_ACTIVITY : RESTORE_ACTIVITY,
      variables: { input: { id } },
      update: forgetActivities,
    });
  const remove = async () => {
    if (await step(() => setDeleted(true))) toast({ text: t.deleted, onUndo: () => setDeleted(false) });
  };
  return {
    busy,
    trouble,
    wanted,
    share: (next: Sharing) => void share(next),
    remove: () => void remove(),
    restore: () => void step(() => setDeleted(false)),
  };
}
