import type { Problem } from '@samspil/domain/shared';

/**
 * `held`: its writer is correcting it. `refused`: the server said what is wrong with it. `conflict`: somebody else wrote
 * meanwhile. All three wait for the writer.
 */
export type EntryState = 'waiting' | 'held' | 'refused' | 'conflict';

/** Something written on this device that the server does not have yet. */
export interface WaitingEntry<Payload = unknown> {
  /** The id it gets on the server, so that sending it twice makes one. */
  readonly id: string;
  /** Who wrote it; nobody else sends or sees it. */
  readonly userId: string;
  /** Which sender knows how to send it. */
  readonly kind: string;
  /** May hold files. */
  readonly payload: Payload;
  /** The entry that must have gone before it: a session goes after its activity. */
  readonly after: string | null;
  readonly state: EntryState;
  readonly problems: readonly Problem[];
  /** How often the server could not take it, without saying that it never will. */
  readonly attempts: number;
  /** Not tried again before (milliseconds since 1970). */
  readonly notBefore: number;
  readonly addedAt: number;
}

/** Keeps entries over a reload and a closed window. */
export interface EntryStorage {
  /** Those of one person, oldest first. */
  of(userId: string): Promise<WaitingEntry[]>;
  put(entry: WaitingEntry): Promise<void>;
  remove(id: string): Promise<void>;
}
