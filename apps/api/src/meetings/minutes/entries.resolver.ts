import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import {
  AssignActionInput,
  CommentOnMinutesInput,
  ConcludeItemInput,
  FinishActionInput,
  MeetingActionType,
  RecordDecisionInput,
  RemoveEntryInput,
  SettleCommentInput,
} from './actions.graphql.js';
import { EntriesService } from './entries.service.js';
import { actionView, minutesView } from './minutes-views.js';
import { MinutesType } from './minutes.graphql.js';
import { MinutesService } from './minutes.service.js';

/** Decisions, actions and comments in minutes; each answers with the minutes they stand in. */
@Resolver(() => MinutesType)
export class EntriesResolver {
  constructor(
    private readonly entries: EntriesService,
    private readonly minutes: MinutesService,
  ) {}

  @Mutation(() => MinutesType)
  async recordDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, meetingId, agendaItemId, text }: RecordDecisionInput,
  ): Promise<MinutesType> {
    const content = { agendaItemId: agendaItemId ?? null, text };
    await this.entries.recordDecision(viewer, { id: id ?? null, meetingId, content });
    return this.read(viewer, meetingId);
  }

  @Mutation(() => MinutesType)
  async assignAction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, meetingId, agendaItemId, text, ownerPersonId, ownerOrganisationId, dueOn }: AssignActionInput,
  ): Promise<MinutesType> {
    const owner = { ownerPersonId: ownerPersonId ?? null, ownerOrganisationId: ownerOrganisationId ?? null };
    const content = { agendaItemId: agendaItemId ?? null, text, ...owner, dueOn: dueOn ?? null };
    await this.entries.assignAction(viewer, { id: id ?? null, meetingId, content });
    return this.read(viewer, meetingId);
  }

  @Mutation(() => MinutesType, { description: 'Takes it out, or puts it back.' })
  async removeDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isRemoved }: RemoveEntryInput,
  ): Promise<MinutesType> {
    return this.read(viewer, await this.entries.removeDecision(viewer, id, isRemoved));
  }

  @Mutation(() => MinutesType, { description: 'Takes it out, or puts it back.' })
  async removeAction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isRemoved }: RemoveEntryInput,
  ): Promise<MinutesType> {
    return this.read(viewer, await this.entries.removeAction(viewer, id, isRemoved));
  }

  @Mutation(() => MeetingActionType, { description: 'By who owns it, or takes minutes; also once they are approved.' })
  async finishAction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isDone }: FinishActionInput,
  ): Promise<MeetingActionType> {
    return actionView(viewer, await this.entries.finishAction(viewer, id, isDone));
  }

  @Mutation(() => MinutesType, { description: 'While comments are wanted.' })
  async commentOnMinutes(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, meetingId, agendaItemId, text }: CommentOnMinutesInput,
  ): Promise<MinutesType> {
    const content = { agendaItemId: agendaItemId ?? null, text };
    await this.entries.comment(viewer, { id: id ?? null, meetingId, content });
    return this.read(viewer, meetingId);
  }

  @Mutation(() => MinutesType, { description: 'It has been seen to, or not after all.' })
  async settleMinutesComment(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, isSettled }: SettleCommentInput,
  ): Promise<MinutesType> {
    return this.read(viewer, await this.entries.settleComment(viewer, id, isSettled));
  }

  @Mutation(() => MinutesType, { description: 'An item is finished, or goes on to the next meeting.' })
  async concludeAgendaItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, agendaItemId, isFinished }: ConcludeItemInput,
  ): Promise<MinutesType> {
    await this.entries.concludeItem(viewer, meetingId, agendaItemId, isFinished);
    return this.read(viewer, meetingId);
  }

  private async read(viewer: Viewer, meetingId: string): Promise<MinutesType> {
    return minutesView(viewer, await this.minutes.read(viewer, meetingId));
  }
}
