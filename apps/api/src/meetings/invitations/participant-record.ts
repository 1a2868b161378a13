import type { Participant } from '@samspil/domain/meetings';
import type { InBothLanguages } from '@samspil/domain/shared';

/** A participant as it is read. */
export interface ParticipantRecord extends Participant {
  readonly meetingId: string;
  readonly organisation: { readonly id: string; readonly name: InBothLanguages } | null;
  readonly remark: string;
  readonly answeredAt: Date | null;
  readonly invitedAt: Date | null;
  /** To the microsecond; sorts by time. */
  readonly waitingSince: string | null;
  readonly toldSequence: number | null;
  readonly isToldCancelled: boolean;
  /** How often the person was taken off this list before. */
  readonly withdrawals: number;
  /** When the last mail was written; null where there is no address that may be used. */
  readonly mailedAt: Date | null;
  /** The last mail written to the person; null where there is no address that may be used. */
  readonly mailKey: string | null;
  /** The account of the person, where there is one. */
  readonly userId: string | null;
  readonly isDemonstration: boolean;
}

/** Somebody who may have to be reminded. */
export interface RemindableRecord extends ParticipantRecord {
  readonly hoursSinceInvited: number | null;
}

/** When a liaison was last reminded of a meeting. */
export interface LiaisonReminderRecord {
  readonly organisationId: string;
  readonly remindedOn: string;
  readonly reach: ReminderReach;
}

/** How a reminder went out: by mail, to the inbox in the platform only, or not at all. */
export type ReminderReach = 'mail' | 'platform' | 'none';
