import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { AgendaService } from './agenda.service.js';
import { MeetingDeletionService } from './meeting-deletion.service.js';
import {
  AnnounceMeetingSeriesInput,
  DeleteMeetingInput,
  MoveMeetingInput,
  PlanMeetingInput,
  PlanMeetingSeriesInput,
  RestoreMeetingInput,
  SaveAgendaInput,
  SaveMeetingInput,
} from './meeting-inputs.graphql.js';
import { AnnouncedMeetingSeries, meetingRemark } from './meeting-series.graphql.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { meetingView, writtenContent } from './meeting-views.js';
import { MeetingWritingService, type MeetingPlan } from './meeting-writing.service.js';
import { MeetingType } from './meetings.graphql.js';

/** What those who plan do with meetings. */
@Resolver(() => MeetingType)
export class MeetingWritingResolver {
  constructor(
    private readonly meetings: MeetingWritingService,
    private readonly agendas: AgendaService,
    private readonly series: MeetingSeriesService,
    private readonly deletions: MeetingDeletionService,
  ) {}

  @Mutation(() => MeetingType, { description: 'A new draft; it needs a title, a beginning and an end.' })
  async planMeeting(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanMeetingInput): Promise<MeetingType> {
    return meetingView(viewer, await this.meetings.plan(viewer, planOf(input)));
  }

  @Mutation(() => [MeetingType], {
    description: 'Drafts in a rhythm, each at the same time of day; the first is as planned.',
  })
  async planMeetingSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PlanMeetingSeriesInput,
  ): Promise<MeetingType[]> {
    const meetings = await this.meetings.planSeries(viewer, planOf(input), input.rhythm, input.count);
    return meetings.map((meeting) => meetingView(viewer, meeting));
  }

  @Mutation(() => MeetingType, { description: 'Saves what is written of it.' })
  async saveMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveMeetingInput,
  ): Promise<MeetingType> {
    return meetingView(viewer, await this.meetings.save(viewer, id, lock, writtenContent(content)));
  }

  @Mutation(() => MeetingType, { description: 'Announces, cancels or reopens it, or says that it was held.' })
  async moveMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, step, reason }: MoveMeetingInput,
  ): Promise<MeetingType> {
    return meetingView(viewer, await this.meetings.move(viewer, id, lock, step, reason));
  }

  @Mutation(() => AnnouncedMeetingSeries, {
    description: 'Announces the drafts of a series that can be, each as by itself; says of the others what is missing.',
  })
  async announceMeetingSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { seriesId }: AnnounceMeetingSeriesInput,
  ): Promise<AnnouncedMeetingSeries> {
    const { announced, refused } = await this.series.announce(viewer, seriesId);
    return {
      announced: announced.map((meeting) => meetingView(viewer, meeting)),
      refused: refused.map(({ meeting, problems }) => ({
        meeting: meetingView(viewer, meeting),
        problems: problems.map(meetingRemark),
      })),
    };
  }

  @Mutation(() => MeetingType, { description: 'Takes a draft away; it can be restored.' })
  async deleteMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: DeleteMeetingInput,
  ): Promise<MeetingType> {
    return meetingView(viewer, await this.deletions.remove(viewer, id));
  }

  @Mutation(() => MeetingType, { description: 'Brings a deleted draft back as it was.' })
  async restoreMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: RestoreMeetingInput,
  ): Promise<MeetingType> {
    return meetingView(viewer, await this.deletions.restore(viewer, id));
  }

  @Mutation(() => MeetingType, { description: 'Saves the whole agenda.' })
  async saveAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, lock, items }: SaveAgendaInput,
  ): Promise<MeetingType> {
    const written = items.map(({ ownerPersonId, minutesBudgeted, carriedFromId, ...item }) => ({
      ...item,
      ownerPersonId: ownerPersonId ?? null,
      minutesBudgeted: minutesBudgeted ?? null,
      carriedFromId: carriedFromId ?? null,
    }));
    return meetingView(viewer, await this.agendas.save(viewer, meetingId, lock, written));
  }
}

function planOf({ id, networkId, content, templateId }: PlanMeetingInput): MeetingPlan {
  return { id: id ?? null, networkId, changes: writtenContent(content), templateId: templateId ?? null };
}
