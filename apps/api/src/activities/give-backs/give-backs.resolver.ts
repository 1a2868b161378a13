import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  canEditGiveBack,
  isOverdue,
  NO_GIVE_BACK,
  shownParticipants,
  type GiveBackContent,
  type GiveBackStatus,
} from '@samspil/domain/activities';
import { isDay } from '@samspil/domain/network';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../../shared/pagination/index.js';
import { today } from '../../shared/today.js';
import { ActivitiesLoader, ActivityType } from '../activities.loader.js';
import type { GiveBackRecord } from './give-back-record.js';
import {
  AgreeGiveBackInput,
  GiveBackConnection,
  GiveBackContentInput,
  GiveBackIdInput,
  GiveBackStatuses,
  GiveBackType,
  SaveGiveBackInput,
} from './give-backs.graphql.js';
import { placeOf, type GiveBackPlace } from './give-backs.repository.js';
import { GiveBacksService } from './give-backs.service.js';

/** What is given back for taking part away from home. */
@Resolver(() => GiveBackType)
export class GiveBacksResolver {
  constructor(
    private readonly service: GiveBacksService,
    private readonly activities: ActivitiesLoader,
  ) {}

  @Query(() => GiveBackConnection, {
    description: 'What the viewer may see: overdue first, then by the day it is due; settled ones last.',
  })
  async giveBacks(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('activityId', { type: () => ID, nullable: true }) activityId?: string | null,
    @Args('status', { type: () => GiveBackStatuses, nullable: true }) status?: GiveBackStatus | null,
    @Args('own', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Of the organisation the viewer speaks for.',
    })
    own = false,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<GiveBackType>> {
    const size = pageSize(first);
    const wish = { networkId: networkId ?? null, activityId: activityId ?? null, status: status ?? null, own };
    const records = await this.service.list(viewer, wish, size, placeIn(after));
    return toConnection(records, size, placeOf, (record) => giveBackView(viewer, record));
  }

  @Query(() => GiveBackType)
  async giveBack(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<GiveBackType> {
    return giveBackView(viewer, await this.service.byId(viewer, id));
  }

  @Mutation(() => GiveBackType, { description: 'Agrees what is given back for taking part in the activity.' })
  async agreeGiveBack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, activityId, content }: AgreeGiveBackInput,
  ): Promise<GiveBackType> {
    return giveBackView(viewer, await this.service.agree(viewer, id ?? null, activityId, changesIn(content)));
  }

  @Mutation(() => GiveBackType, { description: 'Also says that it was done, or why it was dropped.' })
  async saveGiveBack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveGiveBackInput,
  ): Promise<GiveBackType> {
    return giveBackView(viewer, await this.service.save(viewer, id, lock, changesIn(content)));
  }

  @Mutation(() => GiveBackType, { description: 'restoreGiveBack takes it back.' })
  async deleteGiveBack(@CurrentViewer() viewer: Viewer, @Args('input') { id }: GiveBackIdInput): Promise<GiveBackType> {
    return giveBackView(viewer, await this.service.setDeleted(viewer, id, true));
  }

  @Mutation(() => GiveBackType)
  async restoreGiveBack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: GiveBackIdInput,
  ): Promise<GiveBackType> {
    return giveBackView(viewer, await this.service.setDeleted(viewer, id, false));
  }

  @ResolveField(() => ActivityType, { nullable: true, description: 'Null when the viewer may not see it any more.' })
  activity(@Parent() { activityId }: GiveBackType, @Context() context: RequestContext): Promise<ActivityType | null> {
    return this.activities.activity(context, activityId);
  }
}

function giveBackView(viewer: Viewer, record: GiveBackRecord): GiveBackType {
  const { id, networkId, activityId, organisation, assigned, what, toWhom, dueOn, status, doneOn } = record;
  const { droppedReason, note, isDeleted, isDemonstration, lock, createdAt, changedAt } = record;
  const mayEdit = canEditGiveBack(viewer, record);
  return {
    record,
    ...{ id, networkId, activityId, organisation, assigned, what, toWhom, dueOn, status, doneOn },
    ...{ droppedReason, note, isDeleted, isDemonstration, lock, createdAt, changedAt },
    ...shownParticipants(record.participants, mayEdit, record.counted),
    isOverdue: isOverdue(record, today()),
    viewerCan: { edit: mayEdit && !isDeleted, delete: mayEdit && !isDeleted, restore: mayEdit && isDeleted },
  };
}

/** What was sent as changes of a content: null clears a field. */
function changesIn(input: GiveBackContentInput): Partial<GiveBackContent> {
  const changes: Partial<Record<keyof GiveBackContent, unknown>> = {};
  for (const key of Object.keys(input) as (keyof GiveBackContentInput)[]) {
    const value = input[key];
    if (value !== undefined) changes[key] = value ?? NO_GIVE_BACK[key];
  }
  return changes as Partial<GiveBackContent>;
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeIn(cursor: string | null | undefined): GiveBackPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const [settled, dueOn, id] = decodeCursor(cursor, 3);
  const day = String(dueOn);
  if (!validate(id) || !isDay(day)) return null;
  return { isSettled: settled === 1, dueOn: day, id: String(id) };
}
