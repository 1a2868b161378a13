/** What people are told of. What each is called is said by the interface and the mails, in the reader's language. */
export const NOTIFICATION_KINDS = [
  /** A task, an action or a question has been given to the reader. */
  'assigned',
  /** Somebody wrote the reader's name in a conversation. */
  'mentioned',
  /** Something that the reader has to do is due soon, or is late. */
  'deadline',
  'meeting-invited',
  'meeting-changed',
  'meeting-cancelled',
  /** The reader is no longer invited; the meeting is held all the same. */
  'meeting-withdrawn',
  /** A place became free, and the reader has it now. */
  'meeting-place',
  'representation-missing',
  'minutes-to-comment',
  'minutes-to-approve',
  'minutes-approved',
  'document-to-approve',
  'document-approved',
  'thread-started',
  'thread-post',
  'thread-answered',
  /** The network's caretakers took a post out of sight; the reason is read there. */
  'post-hidden',
  /** A post was reported to the network's caretakers. */
  'post-reported',
  /** The reader has a seat in a body now. */
  'seat-taken',
  /** Somebody asks the reader's organisation. */
  'organisation-asked',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The only kinds that are mailed at once; everything else waits for the weekly digest. */
export const IMMEDIATE_KINDS = ['assigned', 'mentioned', 'deadline'] as const satisfies readonly NotificationKind[];
export type ImmediateKind = (typeof IMMEDIATE_KINDS)[number];

export function isImmediateKind(kind: string): kind is ImmediateKind {
  return (IMMEDIATE_KINDS as readonly string[]).includes(kind);
}

/** Kinds with which something is asked of the reader, unless who tells of it says otherwise. */
const ACTION_KINDS: readonly NotificationKind[] = [
  'assigned',
  'deadline',
  'meeting-invited',
  'representation-missing',
  'minutes-to-comment',
  'minutes-to-approve',
  'document-to-approve',
  'organisation-asked',
  'post-reported',
];

export function asksForAction(kind: NotificationKind): boolean {
  return ACTION_KINDS.includes(kind);
}

/** Something to tell people of. */
export interface NewNotification {
  readonly kind: NotificationKind;
  /** Accounts; unknown ones are passed over. Do not name who did it. */
  readonly userIds: readonly string[];
  readonly networkId: string | null;
  /** Where it lies in a body: shown only to those who may read the body's papers on the day they look. */
  readonly bodyId?: string | null;
  /** The same event tells the same person once: `minutes-approved:<meeting id>:<version>`. */
  readonly eventKey: string;
  /** What it is about, as it is called there: the title of the meeting, the conversation, the action. */
  readonly title: string;
  /** A path of ours: `/moeder/<id>`. */
  readonly url: string;
  /** Whether something is asked of the reader; by default the kind says so. */
  readonly isAction?: boolean;
  /** `yyyy-mm-dd`: by when it should be done. */
  readonly dueOn?: string | null;
  /** False: no mail at once, although the kind has one; for those who are mailed about it anyway. */
  readonly immediate?: boolean;
}

/** The longest title, in characters; a longer one is cut. */
export const LONGEST_NOTIFICATION_TITLE = 200;

/** On one line, and cut where it is too long. */
export function notificationTitle(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_NOTIFICATION_TITLE
    ? line
    : `${line.slice(0, LONGEST_NOTIFICATION_TITLE - 1).trimEnd()}…`;
}
