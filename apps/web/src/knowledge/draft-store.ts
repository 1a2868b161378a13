import type { Problem } from '@samspil/domain/shared';
import { failureOf } from '../shared/graphql';
import type { ContentInput } from './desk-queries';
import { changedValues, inputOf, type DraftValues } from './draft-values';
import type { DraftKeeper } from './kept-draft';

/** Long enough to finish a word, short enough that little is at stake. */
const SAVE_AFTER_MS = 800;

type SaveStatus = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'offline' | 'failed';

/** Somebody else saved meanwhile: in which fields (dot paths), and the lock to write with after looking. */
interface DraftConflict {
  readonly fields: readonly string[];
  readonly lock: number;
}

export interface DraftSnapshot {
  readonly values: DraftValues;
  readonly status: SaveStatus;
  readonly problems: readonly Problem[];
  readonly conflict: DraftConflict | null;
}

/** Sends a partial update written with a lock; resolves to the item's next lock. */
type SendDraft = (lock: number, content: ContentInput) => Promise<number>;

/**
 * What stands in the form, saved as it is written. What has not reached the server is also kept in this browser, so
 * that neither a lost connection nor a closed window loses a word. Saves follow one another; each sends what changed.
 */
export class DraftStore {
  private snapshot: DraftSnapshot;
  private saved: DraftValues;
  private running: Promise<boolean> | null = null;
  private timer: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keeper: DraftKeeper,
    opened: DraftValues,
    private lock: number,
    private readonly send: SendDraft,
  ) {
    const kept = keeper.kept();
    const values = { ...opened, ...kept?.values };
    this.saved = opened;
    this.snapshot = { values, status: 'saved', problems: [], conflict: null };
    if (!kept || changedValues(opened, values).length === 0) return;
    if (kept.lock === lock) this.wait();
    else this.meet(kept.lock, lock, []);
  }

  readonly current = (): DraftSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /**
   * The item as the server has it now. What somebody else wrote is shown when nothing here waits to be saved; else the
   * writer chooses. Other steps on the item raise its lock too, and change no field.
   */
  readonly see = (lock: number, values: DraftValues): void => {
    if (this.running || lock <= this.lock) return;
    const theirs = changedValues(this.saved, values);
    const mine = changedValues(this.saved, this.snapshot.values);
    if (theirs.length > 0 && mine.length > 0) {
      this.meet(this.lock, lock, theirs);
      return;
    }
    this.lock = lock;
    this.saved = values;
    if (mine.length === 0) this.show({ values });
  };

  readonly change = (changes: Partial<DraftValues>): void => {
    const values = { ...this.snapshot.values, ...changes };
    this.keeper.keep(this.lock, values, changedValues(this.saved, values));
    this.show({ values });
    if (this.snapshot.status !== 'conflict') this.wait();
  };

  /** Saves what is waiting; resolves to the lock to go on with, or null when something could not be saved. */
  readonly flush = async (): Promise<number | null> => ((await this.save()) ? this.lock : null);

  /** Writes the own changes on top of what somebody else saved. */
  readonly saveOnTop = (): void => {
    if (this.snapshot.conflict) this.lock = this.snapshot.conflict.lock;
    void this.save();
  };

  /** Forgets what is not saved. */
  readonly discard = (): void => {
    window.clearTimeout(this.timer);
    this.keeper.forget();
    this.show({ values: this.saved, status: 'saved', problems: [], conflict: null });
  };

  readonly retryWhenOnline = (): void => {
    if (this.snapshot.status === 'offline') void this.save();
  };

  /** What is typed here was written on an older version: nothing is sent until the writer has chosen. */
  private meet(writtenOn: number, newest: number, fields: readonly string[]): void {
    window.clearTimeout(this.timer);
    this.lock = writtenOn;
    this.show({ status: 'conflict', problems: [], conflict: { fields, lock: newest } });
  }

  private wait(): void {
    window.clearTimeout(this.timer);
    this.show({ status: 'waiting' });
    this.timer = window.setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  private async save(): Promise<boolean> {
    window.clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.saveOnce();
    const done = await this.running;
    this.running = null;
    if (changedValues(this.saved, this.snapshot.values).length === 0) this.keeper.forget();
    return done;
  }

  private async saveOnce(): Promise<boolean> {
    const sent = this.snapshot.values;
    const fields = changedValues(this.saved, sent);
    if (fields.length === 0) {
      this.show({ status: 'saved', problems: [], conflict: null });
      return true;
    }
    this.show({ status: 'saving' });
    try {
      this.lock = await this.send(this.lock, inputOf(sent, fields));
      this.saved = sent;
      const isTyping = changedValues(sent, this.snapshot.values).length > 0;
      this.show({ status: isTyping ? 'waiting' : 'saved', problems: [], conflict: null });
      return true;
    } catch (error) {
      this.show(refusal(error));
      return false;
    }
  }

  private show(changes: Partial<DraftSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function refusal(error: unknown): Pick<DraftSnapshot, 'status' | 'problems' | 'conflict'> {
  const failure = failureOf(error);
  if (failure.kind === 'offline') return { status: 'offline', problems: [], conflict: null };
  if (failure.kind !== 'problems') return { status: 'failed', problems: [], conflict: null };
  const meanwhile = failure.problems.find(({ code }) => code === 'knowledge.changed-meanwhile');
  if (!meanwhile) return { status: 'refused', problems: failure.problems, conflict: null };
  return { status: 'conflict', problems: [], conflict: conflictOf(meanwhile) };
}

function conflictOf({ params }: Problem): DraftConflict {
  return {
    fields: String(params?.['fields'] ?? '')
      .split(',')
      .filter(Boolean),
    lock: Number(params?.['lock'] ?? 0),
  };
}
