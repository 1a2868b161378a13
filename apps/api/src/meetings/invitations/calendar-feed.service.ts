import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canSeeMeetingPapers } from '@samspil/domain/meetings';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { ViewerSourceService } from '../../identity/viewer-source.service.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { found, UnauthenticatedError } from '../../shared/errors/index.js';
import { danishClock } from '../../shared/today.js';
import { MeetingsService, type MeetingRecord } from '../meetings.service.js';
import { CalendarFeedsRepository, type CalendarFeedRecord } from './calendar-feeds.repository.js';
import { publishedCalendar } from './meeting-calendar.js';

const NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'Samspil: møder', en: 'Samspil: meetings' };

/** So many coming and past meetings are in a calendar. */
const MOST = { coming: 200, past: 50 } as const;

/** Meetings for people's own calendars: one to take away, or all of one's own by a secret address. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly repository: CalendarFeedsRepository,
    private readonly meetings: MeetingsService,
    private readonly viewers: ViewerSourceService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  ofViewer(viewer: Viewer): Promise<CalendarFeedRecord | null> {
    return this.repository.ofUser(signedIn(viewer));
  }

  /** A new address, told this once; the one before stops working. */
  async renew(viewer: Viewer, language: InterfaceLanguage): Promise<string> {
    const secret = randomBytes(24).toString('base64url');
    await this.repository.renew(signedIn(viewer), hashOf(secret), language);
    return `${this.config.publicUrl}/kalender/${secret}.ics`;
  }

  revoke(viewer: Viewer): Promise<void> {
    return this.repository.revoke(signedIn(viewer));
  }

  /** What stands behind a secret address. NotFound for one that is none, or of somebody who is gone. */
  async bySecret(secret: string): Promise<string> {
    const { userId, language } = found(await this.repository.bySecret(hashOf(secret)));
    const viewer = found(await this.viewers.viewerOfPerson(userId));
    return this.written(viewer, await this.ownMeetings(viewer), language);
  }

  /** One meeting to take away. NotFound for what the viewer may not see. */
  async single(viewer: Viewer, meetingId: string, language: InterfaceLanguage): Promise<string> {
    return this.written(viewer, [await this.meetings.byId(viewer, meetingId)], language);
  }

  /** The link to a meeting of a closed body is for those who read its papers; guests have it in their invitation. */
  private written(viewer: Viewer, meetings: readonly MeetingRecord[], language: InterfaceLanguage): string {
    const shown = meetings.map((meeting) =>
      canSeeMeetingPapers(viewer, meeting) ? meeting : { ...meeting, onlineUrl: '' },
    );
    return publishedCalendar(shown, NAMES[language], { publicUrl: this.config.publicUrl, language });
  }

  /** The first to begin first. */
  private async ownMeetings(viewer: Viewer): Promise<MeetingRecord[]> {
    const now = danishClock();
    const past = await this.repository.ownMeetings(viewer, { when: 'past', most: MOST.past, now });
    const coming = await this.repository.ownMeetings(viewer, { when: 'coming', most: MOST.coming, now });
    return [...past.reverse(), ...coming];
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function signedIn({ userId }: Viewer): string {
  if (userId === null) throw new UnauthenticatedError();
  return userId;
}
