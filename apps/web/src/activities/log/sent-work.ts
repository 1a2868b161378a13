import type { WaitingEntry } from '../../shared/offline';
import { ENTRY_KINDS, type FilePayload, type SessionPayload } from './payloads';

/** What had waited on this device and has reached the server; named by the most important kind of it. */
export interface SentWork {
  readonly kind: 'activity' | 'session' | 'file';
  /** How many of that kind. */
  readonly count: number;
  /** Where it can be seen. */
  readonly address: string;
}

const KINDS = [
  ['activity', ENTRY_KINDS.activity],
  ['session', ENTRY_KINDS.session],
  ['file', ENTRY_KINDS.file],
] as const;

/** Activities before their meetings, and those before files, which come along with either. */
export function sentWorkOf(entries: readonly WaitingEntry[]): SentWork | null {
  for (const [kind, ofEntry] of KINDS) {
    const sent = entries.filter((entry) => entry.kind === ofEntry);
    if (sent.length > 0) return { kind, count: sent.length, address: addressOf(sent) };
  }
  return null;
}

function addressOf(sent: readonly WaitingEntry[]): string {
  const [id, ...others] = new Set(sent.map(activityIdOf));
  return id === undefined || others.length > 0 ? '/aktiviteter' : `/aktiviteter/${id}`;
}

function activityIdOf({ id, kind, payload }: WaitingEntry): string {
  return kind === ENTRY_KINDS.activity ? id : (payload as SessionPayload | FilePayload).activityId;
}
