import { useMutation } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '../shared/graphql';
import { SAVE_DRAFT, type DeskItem } from './desk-queries';
import { changedValues, draftValues, inputOf, type DraftValues } from './draft-values';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';

/** Long enough to finish a word, short enough that little is at stake. */
const SAVE_AFTER_MS = 800;

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'offline' | 'failed';

/** Somebody else saved meanwhile: in which fields (dot paths), and the lock to write with after looking. */
export interface DraftConflict {
  readonly fields: readonly string[];
  readonly lock: number;
}

export interface Draft {
  readonly values: DraftValues;
  readonly status: SaveStatus;
  readonly problems: readonly Problem[];
  readonly conflict: DraftConflict | null;
  change(changes: Partial<DraftValues>): void;
  /** Saves what is waiting; resolves to the lock to go on with, or null when something could not be saved. */
  flush(): Promise<number | null>;
  /** Writes the own changes on top of what somebody else saved. */
  saveOnTop(): void;
  /** Forgets what is not saved; the form shows what the server last said. */
  discard(): void;
}

/**
 * The form's values with autosave. What is not saved yet is also kept in this browser, so that neither a lost
 * connection nor a closed window loses a word. Saves follow one another; each sends only what changed.
 */
export function useDraft(item: DeskItem): Draft {
  const [opened] = useState(() => draftValues(item.workingContent ?? item.content));
  const [values, setValues] = useState(() => ({ ...opened, ...keptDraft(item.id) }));
  const saved = useRef(opened);
  const lock = useRef(item.lock);
  const current = useRef(values);
  const [status, setStatus] = useState<SaveStatus>(() =>
    changedValues(opened, values).length > 0 ? 'waiting' : 'saved',
  );
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const [mutate] = useMutation(SAVE_DRAFT);
  useEffect(() => {
    lock.current = Math.max(lock.current, item.lock);
  }, [item.lock]);

  const refuse = useCallback((error: unknown): false => {
    const failure = failureOf(error);
    const found = failure.kind === 'problems' ? failure.problems : [];
    const meanwhile = found.find(({ code }) => code === 'knowledge.changed-meanwhile');
    setProblems(found);
    setConflict(meanwhile ? conflictOf(meanwhile) : null);
    if (meanwhile) setStatus('conflict');
    else if (failure.kind === 'problems') setStatus('refused');
    else setStatus(failure.kind === 'offline' ? 'offline' : 'failed');
    return false;
  }, []);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = current.current;
    const fields = changedValues(saved.current, sent);
    if (fields.length === 0) return true;
    setStatus('saving');
    try {
      const input = { id: item.id, lock: lock.current, content: inputOf(sent, fields) };
      const { data } = await mutate({ variables: { input } });
      lock.current = data?.saveKnowledgeDraft.lock ?? lock.current;
      saved.current = sent;
      setProblems([]);
      setConflict(null);
      setStatus('saved');
      return true;
    } catch (error) {
      return refuse(error);
    }
  }, [item.id, mutate, refuse]);

  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    running.current = saveOnce();
    const done = await running.current;
    running.current = null;
    if (changedValues(saved.current, current.current).length === 0) forgetDraft(item.id);
    return done;
  }, [item.id, saveOnce]);

  const change = useCallback(
    (changes: Partial<DraftValues>) => {
      current.current = { ...current.current, ...changes };
      setValues(current.current);
      keepDraft(item.id, current.current, changedValues(saved.current, current.current));
      setStatus((before) => (before === 'conflict' ? before : 'waiting'));
    },
    [item.id],
  );

  const flush = useCallback(async () => ((await save()) ? lock.current : null), [save]);
  const saveOnTop = useCallback(() => {
    if (conflict) lock.current = conflict.lock;
    void save();
  }, [conflict, save]);

  const discard = useCallback(() => {
    forgetDraft(item.id);
    current.current = saved.current;
    setConflict(null);
    setProblems([]);
    setStatus('saved');
  }, [item.id]);

  useEffect(() => {
    if (status !== 'waiting') return undefined;
    const timer = window.setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [status, values, save]);
  useSaveOnLeaving(save);
  useSaveWhenOnline(status, save);
  return { values, status, problems, conflict, change, flush, saveOnTop, discard };
}

/** Opening another item, or leaving the page, saves at once. */
function useSaveOnLeaving(save: () => Promise<boolean>): void {
  useEffect(() => () => void save(), [save]);
}

/** What could not be saved without a connection is saved when it is back. */
function useSaveWhenOnline(status: SaveStatus, save: () => Promise<boolean>): void {
  useEffect(() => {
    if (status !== 'offline') return undefined;
    const retry = () => void save();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [status, save]);
}

function conflictOf({ params }: Problem): DraftConflict {
  return {
    fields: String(params?.['fields'] ?? '')
      .split(',')
      .filter(Boolean),
    lock: Number(params?.['lock'] ?? 0),
  };
}
