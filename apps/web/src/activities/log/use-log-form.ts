import type { Problem } from '@samspil/domain/shared';
import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { OfflineQueue, SendResult, WaitingEntry } from '../../shared/offline';
import { forgetText, keepText, keptText } from '../../shared/kept-texts';
import { today } from '../../shared/today';
import type { LogBasics } from './log-basics';
import { copiedValues, openValues, payloadOf, problemsWithLog, type LogValues } from './log-values';
import { ENTRY_KINDS, type ActivityPayload } from './payloads';
import type { PickedFile } from './use-picked-files';

/** An activity that was just logged, and how far it came. */
export interface LoggedActivity {
  readonly id: string;
  readonly title: string;
  readonly payload: ActivityPayload;
}

interface Setting {
  readonly networkId: string;
  readonly basics: LogBasics;
  readonly queue: OfflineQueue;
  /** One that waits, opened to be corrected. */
  readonly entry: WaitingEntry | null;
  readonly onLogged: (logged: LoggedActivity) => void;
}

/** A server that is slow does not keep the writer: what is written is on the device already. */
const WAIT_FOR_SERVER_MS = 8_000;

/** The form for one activity. What is typed is kept in this browser until it is saved. */
export function useLogForm({ networkId, basics, queue, entry, onLogged }: Setting) {
  const { userId } = queue;
  const name = `log-form-${networkId}`;
  const [opened] = useState(() => openForm(entry, basics, keptText<LogValues>(userId, name)));
  const [values, setValues] = useState(opened);
  const isDone = useRef(false);
  const [problems, setProblems] = useState<readonly Problem[]>(entry?.problems ?? []);
  const [isSaving, setSaving] = useState(false);
  useHeld(queue, entry?.id);
  const change = (changes: Partial<LogValues>) => {
    // What is undone after saving must not come back as something to be saved again.
    if (isDone.current) return;
    const next = { ...values, ...changes };
    setValues(next);
    if (!entry) keepText(userId, name, next);
  };
  const save = async (files: readonly PickedFile[]) => {
    const payload = withoutWaitingSource(payloadOf(values, networkId, basics), queue);
    const found = problemsWithLog(payload);
    setProblems(found);
    if (found.length > 0) return;
    setSaving(true);
    // A new attempt is a new activity: the former one was refused, or it would not be in a form any more.
    const id = entry?.id ?? v7();
    const result = await keepAndSend(queue, id, payload, files);
    setSaving(false);
    if (result === 'refused' || result === 'conflict') {
      setProblems(queue.current().entries?.find((one) => one.id === id)?.problems ?? []);
      // It is still in the form, which is kept; one that was opened from the list stays there, too.
      if (!entry) await queue.drop(id);
      return;
    }
    isDone.current = true;
    forgetText(userId, name);
    onLogged({ id, title: values.title.trim(), payload });
  };
  const isBegun = values.title !== '' || values.artForms.length + values.targetGroups.length > 0;
  return {
    values,
    problems,
    isSaving,
    isBegun,
    change,
    save: (files: readonly PickedFile[]) => void save(files),
    copyLast: () => change(copiedValues(values, basics)),
    startOver: () => change(openValues(basics, today())),
  };
}

export type LogForm = ReturnType<typeof useLogForm>;

/** What is being corrected is not sent as it was. */
function useHeld(queue: OfflineQueue, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    void queue.hold(id);
    return () => void queue.release(id);
  }, [queue, id]);
}

function openForm(entry: WaitingEntry | null, basics: LogBasics, kept: LogValues | null): LogValues {
  const fresh = openValues(basics, today());
  if (!entry) return { ...fresh, ...kept };
  const { content, ownerId, sharing, copyOf } = entry.payload as ActivityPayload;
  return { ...fresh, ...content, ownerId, sharing, copyOf };
}

/** What it is copied from may still wait here itself: then all that is known of that is in this one, too. */
function withoutWaitingSource(payload: ActivityPayload, queue: OfflineQueue): ActivityPayload {
  const source = queue.current().entries?.find(({ id }) => id === payload.copyOf)?.payload as
    ActivityPayload | undefined;
  if (!source) return payload;
  return { ...payload, copyOf: source.copyOf, content: { ...source.content, ...payload.content } };
}

/** The activity first, then its files; all are on the device before the first is sent. */
async function keepAndSend(
  queue: OfflineQueue,
  id: string,
  payload: ActivityPayload,
  files: readonly PickedFile[],
): Promise<SendResult> {
  const { activity, file: fileKind } = ENTRY_KINDS;
  for (const { id: fileId, file, name } of files) {
    await queue.keep({ id: fileId, kind: fileKind, payload: { activityId: id, file, name }, after: id });
  }
  const sending = queue.keepAndSend({ id, kind: activity, payload, after: null });
  const late = new Promise<SendResult>((resolve) => setTimeout(() => resolve('waiting'), WAIT_FOR_SERVER_MS));
  const result = await Promise.race([sending, late]);
  if (result === 'sent' && files.length > 0) queue.sendAll();
  return result;
}
