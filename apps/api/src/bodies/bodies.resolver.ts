import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BodyKind, BodyState } from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { type ConnectionOf, decodeCursor, MOST_CHOICES, pageSize, toConnection } from '../shared/pagination/index.js';
import { BodiesLoader } from './bodies.loader.js';
import { BodiesService } from './bodies.service.js';
import { BodyConnection, BodyType, CompositionType, SeatType, TermType } from './bodies.graphql.js';
import { BodyKinds, BodyStates } from './body-enums.graphql.js';
import { bodyView, breachView, seatView } from './body-views.js';

/** Bodies of networks: that they exist, and how they are put together, is public. */
@Resolver(() => BodyType)
export class BodiesResolver {
  constructor(
    private readonly bodies: BodiesService,
    private readonly loader: BodiesLoader,
  ) {}

  @Public()
  @Query(() => BodyConnection, {
    name: 'bodies',
    description: 'By network and name; drafts only for those who set them up and those who are to sit there.',
  })
  async listed(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('kind', { type: () => BodyKinds, nullable: true }) kind?: BodyKind | null,
    @Args('state', { type: () => BodyStates, nullable: true }) state?: BodyState | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<BodyType>> {
    const size = pageSize(first, MOST_CHOICES);
    const wish = { networkId: networkId ?? null, kind: kind ?? null, state: state ?? null };
    const records = await this.bodies.list(viewer, wish, size, placeOf(after ?? null));
    return toConnection(
      records,
      size,
      (record) => [record.networkId, record.name.da, record.id],
      (record) => bodyView(viewer, record),
    );
  }

  @Public()
  @Query(() => BodyType)
  async body(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<BodyType> {
    return bodyView(viewer, await this.bodies.byId(viewer, id));
  }

  @ResolveField(() => [SeatType], { description: 'All there ever were, oldest first: also who sat there before.' })
  async seats(@Parent() { id }: BodyType, @Context() context: RequestContext): Promise<SeatType[]> {
    return (await this.loader.seats(context, id)).map(seatView);
  }

  @ResolveField(() => [TermType], { description: 'Oldest first.' })
  async terms(@Parent() { id }: BodyType, @Context() context: RequestContext): Promise<readonly TermType[]> {
    return this.loader.terms(context, id);
  }

  @ResolveField(() => CompositionType, { description: 'As it stands today.' })
  async composition(@Parent() { record }: BodyType, @Context() context: RequestContext): Promise<CompositionType> {
    const { summary, breaches } = await this.loader.composition(context, record);
    return {
      holds: breaches.length === 0,
      summary,
      breaches: breaches.map((told) => breachView(record, told)),
    };
  }
}

/** A place that somebody made up leads to the beginning, and is no error of ours. */
function placeOf(cursor: string | null): (string | number | null)[] | null {
  if (cursor === null) return null;
  const values = decodeCursor(cursor, 3).map(String);
  return validate(values[2] ?? '') ? values : null;
}
