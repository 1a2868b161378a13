import { Injectable } from '@nestjs/common';
import {
  canDeleteFilter,
  canSaveFilter,
  canSeeFilter,
  canShareFilter,
  problemsWithFilter,
  tidyFilter,
  type ActivityFilterDraft,
  type ActivityProblemCode,
} from '@samspil/domain/activities';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { ActivityFiltersRepository, type ActivityFilterRecord } from './activity-filters.repository.js';

/** Keeping overviews under a name. */
@Injectable()
export class ActivityFiltersService {
  constructor(private readonly filters: ActivityFiltersRepository) {}

  /** Own ones, and those that are shared in the network, by name. */
  async all(viewer: Viewer, networkId: string): Promise<ActivityFilterRecord[]> {
    allow(canSaveFilter(viewer, networkId));
    return this.filters.visibleTo(found(viewer.userId), networkId);
  }

  /** A new one, or other values for an own one with the same id. */
  async save(
    viewer: Viewer,
    wantedId: string,
    networkId: string,
    written: ActivityFilterDraft,
  ): Promise<ActivityFilterRecord> {
    allow(canSaveFilter(viewer, networkId));
    ensure(validate(wantedId) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'id')]);
    const id = wantedId.toLowerCase();
    const createdById = found(viewer.userId);
    const own = await this.filters.ownOf(createdById, networkId);
    const draft = tidyFilter(written);
    allow(!draft.isShared || canShareFilter(viewer, networkId));
    ensure(
      problemsWithFilter(
        draft,
        own.filter((other) => other.id !== id),
      ),
    );
    const saved = { ...draft, id, networkId, createdById };
    const isTheirs = await this.filters.save(saved);
    ensure(isTheirs ? [] : [problem<ActivityProblemCode>('activities.id-taken', 'id')]);
    return saved;
  }

  /** Gone for everybody. Returns the id. */
  async delete(viewer: Viewer, id: string): Promise<string> {
    const filter = found(await this.filters.held(id));
    if (!canSeeFilter(viewer, filter)) throw new NotFoundError();
    allow(canDeleteFilter(viewer, filter));
    await this.filters.remove(id);
    return id;
  }
}
