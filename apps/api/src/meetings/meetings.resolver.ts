import { Args, Context, Extensions, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canSeeMeetingPapers, isClock, MEETING_LIMITS } from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { listOfAtMost } from '../shared/limits/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { MeetingListInput } from './meeting-inputs.graphql.js';
import type { MeetingCursor } from './meeting-record.js';
import { agendaItemView, meetingView } from './meeting-views.js';
import { AgendaItemType, MeetingCarryOver, MeetingConnection, MeetingType } from './meetings.graphql.js';
import { MeetingsLoader } from './meetings.loader.js';
import { MeetingsService } from './meetings.service.js';

/** Meetings as each may read them. */
@Resolver(() => MeetingType)
export class MeetingsResolver {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly loader: MeetingsLoader,
  ) {}

  @Public()
  @Query(() => MeetingConnection, {
    name: 'meetings',
    description: 'What the viewer may see: coming ones first to come first, past ones latest first.',
  })
  async listed(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { nullable: true, type: () => MeetingListInput }) input?: MeetingListInput | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<MeetingType>> {
    const size = pageSize(first);
    const { when = 'coming', networkId, kind, bodyId, sector, municipalityCode } = input ?? {};
    const wish = {
      when,
      networkId: networkId ?? null,
      kind: kind ?? null,
      bodyId: bodyId ?? null,
      sector: sector ?? null,
      municipalityCode: municipalityCode ?? null,
    };
    const records = await this.meetings.list(viewer, wish, size, cursorOf(after ?? null));
    return toConnection(
      records,
      size,
      ({ startsAt, id }) => [startsAt, id],
      (record) => meetingView(viewer, record),
    );
  }

  @Public()
  @Query(() => MeetingType)
  async meeting(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<MeetingType> {
    return meetingView(viewer, await this.meetings.byId(viewer, id));
  }

  @ResolveField(() => [AgendaItemType], { description: 'Empty for those who may not read the papers.' })
  async agenda(@Parent() { record }: MeetingType, @Context() context: RequestContext): Promise<AgendaItemType[]> {
    if (!canSeeMeetingPapers(context.viewer, record)) return [];
    return (await this.loader.agenda(context, record.id)).map(agendaItemView);
  }

  @ResolveField(() => MeetingCarryOver, {
    nullable: true,
    description: 'What the meeting before left open and is not on the agenda; for those who plan.',
  })
  async carryOver(
    @Parent() { record }: MeetingType,
    @Context() context: RequestContext,
  ): Promise<MeetingCarryOver | null> {
    const left = await this.loader.carryOver(context, record);
    return left && { meeting: meetingView(context.viewer, left.meeting), items: left.items.map(agendaItemView) };
  }

  @ResolveField(() => [MeetingType], { description: 'The dates of its series in their order; none without a series.' })
  @Extensions(listOfAtMost(MEETING_LIMITS.series))
  async series(@Parent() { record }: MeetingType, @Context() context: RequestContext): Promise<MeetingType[]> {
    const meetings = record.seriesId === null ? [] : await this.loader.series(context, record.seriesId);
    return meetings.map((meeting) => meetingView(context.viewer, meeting));
  }
}

/** The place in a cursor of `[startsAt, id]`. One that somebody made up leads nowhere, but is no error of ours. */
function cursorOf(cursor: string | null): MeetingCursor | null {
  if (cursor === null) return null;
  const [startsAt = '', id = ''] = decodeCursor(cursor, 2).map(String);
  return isClock(startsAt) && validate(id) ? { startsAt, id } : null;
}
