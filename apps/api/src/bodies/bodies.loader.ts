import { Injectable } from '@nestjs/common';
import type { Breach } from '@samspil/domain/bodies';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { BodiesRepository } from './bodies.repository.js';
import { BodiesService } from './bodies.service.js';
import type { BodyRecord, SeatRecord, SeatedBody, TermRecord } from './body-record.js';
import { CompositionService, type NamedCandidate, type ToldComposition } from './composition.service.js';

/** A body by its name, as others’ answers show it. */
export { NamedBody } from './bodies.graphql.js';

const SEATED = Symbol('seats of bodies');
const BODIES = Symbol('bodies');
const TERMS = Symbol('terms of bodies');
const COMPOSITIONS = Symbol('compositions');
const CANDIDATES = Symbol('candidates of bodies');

/** Bodies, seats and compositions in batches: one statement of each kind for a whole answer. */
@Injectable()
export class BodiesLoader {
  constructor(
    private readonly bodies: BodiesService,
    private readonly repository: BodiesRepository,
    private readonly compositions: CompositionService,
  ) {}

  /** The body with this id, or null when the viewer may not know of it. */
  body(context: RequestContext, id: string): Promise<BodyRecord | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, BodyRecord>> => {
      const bodies = await this.bodies.byIds(context.viewer, ids);
      return new Map(bodies.map((body) => [body.id, body]));
    };
    return loaderFor(context, BODIES, load).load(id);
  }

  /** All seats there ever were in the body. */
  async seats(context: RequestContext, bodyId: string): Promise<readonly SeatRecord[]> {
    return (await this.seated(context, bodyId))?.seats ?? [];
  }

  /** The terms of the body, oldest first. */
  async terms(context: RequestContext, bodyId: string): Promise<readonly TermRecord[]> {
    const load = (ids: readonly string[]): Promise<Map<string, TermRecord[]>> => this.repository.terms(ids);
    return (await loaderFor(context, TERMS, load).load(bodyId)) ?? [];
  }

  async composition(context: RequestContext, body: BodyRecord): Promise<ToldComposition> {
    const load = async (bodies: readonly BodyRecord[]): Promise<Map<BodyRecord, ToldComposition>> => {
      const known = await Promise.all(bodies.map(({ id }) => this.seated(context, id)));
      const seated = known.flatMap((one) => one ?? []);
      const told = await this.compositions.compositionsOf(context.viewer, bodies, seated);
      return new Map(bodies.flatMap((one) => [[one, told.get(one.id) ?? NOTHING]]));
    };
    return (await loaderFor(context, COMPOSITIONS, load).load(body)) ?? NOTHING;
  }

  /** Who could mend the breach of the body; those of all bodies of an answer are found at once. */
  async candidates(context: RequestContext, body: BodyRecord, breach: Breach): Promise<readonly NamedCandidate[]> {
    const load = async (
      bodies: readonly BodyRecord[],
    ): Promise<Map<BodyRecord, ReadonlyMap<string, NamedCandidate[]>>> => {
      const compositions = await Promise.all(
        bodies.map(async (one) => ({ body: one, told: await this.composition(context, one) })),
      );
      const found = await this.compositions.candidates(compositions);
      return new Map(bodies.map((one) => [one, found.get(one.id) ?? new Map<string, NamedCandidate[]>()]));
    };
    return (await loaderFor(context, CANDIDATES, load).load(body))?.get(breach.key) ?? [];
  }

  private seated(context: RequestContext, bodyId: string): Promise<SeatedBody | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, SeatedBody>> => {
      const bodies = await this.repository.seated(ids);
      return new Map(bodies.map((body) => [body.id, body]));
    };
    return loaderFor(context, SEATED, load).load(bodyId);
  }
}

const NOTHING: ToldComposition = { summary: { da: '', en: '' }, breaches: [], seats: [], bodies: new Map() };
