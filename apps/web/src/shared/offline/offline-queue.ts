import { failureOf, type Failure } from '../graphql/failure';
import { takeTurns, type Turns } from './turns';
import type { EntryState, EntryStorage, WaitingEntry } from './waiting-entry';

/** Sends an entry; throws what the server said. */
export type Sender = (entry: WaitingEntry) => Promise<void>;

/** How an attempt ended. `signed-out`: the server does not know the writer any more. */
export type SendResult = 'sent' | 'signed-out' | EntryState;

export interface QueueSnapshot {
  /** Undefined until the device has been asked. */
  readonly entries: readonly WaitingEntry[] | undefined;
  readonly sendingId: string | null;
  /** Nothing goes before the writer has signed in again. */
  readonly needsSignIn: boolean;
}

export interface QueueSetting {
  readonly storage: Promise<EntryStorage>;
  readonly senders: Readonly<Record<string, Sender>>;
  /** Asks the server whether the writer is still the one signed in; throws without a network. */
  isStillSignedIn(): Promise<boolean>;
  /** Problems that say somebody else wrote meanwhile. */
  readonly conflictCodes: readonly string[];
  /** Milliseconds since 1970. */
  now?(): number;
}

const CHANNEL = 'samspil-waiting';
/** After each attempt that came to nothing, in seconds; the last one from then on. */
const PAUSES_S = [5, 15, 60, 300];

/** Within this an entry counts as sent at once. */
const SOON_MS = 5_000;

/** The server was asked too often: that passes. */
const PASSING_CODE = 'shared.too-many-requests';

/**
 * What one person wrote on this device and the server does not have yet. Everything goes through it, also with a
 * network: first kept, then sent, then forgotten. Tabs take turns, so that an entry is on its way once.
 */
export class OfflineQueue {
  private snapshot: QueueSnapshot = { entries: undefined, sendingId: null, needsSignIn: false };
  private readonly listeners = new Set<() => void>();
  private readonly sentListeners = new Set<(entries: readonly WaitingEntry[]) => void>();
  private readonly turns: Turns = takeTurns(CHANNEL);
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  private timer: number | undefined;

  constructor(
    readonly userId: string,
    private readonly setting: QueueSetting,
  ) {}

  readonly current = (): QueueSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Hears, once for each time that the queue was sent, of what had waited on the device and has arrived. */
  readonly subscribeToSent = (listener: (entries: readonly WaitingEntry[]) => void): (() => void) => {
    this.sentListeners.add(listener);
    return () => void this.sentListeners.delete(listener);
  };

  /** Sends what waits, now and whenever the network comes back. */
  start(): void {
    this.channel?.addEventListener('message', () => void this.look());
    window.addEventListener('online', this.sendAll);
    void this.look().then(() => this.send());
  }

