import { Injectable } from '@nestjs/common';
import { canSeeBody } from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { found, NotFoundError } from '../shared/errors/index.js';
import { BodiesRepository, type BodiesWish } from './bodies.repository.js';
import type { BodyRecord, SeatedBody, SeatHolder } from './body-record.js';

/** More bodies than one network has. */
const MOST_BODIES = 200;

/** Reading bodies and who sits in them. */
@Injectable()
export class BodiesService {
  constructor(private readonly repository: BodiesRepository) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<BodyRecord> {
    const body = found(validate(id) ? await this.repository.byId(id) : null);
    if (!canSeeBody(viewer, { ...body, bodyId: body.id })) throw new NotFoundError();
    return body;
  }

  /** Those of the bodies that the viewer may see, in no order. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<BodyRecord[]> {
    return this.repository.byIds(
      viewer,
      ids.filter((id) => validate(id)),
    );
  }

  /** The bodies that the viewer may see, of one network or of all, by name. */
  bodies(viewer: Viewer, networkId: string | null): Promise<BodyRecord[]> {
    return this.repository.list(viewer, { networkId, kind: null, state: null }, MOST_BODIES, null);
  }

  /** A page of what the viewer may see, with one row more than `size`. */
  list(
    viewer: Viewer,
    wish: BodiesWish,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<BodyRecord[]> {
    return this.repository.list(viewer, wish, size, after);
  }

  /** Who sits in the body on the day (`yyyy-mm-dd`), each person once. Whether the caller may know is for the caller. */
  async seats(bodyId: string, day: string): Promise<SeatHolder[]> {
    return validate(bodyId) ? this.repository.holders(bodyId, day) : [];
  }

  /** Every seat there ever was in the bodies. */
  seated(ids: readonly string[]): Promise<SeatedBody[]> {
    return this.repository.seated(ids);
  }
}
