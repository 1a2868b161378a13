import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ShownMeeting } from '../meeting-queries';

export interface MeetingPartProps {
  readonly meeting: ShownMeeting;
}

interface MeetingPart {
  readonly id: string;
  readonly Part: LazyExoticComponent<ComponentType<MeetingPartProps>>;
}

/** What else is told on the page of a meeting, below its agenda; each part is fetched after the page. */
export const MEETING_PARTS: readonly MeetingPart[] = [
  {
    id: 'registration',
    Part: lazy(() =>
      import('../invitations/meeting-registration').then((module) => ({ default: module.MeetingRegistration })),
    ),
  },
  {
    id: 'minutes',
    Part: lazy(() => import('../minutes/minutes-part').then((module) => ({ default: module.MinutesPart }))),
  },
];
