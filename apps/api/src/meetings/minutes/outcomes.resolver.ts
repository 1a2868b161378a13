import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import { pageSize, toConnection, type ConnectionOf } from '../../shared/pagination/index.js';
import {
  DecisionConnection,
  DecisionListInput,
  MeetingActionConnection,
  MeetingActionListInput,
  MeetingActionType,
  type DecisionType,
} from './actions.graphql.js';
import { dayOfAction } from './outcomes.repository.js';
import { actionView, decisionView } from './minutes-views.js';
import { OutcomesService } from './outcomes.service.js';

/** What came out of meetings: actions, and the register of decisions. */
@Resolver(() => MeetingActionType)
export class OutcomesResolver {
  constructor(private readonly outcomes: OutcomesService) {}

  @Query(() => MeetingActionConnection, { description: 'Due first; what has no day comes last.' })
  async meetingActions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { scope, isDone, networkId }: MeetingActionListInput,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<MeetingActionType>> {
    const size = pageSize(first);
    const wish = { scope, isDone, networkId: networkId ?? null };
    return toConnection(
      await this.outcomes.actions(viewer, wish, size, after ?? null),
      size,
      ({ dueOn, id }) => [dayOfAction(dueOn), id],
      (action) => actionView(viewer, action),
    );
  }

  @Query(() => DecisionConnection, { description: 'Latest meeting first.' })
  async decisions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { question, networkId, bodyId, from, to }: DecisionListInput,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<DecisionType>> {
    const size = pageSize(first);
    const asked = {
      question,
      networkId: networkId ?? null,
      bodyId: bodyId ?? null,
      from: from ?? null,
      to: to ?? null,
    };
    return toConnection(
      await this.outcomes.decisions(viewer, asked, size, after ?? null),
      size,
      ({ meeting, id }) => [meeting.startsAt, id],
      decisionView,
    );
  }

  @Query(() => [MeetingActionType], { description: 'Left open by earlier meetings of the same body or network.' })
  async openActionsBefore(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<MeetingActionType[]> {
    return (await this.outcomes.openBefore(viewer, meetingId)).map((action) => actionView(viewer, action));
  }
}
