import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { INTERFACE_LANGUAGES, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../../shared/auth/index.js';
import type { MeetingRecord } from '../meetings.service.js';
import { AnswersService, type AnswerByLink } from './answers.service.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { AnswerMeetingByLinkInput, CalendarFeedType, MeetingAnswerPage } from './meeting-answers.graphql.js';

/** Answering by the link in a mail, without signing in, and the address for one's own calendar. */
@Resolver()
export class MeetingAnswersResolver {
  constructor(
    private readonly answers: AnswersService,
    private readonly feeds: CalendarFeedService,
  ) {}

  @Public()
  @Query(() => MeetingAnswerPage, {
    description: 'What the link in an invitation is about; also a link that is no good.',
  })
  async meetingAnswer(@Args('token', { type: () => String }) token: string): Promise<MeetingAnswerPage> {
    return pageOf(await this.answers.byLink(token));
  }

  @Public()
  @Mutation(() => MeetingAnswerPage)
  async answerMeetingByLink(
    @Args('input') { token, answer, remark }: AnswerMeetingByLinkInput,
  ): Promise<MeetingAnswerPage> {
    return pageOf(await this.answers.answerByLink(token, { wish: answer, remark }));
  }

  @Query(() => CalendarFeedType)
  async calendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType> {
    const feed = await this.feeds.ofViewer(viewer);
    return { isActive: feed !== null, createdAt: feed?.createdAt ?? null, url: null };
  }

  @Mutation(() => CalendarFeedType, { description: 'A new secret address; the one before stops working.' })
  async renewCalendarFeed(
    @CurrentViewer() viewer: Viewer,
    @Args('language', { type: () => String, defaultValue: 'da' }) language: string,
  ): Promise<CalendarFeedType> {
    const chosen = INTERFACE_LANGUAGES.find((one) => one === language) ?? 'da';
    const url = await this.feeds.renew(viewer, chosen);
    return { isActive: true, createdAt: new Date(), url };
  }

  @Mutation(() => CalendarFeedType)
  async revokeCalendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedType> {
    await this.feeds.revoke(viewer);
    return { isActive: false, createdAt: null, url: null };
  }
}

function pageOf({ closed, meeting, participant, ...more }: AnswerByLink): MeetingAnswerPage {
  const { personName, waitingPlace, isPastDeadline } = more;
  return {
    ...{ closedBecause: closed, personName, waitingPlace, isPastDeadline },
    ...(meeting === null ? NO_MEETING_THERE : meetingFacts(meeting)),
    answer: participant?.answer ?? null,
    remark: participant?.remark ?? '',
  };
}

const NO_MEETING_THERE = { meetingId: null, title: '', startsAt: null, endsAt: null, place: '', respondBy: null };

function meetingFacts(
  meeting: MeetingRecord,
): Pick<MeetingAnswerPage, 'meetingId' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'respondBy'> {
  const { id: meetingId, title, startsAt, endsAt, place, respondBy } = meeting;
  return { meetingId, title, startsAt, endsAt, place, respondBy };
}
