import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NoticeKind } from '@samspil/domain/matching';
import { organisationOf, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer } from '../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { changesIn, noticeView } from './notice-views.js';
import {
  MoveNoticeInput,
  NoticeConnection,
  NoticeFiltersInput,
  NoticeKinds,
  NoticeStandings,
  NoticeType,
  PostNoticeInput,
  SaveNoticeInput,
} from './notices.graphql.js';
import type { NoticeStanding } from './notices.repository.js';
import { NoticesService } from './notices.service.js';

const NO_FILTERS = { targetGroups: [], artForms: [], settings: [] };

/** Offers and needs of a network's organisations. */
@Resolver(() => NoticeType)
export class NoticesResolver {
  constructor(private readonly service: NoticesService) {}

  @Query(() => NoticeConnection, { description: 'For the network’s people, newest first.' })
  async notices(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('kind', { type: () => NoticeKinds, nullable: true }) kind?: NoticeKind | null,
    @Args('filters', { type: () => NoticeFiltersInput, nullable: true }) filters?: NoticeFiltersInput | null,
    @Args('own', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Of the organisation the viewer speaks for.',
    })
    own = false,
    @Args('standing', { type: () => NoticeStandings, defaultValue: 'current' }) standing: NoticeStanding = 'current',
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<NoticeType>> {
    const size = pageSize(first);
    const organisationIds = own ? [organisationOf(viewer, networkId) ?? ''] : (filters?.organisationIds ?? []);
    const wish = {
      ...{ ...NO_FILTERS, ...filters },
      ...{ networkId, kind: kind ?? null, standing },
      organisationIds: organisationIds.length === 0 ? null : organisationIds,
    };
    const records = await this.service.list(viewer, wish, size, placeIn(after));
    return toConnection(
      records,
      size,
      ({ id }) => [id],
      (record) => noticeView(viewer, record),
    );
  }

  @Query(() => NoticeType)
  async notice(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<NoticeType> {
    return noticeView(viewer, await this.service.byId(viewer, id));
  }

  @Mutation(() => NoticeType, { description: 'Posts an offer or a need for the organisation the viewer speaks for.' })
  async postNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, organisationId, kind, content }: PostNoticeInput,
  ): Promise<NoticeType> {
    const posted = { id: id ?? null, networkId, organisationId, kind, content: changesIn(content) };
    return noticeView(viewer, await this.service.post(viewer, posted));
  }

  @Mutation(() => NoticeType)
  async saveNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, kind, content }: SaveNoticeInput,
  ): Promise<NoticeType> {
    const changes = { ...changesIn(content), ...(kind ? { kind } : {}) };
    return noticeView(viewer, await this.service.save(viewer, id, lock, changes));
  }

  @Mutation(() => NoticeType, { description: 'No longer on offer, or no longer needed; reopenNotice takes it back.' })
  async closeNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: MoveNoticeInput,
  ): Promise<NoticeType> {
    return noticeView(viewer, await this.service.move(viewer, id, 'closed', lock ?? null));
  }

  @Mutation(() => NoticeType, { description: 'Opens a closed one again; a day that has passed is taken off.' })
  async reopenNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: MoveNoticeInput,
  ): Promise<NoticeType> {
    return noticeView(viewer, await this.service.move(viewer, id, 'open', lock ?? null));
  }
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeIn(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const id = String(decodeCursor(cursor, 1)[0] ?? '');
  return validate(id) ? id : null;
}
