import type { FindingCodeContext } from '@samspil/domain/evidence';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, DraftStore, type DraftForm, type DraftSnapshot } from '../../shared/drafts';
import { useViewer } from '../../shared/viewer';
import { FindingCheck } from './finding-check';
import type { FindingValues } from './finding-values';

/** The form's values with what can be done to them. */
export type FindingDraft = DraftSnapshot<FindingValues> &
  Pick<DraftStore<FindingValues>, 'change' | 'flush' | 'saveOnTop' | 'discard'> & {
    /** Nothing goes to the server before somebody presses "Save". */
    readonly savesWhenAsked: boolean;
  };

interface FindingOpened {
  /** Under which the browser keeps what is not saved. */
  readonly name: string;
  /** 0 for one that is not saved yet. */
  readonly lock: number;
  readonly values: FindingValues;
  readonly isPublic: boolean;
  readonly rules: FindingCodeContext;
  readonly send: DraftForm<FindingValues>['send'];
}

/**
 * A draft saves itself while it is written. What everybody can see, and what is new, waits for "Save": nobody reads
 * half a sentence, and looking at an empty form makes no finding.
 */
export function useFindingDraft({ name, lock, values, isPublic, rules, send }: FindingOpened): FindingDraft {
  const { userId } = useViewer().viewer;
  const savesWhenAsked = isPublic || lock === 0;
  const [check] = useState(() => new FindingCheck());
  const [store] = useState(
    () =>
      new DraftStore(new DraftKeeper<FindingValues>(userId, name), values, lock, {
        conflictCode: 'evidence.changed-meanwhile',
        savesWhenAsked,
        problemsWith: (written) => check.problemsWith(written),
        send,
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.current);
  useEffect(() => check.learn(rules, isPublic), [check, rules, isPublic]);
  useEffect(() => store.see(lock, values), [store, lock, values]);
  useEffect(() => {
    if (savesWhenAsked) return undefined;
    return () => void store.flush();
  }, [store, savesWhenAsked]);
  useEffect(() => {
    if (savesWhenAsked) return undefined;
    window.addEventListener('online', store.retryWhenOnline);
    return () => window.removeEventListener('online', store.retryWhenOnline);
  }, [store, savesWhenAsked]);
  const { change, flush, saveOnTop, discard } = store;
  return { ...snapshot, change, flush, saveOnTop, discard, savesWhenAsked };
}
