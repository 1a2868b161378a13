import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canEditActivity, isUsableDay } from '@samspil/domain/activities';
import { problem, type SharedProblemCode, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { ensure } from '../../shared/errors/index.js';
import { loaderFor } from '../../shared/loader.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../../shared/pagination/index.js';
import { LogSessionInput, SaveSessionInput, SessionIdInput } from '../activity-inputs.graphql.js';
import { ActivitySession, ActivitySessionConnection, ActivityType } from '../activity.graphql.js';
import type { SessionPageWish } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';

const PAGES = Symbol('sessions of activities');

/** The meetings of an activity. */
@Resolver(() => ActivityType)
export class SessionsResolver {
  constructor(private readonly service: SessionsService) {}

  @ResolveField(() => ActivitySessionConnection, { description: 'Newest first; empty for those who may not edit it.' })
  async sessions(
    @Parent() { record }: ActivityType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ActivitySession>> {
    const size = pageSize(first);
    const place = after === null || after === undefined ? null : placeIn(after);
    const wish: SessionPageWish = { activityId: record.id, size, after: place };
    const load = (wishes: readonly SessionPageWish[]) => this.service.pages(wishes);
    const isAllowed = canEditActivity(context.viewer, record);
    const rows = isAllowed ? ((await loaderFor(context, PAGES, load).load(wish)) ?? []) : [];
    const total = isAllowed ? record.sessions.held : 0;
    return toConnection(
      rows,
      size,
      ({ heldOn, id }) => [heldOn, id],
      (session) => session,
      total,
    );
  }

  @Mutation(() => ActivitySession, { description: 'Sent again with the same id it is there once.' })
  logSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, activityId, heldOn, attendance, note }: LogSessionInput,
  ): Promise<ActivitySession> {
    return this.service.log(viewer, { id, activityId }, { heldOn, attendance: attendance ?? null, note });
  }

  @Mutation(() => ActivitySession, { description: 'What is left out stays as it is; null empties.' })
  saveSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, heldOn, attendance, note }: SaveSessionInput,
  ): Promise<ActivitySession> {
    const emptied = (text: string | null | undefined): string | undefined => (text === null ? '' : text);
    return this.service.save(viewer, { id, lock, attendance, heldOn: emptied(heldOn), note: emptied(note) });
  }

  @Mutation(() => ActivitySession, { description: 'Can be undone: restoreSession.' })
  deleteSession(@CurrentViewer() viewer: Viewer, @Args('input') { id }: SessionIdInput): Promise<ActivitySession> {
    return this.service.setDeleted(viewer, id, true);
  }

  @Mutation(() => ActivitySession)
  restoreSession(@CurrentViewer() viewer: Viewer, @Args('input') { id }: SessionIdInput): Promise<ActivitySession> {
    return this.service.setDeleted(viewer, id, false);
  }
}

/** A place somebody made up is the caller's problem. */
function placeIn(cursor: string): { heldOn: string; id: string } {
  const [heldOn = '', id = ''] = decodeCursor(cursor, 2).map(String);
  const isPlace = validate(id) && isUsableDay(heldOn);
  ensure(isPlace ? [] : [problem<SharedProblemCode>('shared.cursor-invalid', 'after')]);
  return { heldOn, id };
}
