import type { Activity, ActivityContent, CountedSessions, Sharing } from '@samspil/domain/activities';
import type { InBothLanguages } from '@samspil/domain/shared';

/** An activity as it is read. */
export interface ActivityRecord extends Activity {
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly lock: number;
  readonly isDeleted: boolean;
  readonly isDemonstration: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** `changedAt` to the microsecond, for the place in a list. */
  readonly changedKey: string;
  readonly owner: { readonly id: string; readonly name: InBothLanguages; readonly municipalityCode: string | null };
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** Danish names of the partners that are on the platform, by id. */
  readonly partnerNames: Readonly<Record<string, string>>;
  readonly sessions: CountedSessions;
}

export const ACTIVITY_CHANGE_KINDS = [
  'logged',
  'edited',
  'deleted',
  'restored',
  'file-added',
  'file-removed',
  'file-restored',
  'imported',
  'undone',
] as const;
export type ActivityChangeKind = (typeof ACTIVITY_CHANGE_KINDS)[number];

/** What an activity was before a change. */
export interface ActivityBefore {
  readonly content: ActivityContent;
  readonly sharing: Sharing;
}

export interface ActivityChangeRecord {
  readonly id: string;
  readonly activityId: string;
  readonly batchId: string | null;
  readonly kind: ActivityChangeKind;
  readonly byId: string | null;
  readonly at: Date;
  readonly fields: readonly string[];
}

export interface ActivitySessionRecord {
  readonly id: string;
  readonly activityId: string;
  readonly heldOn: string;
  readonly attendance: number | null;
  readonly note: string;
  readonly lock: number;
  readonly isDeleted: boolean;
}

export interface ActivityFileRecord {
  readonly id: string;
  readonly activityId: string;
  readonly storedAs: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly isPicture: boolean;
  readonly alt: string;
  readonly isRemoved: boolean;
}
