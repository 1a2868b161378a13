import { Injectable } from '@nestjs/common';
import {
  canAgreeGiveBack,
  canEditGiveBack,
  canSeeGiveBack,
  isSameGiveBack,
  NO_GIVE_BACK,
  normaliseGiveBack,
  problemsWithGiveBack,
  problemsWithGiveBackLock,
  type ActivityProblemCode,
  type GiveBackContent,
} from '@samspil/domain/activities';
import { problem, withChanges, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, ForbiddenError, found, NotFoundError } from '../../shared/errors/index.js';
import { today } from '../../shared/today.js';
import { ActivitiesService } from '../activities.service.js';
import type { GiveBackRecord } from './give-back-record.js';
import { GiveBacksRepository, type GiveBackPlace, type GiveBacksWish } from './give-backs.repository.js';

/** Agreeing what is given back, following it up, and settling it. */
@Injectable()
export class GiveBacksService {
  constructor(
    private readonly repository: GiveBacksRepository,
    private readonly activities: ActivitiesService,
  ) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<GiveBackRecord> {
    return visible(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  async list(
    viewer: Viewer,
    wish: GiveBacksWish,
    size: number,
    after: GiveBackPlace | null,
  ): Promise<GiveBackRecord[]> {
    if (wish.networkId !== null) allow(viewer.networks.some(({ networkId }) => networkId === wish.networkId));
    if (wish.activityId !== null && !validate(wish.activityId)) return [];
    return this.repository.list(viewer, wish, size, after);
  }

  /** Agreed twice with the same id, it is there once. */
  async agree(
    viewer: Viewer,
    wantedId: string | null,
    activityId: string,
    asked: Partial<GiveBackContent>,
  ): Promise<GiveBackRecord> {
    if (viewer.userId === null) throw new ForbiddenError();
    await this.repository.inTurn(wantedId ?? viewer.userId);
    const there = await this.alreadyAgreed(viewer, wantedId);
    if (there !== null) return there;
    const activity = await this.activities.byId(viewer, activityId);
    if (activity.isDeleted) throw new NotFoundError();
    const effective = withChanges<GiveBackContent>(NO_GIVE_BACK, asked);
    allow(canAgreeGiveBack(viewer, activity, effective.organisationId));
    const content = await this.checked(effective, activity.municipalityCodes);
    const id = wantedId ?? uuid();
    const { networkId } = activity;
    await this.repository.insert({ id, networkId, activityId: activity.id, createdById: viewer.userId, ...content });
    return found(await this.repository.byId(id));
  }

  /**
   * `lock` is the one the writer saw: when somebody else saved something else since, nothing is saved. Sent twice because
   * the answer was lost, it is saved once.
   */
  async save(viewer: Viewer, id: string, lock: number, changes: Partial<GiveBackContent>): Promise<GiveBackRecord> {
    const giveBack = await this.held(viewer, id);
    if (giveBack.isDeleted) throw new NotFoundError();
    const effective = withChanges<GiveBackContent>(contentOf(giveBack), changes);
    if (isSameGiveBack(effective, contentOf(giveBack))) return giveBack;
    ensure(problemsWithGiveBackLock(lock, giveBack.lock));
    const isStillTheirs = canEditGiveBack(viewer, { ...giveBack, ...effective });
    allow(isStillTheirs || effective.organisationId === giveBack.organisationId);
    const content = await this.checked(effective, giveBack.activity.municipalityCodes);
    await this.repository.save(id, content);
    return found(await this.repository.byId(id));
  }

  /** Deletes it, or brings it back. Done twice, it is done. */
  async setDeleted(viewer: Viewer, id: string, isDeleted: boolean): Promise<GiveBackRecord> {
    const giveBack = await this.held(viewer, id);
    if (giveBack.isDeleted === isDeleted) return giveBack;
    await this.repository.setDeleted(id, isDeleted);
    return found(await this.repository.byId(id));
  }

  private async held(viewer: Viewer, id: string): Promise<GiveBackRecord> {
    const giveBack = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(canEditGiveBack(viewer, giveBack));
    return giveBack;
  }

  private async checked(asked: GiveBackContent, takesPlaceIn: readonly string[]): Promise<GiveBackContent> {
    const content = normaliseGiveBack(asked);
    const ids = [content.organisationId, content.assignedOrganisationId].filter((id) => id !== null);
    const known = await this.repository.municipalitiesOf(ids);
    ensure(
      problemsWithGiveBack(content, {
        today: today(),
        isKnownOrganisation: (id) => known.has(id),
        municipalityOf: (id) => known.get(id) ?? null,
        takesPlaceIn,
      }),
    );
    return content;
  }

  private async alreadyAgreed(viewer: Viewer, wantedId: string | null): Promise<GiveBackRecord | null> {
    if (wantedId === null) return null;
    ensure(validate(wantedId) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'id')]);
    const there = await this.repository.byId(wantedId);
    if (there === null || (there.createdById === viewer.userId && canSeeGiveBack(viewer, there))) return there;
    ensure([problem<ActivityProblemCode>('activities.id-taken', 'id')]);
    return null;
  }
}

function visible(viewer: Viewer, giveBack: GiveBackRecord | null): GiveBackRecord {
  if (!canSeeGiveBack(viewer, found(giveBack))) throw new NotFoundError();
  return found(giveBack);
}

function contentOf(giveBack: GiveBackRecord): GiveBackContent {
  const { organisationId, participants, what, toWhom, dueOn, assignedOrganisationId } = giveBack;
  const { status, doneOn, droppedReason, note } = giveBack;
  return {
    organisationId,
    participants,
    what,
    toWhom,
    dueOn,
    assignedOrganisationId,
    status,
    doneOn,
    droppedReason,
    note,
  };
}
