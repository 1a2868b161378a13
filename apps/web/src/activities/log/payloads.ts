import type { ActivityContent, SessionContent, Sharing } from '@samspil/domain/activities';

/** What is kept on the device of an activity until the server has it. */
export interface ActivityPayload {
  readonly networkId: string;
  readonly ownerId: string;
  readonly sharing: Sharing;
  readonly copyOf: string | null;
  readonly content: Partial<ActivityContent>;
}

/** A meeting of an activity, with the title it is listed under until it is sent. */
export interface SessionPayload extends SessionContent {
  readonly activityId: string;
  readonly title: string;
}

export interface FilePayload {
  readonly activityId: string;
  readonly file: Blob;
  readonly name: string;
}

/** The kinds of entries that wait on a device. */
export const ENTRY_KINDS = { activity: 'activity', session: 'session', file: 'activity-file' } as const;
