import type { Problem } from '@samspil/domain/shared';
import { failureOf } from '../graphql';
import type { DraftKeeper } from './draft-keeper';

/** Long enough to finish a word, short enough that little is at stake. */
const SAVE_AFTER_MS = 800;

type SaveStatus = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict' | 'offline' | 'failed';

/** Somebody else saved meanwhile: in which fields (dot paths), and the lock to write with after looking. */
interface DraftConflict {
  readonly fields: readonly string[];
  readonly lock: number;
}

export interface DraftSnapshot<Values> {
  readonly values: Values;
  readonly status: SaveStatus;
  readonly problems: readonly Problem[];
  readonly conflict: DraftConflict | null;
}

type Field<Values> = Extract<keyof Values, string>;

/** How a form's fields reach the server. */
export interface DraftForm<Values> {
  /** Sends what changed, written with a lock; resolves to the thing's next lock. */
  send(lock: number, values: Values, fields: readonly Field<Values>[]): Promise<number>;
  /** The problem that says somebody else saved meanwhile. */
  readonly conflictCode: string;
  /** Saved when asked to only, instead of while it is written. */
  readonly savesWhenAsked?: boolean;
  /** What is wrong already, so that it need not be sent. */
  problemsWith?(values: Values): readonly Problem[];
}

/** The fields in which two sets of values differ. */
export function changedValues<Values extends object>(before: Values, after: Values): Field<Values>[] {
  return (Object.keys(after) as Field<Values>[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/**
 * What stands in the form, saved as it is written. What has not reached the server is also kept in this browser, so
 * that neither a lost connection nor a closed window loses a word. Saves follow one another; each sends what changed.
 */
export class DraftStore<Values extends object> {
  private snapshot: DraftSnapshot<Values>;
  private saved: Values;
  private running: Promise<boolean> | null = null;
  private timer: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keeper: DraftKeeper<Values>,
    opened: Values,
    private lock: number,
    private readonly form: DraftForm<Values>,
  ) {
    const kept = keeper.kept();
    const values = { ...opened, ...kept?.values };
    this.saved = opened;
    this.snapshot = { values, status: 'saved', problems: [], conflict: null };
    if (!kept || changedValues(opened, values).length === 0) return;
    if (kept.lock === lock) this.wait();
    else this.meet(kept.lock, lock, []);
  }

  readonly current = (): DraftSnapshot<Values> => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /**
   * The item as the server has it now. What somebody else wrote is shown when nothing here waits to be saved; else the
   * writer chooses. Other steps on the item raise its lock too, and change no field.
   */
  readonly see = (lock: number, values: Values): void => {
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

  readonly change = (changes: Partial<Values>): void => {
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

  /** The fields whose words here are not what was opened or last saved. */
  readonly changed = (): readonly Field<Values>[] => changedValues(this.saved, this.snapshot.values);

  /** Goes on from what somebody else saved (`theirs`, with its lock), with the writer's own choice for each field. */
  readonly goOnFrom = (lock: number, theirs: Values, chosen: Partial<Values>): void => {
    const values = { ...theirs, ...chosen };
    this.lock = lock;
    this.saved = theirs;
    this.keeper.keep(lock, values, changedValues(theirs, values));
    this.show({ values, problems: [], conflict: null });
    this.wait();
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
    if (this.form.savesWhenAsked) return;
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
    const problems = this.form.problemsWith?.(sent) ?? [];
    if (problems.length > 0) {
      this.show({ status: 'refused', problems });
      return false;
    }
    this.show({ status: 'saving' });
    try {
      this.lock = await this.form.send(this.lock, sent, fields);
      this.saved = sent;
      const isTyping = changedValues(sent, this.snapshot.values).length > 0;
      this.show({ status: isTyping ? 'waiting' : 'saved', problems: [], conflict: null });
      return true;
    } catch (error) {
      this.show(refusal(error, this.form.conflictCode));
      return false;
    }
  }

  private show(changes: Partial<DraftSnapshot<Values>>): void {
    this.snapshot = { ...this.snapshot, ...changes };
    for (const listener of this.listeners) listener();
  }
}

type Refusal = Pick<DraftSnapshot<unknown>, 'status' | 'problems' | 'conflict'>;

function refusal(error: unknown, conflictCode: string): Refusal {
  const failure = failureOf(error);
  if (failure.kind === 'offline') return { status: 'offline', problems: [], conflict: null };
  if (failure.kind !== 'problems') return { status: 'failed', problems: [], conflict: null };
  const meanwhile = failure.problems.find(({ code }) => code === conflictCode);
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