  stop(): void {
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.sendAll);
    this.channel?.close();
  }

  /** Keeps an entry; one with the same id is replaced, and waits anew. */
  async keep(entry: Pick<WaitingEntry, 'id' | 'kind' | 'payload' | 'after'>): Promise<void> {
    const known = this.snapshot.entries?.find(({ id }) => id === entry.id);
    const addedAt = known?.addedAt ?? this.now();
    const fresh = { state: 'waiting', problems: [], attempts: 0, notBefore: 0, addedAt } as const;
    await (await this.setting.storage).put({ ...entry, ...fresh, userId: this.userId });
    await this.changed();
  }

  /** Takes out an entry and those that come after it; resolves to them, so that they can be put back. */
  async drop(id: string): Promise<readonly WaitingEntry[]> {
    const storage = await this.setting.storage;
    const dropped = (await this.read()).filter((entry) => entry.id === id || entry.after === id);
    for (const entry of dropped) await storage.remove(entry.id);
    await this.changed();
    return dropped;
  }

  async putBack(entries: readonly WaitingEntry[]): Promise<void> {
    for (const entry of entries) await this.put(entry);
    await this.changed();
    await this.send();
  }

  /** Is not sent while its writer corrects it. */
  async hold(id: string): Promise<void> {
    await this.turnInto('held', 'waiting', id);
  }

  /** Waits again, when nothing was corrected. */
  async release(id: string): Promise<void> {
    if (await this.turnInto('waiting', 'held', id)) await this.send();
  }

  /** Keeps an entry and tries it at once. */
  async keepAndSend(entry: Pick<WaitingEntry, 'id' | 'kind' | 'payload' | 'after'>): Promise<SendResult> {
    await this.keep(entry);
    await this.send(entry.id);
    return this.resultOf(entry.id);
  }

  /** Tries everything, whatever pause was meant to be. */
  readonly sendAll = (): void => {
    void this.look().then(async () => {
      await this.turns(async () => {
        for (const entry of await this.read()) if (entry.notBefore > 0) await this.put({ ...entry, notBefore: 0 });
      });
      await this.send();
    });
  };

  /** Sends what is due, oldest first, and after that what comes after something; with `id` that one only. */
  private async send(id?: string): Promise<void> {
    window.clearTimeout(this.timer);
    const late: WaitingEntry[] = [];
    const begunAt = this.now();
    await this.turns(async () => {
      const due = (await this.read()).filter((entry) => this.isDue(entry) && (id === undefined || entry.id === id));
      if (due.length === 0 || !(await this.maySend())) return;
      for (const entry of due.toSorted(laterWhenAfter)) {
        const end = await this.sendOne(entry);
        if (end === 'stopped') break;
        if (end === 'sent' && id === undefined && hadWaited(entry, begunAt)) late.push(entry);
      }
    });
    await this.changed();
    if (late.length > 0) for (const listener of this.sentListeners) listener(late);
    this.comeBack();
  }

  private async turnInto(state: EntryState, former: EntryState, id: string): Promise<boolean> {
    const entry = (await this.read()).find((one) => one.id === id && one.state === former);
    if (!entry) return false;
    await this.put({ ...entry, state });
    await this.changed();
    return true;
  }

  private isDue({ state, notBefore }: WaitingEntry): boolean {
    return state === 'waiting' && notBefore <= this.now();
  }

  private async maySend(): Promise<boolean> {
    try {
      const isSignedIn = await this.setting.isStillSignedIn();
      this.show({ needsSignIn: !isSignedIn });
      return isSignedIn;
    } catch {
      await this.postpone(undefined);
      return false;
    }
  }

  /** `stopped` when it makes no sense to go on with the next. */
  private async sendOne(entry: WaitingEntry): Promise<'sent' | 'kept' | 'stopped'> {
    const storage = await this.setting.storage;
    const others = await storage.of(this.userId);
    // It may have been dropped, and what it comes after may have been refused, since the list was read.
    if (!others.some(({ id }) => id === entry.id) || others.some(({ id }) => id === entry.after)) return 'kept';
    this.show({ sendingId: entry.id });
    try {
      await this.setting.senders[entry.kind]?.(entry);
      await storage.remove(entry.id);
      return 'sent';
    } catch (error) {
      return (await this.meet(entry, failureOf(error))) ? 'kept' : 'stopped';
    } finally {
      this.show({ sendingId: null });
      await this.changed();
    }
  }

  /** False when it makes no sense to go on with the next. */
  private async meet(entry: WaitingEntry, failure: Failure): Promise<boolean> {
    if (failure.kind === 'signed-out') {
      this.show({ needsSignIn: true });
      return false;
    }
    const problems = failure.kind === 'problems' ? failure.problems : [];
    const isPassing = failure.kind === 'unexpected' || problems.some(({ code }) => code === PASSING_CODE);
    if (isPassing || failure.kind === 'offline') {
      await this.postpone(entry);
      return isPassing;
    }
    const isConflict = problems.some(({ code }) => this.setting.conflictCodes.includes(code));
    await this.put({ ...entry, problems, state: isConflict ? 'conflict' : 'refused' });
    return true;
  }

  /** Tried again after a pause that grows; without an entry it is the first one that waits. */
  private async postpone(entry: WaitingEntry | undefined): Promise<void> {
    const late = entry ?? (await this.read()).find((one) => this.isDue(one));
    if (!late) return;
    const pause = PAUSES_S[Math.min(late.attempts, PAUSES_S.length - 1)] ?? 0;
    await this.put({ ...late, attempts: late.attempts + 1, notBefore: this.now() + pause * 1000 });
  }

  private comeBack(): void {
    const waiting = (this.snapshot.entries ?? []).filter(({ state }) => state === 'waiting');
    if (waiting.length === 0 || this.snapshot.needsSignIn) return;
    const soonest = Math.min(...waiting.map(({ notBefore }) => notBefore));
    const pause = Math.max(soonest - this.now(), (PAUSES_S[0] ?? 0) * 1000);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private resultOf(id: string): SendResult {
    const entry = this.snapshot.entries?.find((one) => one.id === id);
    if (!entry) return 'sent';
    return entry.state === 'waiting' && this.snapshot.needsSignIn ? 'signed-out' : entry.state;
  }

  private now(): number {
    return this.setting.now?.() ?? Date.now();
  }

  private async put(entry: WaitingEntry): Promise<void> {
    await (await this.setting.storage).put(entry);
  }

  private async read(): Promise<WaitingEntry[]> {
    return (await this.setting.storage).of(this.userId);
  }

  private async look(): Promise<void> {
    this.show({ entries: await this.read() });
  }

  private async changed(): Promise<void> {
    await this.look();
    this.channel?.postMessage('changed');
  }

  private show(changes: Partial<QueueSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** Whoever wrote it was told that it waits, or has gone on since; what is sent at once is told where it is written. */
function hadWaited({ attempts, addedAt }: WaitingEntry, begunAt: number): boolean {
  return attempts > 0 || begunAt - addedAt > SOON_MS;
}

function laterWhenAfter(one: WaitingEntry, other: WaitingEntry): number {
  return Number(one.after !== null) - Number(other.after !== null);
}
