import { useMutation } from '@apollo/client/react';
import type { BulkChanges } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { problemsOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { useUndoToast } from '../../shared/ui';
import { graphqlName } from '../content-input';
import { forgetActivities } from '../forget-activities';
import { problemOf } from '../problem-of';
import { EDIT_ACTIVITIES, UNDO_EDIT } from './bulk-queries';
import { overviewMessages } from './messages';
import type { Refused } from './refused-list';
import type { Chosen } from './use-chosen';

interface BulkEditOptions {
  chosen: Chosen;
  onEdited: (refused: readonly Refused[]) => void;
  onUndone: () => void;
}

/** Changes all chosen activities in one step that can be taken back in one. */
export function useBulkEdit({ chosen, onEdited, onUndone }: BulkEditOptions) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const toast = useUndoToast();
  const [edit, { loading, error, client }] = useMutation(EDIT_ACTIVITIES);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  // Sent again after a lost answer, it is done once.
  const batch = useRef({ id: v7(), what: '' });

  const undo = async (batchId: string) => {
    const { data } = await client.mutate({ mutation: UNDO_EDIT, variables: { input: { batchId } } });
    const { restored = [], kept = [] } = data?.undoActivityBatch ?? {};
    forgetActivities(client.cache);
    onUndone();
    const stayed = kept.length > 0 ? ` ${t.undoneKept(format.number(kept.length))}` : '';
    toast({ text: t.undone(restored.length, format.number(restored.length)) + stayed });
  };

  const apply = async (changes: BulkChanges) => {
    const ids = [...chosen.ids];
    const what = JSON.stringify([ids, changes]);
    if (batch.current.what !== what) batch.current = { id: v7(), what };
    setProblems([]);
    try {
      const { data } = await edit({
        variables: { input: { batchId: batch.current.id, ids, changes: inputOf(changes) } },
      });
      const { batchId = '', edited = [], refused = [] } = data?.editActivities ?? {};
      const titles = new Map(chosen.activities.map(({ id, title }) => [id, title]));
      forgetActivities(client.cache);
      onEdited(
        refused.map((one) => ({
          id: one.id,
          title: titles.get(one.id) ?? null,
          problems: one.problems.map(problemOf),
        })),
      );
      if (edited.length > 0) {
        toast({ text: t.edited(edited.length, format.number(edited.length)), onUndo: () => undo(batchId) });
      }
    } catch (refusal) {
      setProblems(problemsOf(refusal));
    }
  };
  const failed = error !== undefined && problemsOf(error).length === 0 ? error : undefined;
  return { apply, busy: loading, problems, failed };
}

/** The changes as the API takes them, without what is left empty. */
function inputOf({ status, sharing, stoppedReason, ...lists }: BulkChanges) {
  return {
    ...(status ? { status: graphqlName(status) } : {}),
    ...(sharing ? { sharing: graphqlName(sharing) } : {}),
    ...(stoppedReason ? { stoppedReason } : {}),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) => (list && list.length > 0 ? [[name, [...list]]] : [])),
    ),
  };
}
