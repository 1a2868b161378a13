import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canManageBodies } from '@samspil/domain/bodies';
import { PersonNameType, PersonsLoader } from '../directory/persons.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { BodiesLoader } from './bodies.loader.js';
import { TermLoader } from '../vocabulary/vocabulary.loader.js';
import { BodySector, BreachType, CandidateType, CompositionRuleType, NamedBody, SeatType } from './bodies.graphql.js';

/** Who sits in a seat, and for which field. */
@Resolver(() => SeatType)
export class SeatResolver {
  constructor(
    private readonly persons: PersonsLoader,
    private readonly terms: TermLoader,
  ) {}

  @ResolveField(() => BodySector, { nullable: true, description: 'The field the seat speaks for.' })
  sector(@Parent() { record }: SeatType, @Context() context: RequestContext): Promise<BodySector | null> | null {
    return record.sector === null ? null : sectorOf(this.terms, context, record.sector);
  }

  @ResolveField(() => PersonNameType, {
    nullable: true,
    description: 'Null while the seat is vacant; the name is null where the viewer may not know it.',
  })
  person(@Parent() { record }: SeatType, @Context() context: RequestContext): Promise<PersonNameType | null> | null {
    return record.personId === null ? null : this.persons.person(context, record.personId);
  }
}

/** The fields a rule speaks of. */
@Resolver(() => CompositionRuleType)
export class CompositionRuleResolver {
  constructor(private readonly terms: TermLoader) {}

  @ResolveField(() => [BodySector], { description: 'SEATS_OF and COVER.' })
  async sectors(
    @Parent() { sectorCodes }: CompositionRuleType,
    @Context() context: RequestContext,
  ): Promise<BodySector[]> {
    const sectors = await Promise.all(sectorCodes.map((code) => sectorOf(this.terms, context, code)));
    return sectors.flatMap((sector) => sector ?? []);
  }
}

/** The field that a candidate speaks for. */
@Resolver(() => CandidateType)
export class CandidateResolver {
  constructor(private readonly terms: TermLoader) {}

  @ResolveField(() => BodySector, { nullable: true })
  sector(
    @Parent() { sectorCode }: CandidateType,
    @Context() context: RequestContext,
  ): Promise<BodySector | null> | null {
    return sectorCode === null ? null : sectorOf(this.terms, context, sectorCode);
  }
}

async function sectorOf(terms: TermLoader, context: RequestContext, code: string): Promise<BodySector | null> {
  const term = await terms.term(context, code);
  return term === null ? null : { id: term.id, label: term.label };
}

/** What a breach is about, and who could mend it. */
@Resolver(() => BreachType)
export class BreachResolver {
  constructor(
    private readonly loader: BodiesLoader,
    private readonly persons: PersonsLoader,
  ) {}

  @ResolveField(() => NamedBody, { nullable: true, description: 'The other body, where the viewer may see it.' })
  async otherBody(@Parent() { bodyId }: BreachType, @Context() context: RequestContext): Promise<NamedBody | null> {
    const body = bodyId === null ? null : await this.loader.body(context, bodyId);
    return body === null ? null : { id: body.id, name: body.name };
  }

  @ResolveField(() => PersonNameType, { nullable: true })
  async person(@Parent() { personId }: BreachType, @Context() context: RequestContext): Promise<PersonNameType | null> {
    return personId === null ? null : this.persons.person(context, personId);
  }

  @ResolveField(() => [CandidateType], { description: 'Best first, for those who fill the seats; others: empty.' })
  async candidates(
    @Parent() { body, breach }: BreachType,
    @Context() context: RequestContext,
  ): Promise<CandidateType[]> {
    if (!canManageBodies(context.viewer, body.networkId)) return [];
    const candidates = await this.loader.candidates(context, body, breach);
    const told = await Promise.all(
      candidates.map(async ({ personId, organisationId, organisationName, sector, reason }) => {
        const person = await this.persons.person(context, personId);
        return person === null ? [] : [{ person, organisationId, organisationName, sectorCode: sector, reason }];
      }),
    );
    return told.flat();
  }
}
