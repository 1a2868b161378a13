import type {
  ActionContent,
  DecisionContent,
  FrozenMinutes,
  MeetingPolicySubject,
  MinutesChange,
  MinutesState,
} from '@samspil/domain/meetings';
import type { InBothLanguages } from '@samspil/domain/shared';

/** Minutes as they are written, without the document. */
export interface MinutesRow {
  readonly meetingId: string;
  readonly state: MinutesState;
  /** Plain texts by the id of the item, or `general`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Counts what was written in the document. */
  readonly written: number;
  readonly writerIds: readonly string[];
  /** The latest that was approved; 0 for none. */
  readonly version: number;
  readonly sentAt: Date | null;
  readonly commentsUntil: string | null;
  readonly reason: string;
  readonly lock: number;
  /** Counts whatever changes apart from the document. */
  readonly revision: number;
}

/** Where something came up: its meeting, as policies and lists want it. */
export interface OutcomeMeeting extends MeetingPolicySubject {
  readonly id: string;
  readonly title: string;
  /** On the clock of Denmark. */
  readonly startsAt: string;
  readonly bodyName: InBothLanguages | null;
}

export interface DecisionRecord extends DecisionContent {
  readonly id: string;
  readonly meetingId: string;
  readonly itemTitle: string | null;
  /** It is told as it stands in approved minutes. */
  readonly isApproved: boolean;
  readonly isRemoved: boolean;
  readonly authorId: string | null;
  readonly isDemonstration: boolean;
  readonly meeting: OutcomeMeeting;
}

export interface ActionRecord extends ActionContent {
  readonly id: string;
  readonly meetingId: string;
  readonly itemTitle: string | null;
  readonly ownerPersonName: string | null;
  readonly ownerOrganisationName: InBothLanguages | null;
  readonly doneAt: Date | null;
  /** It is told as it stands in approved minutes. */
  readonly isApproved: boolean;
  readonly isRemoved: boolean;
  readonly authorId: string | null;
  readonly isDemonstration: boolean;
  readonly meeting: OutcomeMeeting;
}

export interface CommentRecord {
  readonly id: string;
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly text: string;
  readonly isSettled: boolean;
  readonly createdAt: Date;
}

/** An approved version. */
export interface VersionRecord {
  readonly meetingId: string;
  readonly version: number;
  readonly content: FrozenMinutes;
  readonly changes: readonly MinutesChange[];
  readonly reason: string;
  readonly approvedById: string | null;
  readonly approvedByName: string;
  readonly approvedAt: Date;
}

/** Somebody who has the minutes open for writing. */
export interface WriterRecord {
  readonly userId: string;
  readonly name: string;
  readonly place: string | null;
}
