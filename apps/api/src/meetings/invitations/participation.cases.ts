import type { GraphqlAnswer } from '../../testing/start-test-api.js';

/** What the tests ask of a meeting's participants, and of the page behind a link. */
export const PARTICIPATION = `id isOpen closedBecause isPastDeadline capacity placesFree
  figures { invited yes no waiting unanswered attended absent }
  participants { id person { id name } organisation { id } sector answer remark waitingPlace mail hasAttended invitedAt
    isViewer canAnswer }
  own { id answer }
  representation { isAttendanceTaken complete lacking { sector organisationIds }
    rows { organisation { id } notRegistered notAttended otherRegistered vacant canRemind
      lastReminder { remindedOn reach } cells { sector invited registered waiting declined attended } } }
  proposedHours { hoursEach totalAttended totalHours rows { organisation { id } attended hours counts } }
  viewerCan { invite inviteOwn seeParticipants takeAttendance answer }`;
export const PAGE = `closedBecause meetingId title startsAt endsAt place respondBy isPastDeadline personName answer remark
  waitingPlace`;

export interface ShownParticipant {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string | null };
  readonly organisation: { readonly id: string } | null;
  readonly sector: string | null;
  readonly answer: string;
  readonly remark: string;
  readonly waitingPlace: number | null;
  /** Null for those who do not plan. */
  readonly mail: string | null;
  readonly hasAttended: boolean | null;
  readonly invitedAt: string | null;
}

export interface ShownRow {
  readonly organisation: { readonly id: string };
  readonly notRegistered: readonly string[];
  readonly notAttended: readonly string[] | null;
  readonly vacant: readonly string[];
  readonly canRemind: boolean;
  readonly lastReminder: { readonly remindedOn: string; readonly reach: string } | null;
  readonly cells: readonly Readonly<Record<string, number | string>>[];
}

export interface ShownParticipation {
  readonly isOpen: boolean;
  readonly closedBecause: string | null;
  readonly placesFree: number | null;
  readonly figures: Readonly<Record<string, number>> | null;
  readonly participants: readonly ShownParticipant[];
  readonly own: { readonly id: string; readonly answer: string } | null;
  readonly representation: {
    readonly isAttendanceTaken: boolean;
    readonly complete: readonly string[];
    readonly lacking: readonly { readonly sector: string; readonly organisationIds: readonly string[] }[];
    readonly rows: readonly ShownRow[];
  } | null;
  readonly proposedHours: {
    readonly hoursEach: number | null;
    readonly totalHours: number;
    readonly totalAttended: number;
    readonly rows: readonly object[];
  } | null;
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

export type Answered = GraphqlAnswer<{ readonly done: ShownParticipation }>;

export interface AnswerPage {
  readonly closedBecause: string | null;
  readonly title: string;
  readonly personName: string;
  readonly answer: string | null;
  readonly remark: string;
  readonly waitingPlace: number | null;
  readonly isPastDeadline: boolean;
}

export interface OutboxMail {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly method: string | null;
  readonly calendar: string | null;
}
