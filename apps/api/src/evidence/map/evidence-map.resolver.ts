import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DESIGN_TIERS, DIRECTIONS, INTERVENTIONS, NO_FILTERS, type FindingFilters } from '@samspil/domain/evidence';
import { withChanges, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection } from '../../shared/pagination/index.js';
import {
  CellFindings,
  CellFindingsInput,
  EvidenceMap,
  EvidenceMapInput,
  FindingFacets,
  type CellFinding,
  type FindingFilterInput,
} from './evidence-map.graphql.js';
import { EvidenceMapService, type FindingPlaceInList, type ListedFinding } from './evidence-map.service.js';

@Resolver(() => EvidenceMap)
export class EvidenceMapResolver {
  constructor(private readonly maps: EvidenceMapService) {}

  @Public()
  @Query(() => EvidenceMap, { description: 'Where there is knowledge, of what design, and where there is none.' })
  async evidenceMap(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EvidenceMapInput }) input: EvidenceMapInput,
  ): Promise<EvidenceMap> {
    const drawn = await this.maps.map(viewer, { ...input, filters: filtersOf(input.filters) });
    return {
      ...drawn.map,
      interventions: INTERVENTIONS,
      designTiers: DESIGN_TIERS,
      directions: DIRECTIONS,
      countFacets: drawn.facets,
    };
  }

  @ResolveField(() => [FindingFacets], { description: 'What the map can be narrowed by.' })
  facets(@Parent() map: EvidenceMap): FindingFacets[] {
    return map.countFacets();
  }

  @Public()
  @Query(() => CellFindings, {
    description: 'The findings behind a cell: best design first, then the surest, the newest.',
  })
  async cellFindings(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CellFindingsInput }) input: CellFindingsInput,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<CellFindings> {
    const size = pageSize(first);
    const question = { ...input, filters: filtersOf(input.filters) };
    const { total, findings } = await this.maps.cellFindings(viewer, question, size, placeOf(after));
    return toConnection(findings, size, ({ place }) => place, toCellFinding, total);
  }
}

export function filtersOf(input: FindingFilterInput | null | undefined): FindingFilters {
  return withChanges(NO_FILTERS, input ?? {});
}

/** A cursor somebody made up leads nowhere, but is no error of ours. */
function placeOf(cursor: string | null | undefined): FindingPlaceInList | null {
  if (cursor === null || cursor === undefined) return null;
  const [tier, certainty, age, id] = decodeCursor(cursor, 4);
  return [Number(tier), Number(certainty), Number(age), String(id)];
}

function toCellFinding({ finding, content, design }: ListedFinding): CellFinding {
  const { id, direction, intervention, comparison, certainty, tier } = finding;
  return {
    id,
    direction,
    intervention,
    comparison,
    certainty,
    designTier: tier,
    statement: content.statement,
    page: content.page ?? '',
    design,
    exact: content.exact,
    isDemonstration: content.isDemonstration,
    source: content.source,
  };
}
