import { Injectable } from '@nestjs/common';
import {
  CERTAINTIES,
  countFindingFacets,
  DESIGN_TIERS,
  drawUpMap,
  findingsOfCell,
  isMapFacetVocabulary,
  knownFilters,
  problemsWithFilters,
  type EvidenceMapModel,
  type FindingFacetCount,
  type FindingFilters,
  type MapFinding,
  type MapQuestion,
  type MapTerm,
  type PlacedFinding,
} from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { ensure, found } from '../../shared/errors/index.js';
import type { CellFindingContent } from './cell-finding.js';
import { PublishedFindingsRepository } from './published-findings.repository.js';
import { PublishedFindingsSource, termsKnownTo, type PublishedFindings } from './published-findings.js';

/** A map with what its facets are counted from. */
export interface DrawnMap {
  readonly map: EvidenceMapModel;
  /** What the viewer may know of. */
  readonly terms: readonly MapTerm[];
  facets(): FindingFacetCount[];
}

/** A finding in the order of a cell: what the list sorts by, and what it shows. */
export interface ListedFinding {
  readonly finding: MapFinding;
  readonly content: CellFindingContent;
  /** The term of its design; null where the viewer may not know of it. */
  readonly design: string | null;
  readonly place: FindingPlaceInList;
}

/** Best design first, then the surest, the newest, and the id. */
export type FindingPlaceInList = readonly [tier: number, certainty: number, age: number, id: string];

export interface CellQuestion extends MapQuestion {
  readonly row: string;
  readonly column: string;
}

/** The map shows the same to everybody but for terms that only one network has: these are for its own people. */
@Injectable()
export class EvidenceMapService {
  constructor(
    private readonly published: PublishedFindingsSource,
    private readonly repository: PublishedFindingsRepository,
  ) {}

  async map(viewer: Viewer, question: MapQuestion): Promise<DrawnMap> {
    ensure(problemsWithFilters(question.filters));
    const current = await this.published.current();
    const terms = termsKnownTo(viewer, current);
    return {
      map: drawUpMap(question, current.sources, terms),
      terms,
      facets: () => facetsOf(current, terms, question.filters),
    };
  }

  /**
   * The findings that a cell counts, `size` and one more from after `after`, with how many there are. A row or a column
   * that the viewer may not know of is NotFound.
   */
  async cellFindings(
    viewer: Viewer,
    question: CellQuestion,
    size: number,
    after: FindingPlaceInList | null,
  ): Promise<{ total: number; findings: ListedFinding[] }> {
    ensure(problemsWithFilters(question.filters));
    const current = await this.published.current();
    const terms = termsKnownTo(viewer, current);
    const cell = found(findingsOfCell(question, current.sources, terms));
    const placed = cell.findings.map((one) => ({ ...one, place: placeInList(one) }));
    placed.sort((a, b) => comparePlaces(a.place, b.place));
    const page = placed.filter(({ place }) => after === null || comparePlaces(place, after) > 0).slice(0, size + 1);
    const contents = await this.repository.contents(
      page.map(({ finding }) => finding.id),
      cell.row,
      cell.column,
    );
    const known = new Set(terms.map(({ id }) => id));
    const findings = page.flatMap(({ finding, place }) => {
      const content = contents.get(finding.id);
      if (content === undefined) return [];
      return [{ finding, content, place, design: known.has(content.design) ? content.design : null }];
    });
    return { total: placed.length, findings };
  }
}

function facetsOf(
  { sources }: PublishedFindings,
  terms: readonly MapTerm[],
  filters: FindingFilters,
): FindingFacetCount[] {
  const known = new Set(terms.map(({ id }) => id));
  return countFindingFacets(sources.known, knownFilters(filters, terms)).map(({ facet, values }) => ({
    facet,
    values: isMapFacetVocabulary(facet) ? values.filter(({ value }) => known.has(value)) : values,
  }));
}

function placeInList({ finding, source }: PlacedFinding): FindingPlaceInList {
  const certainty = finding.certainty === null ? CERTAINTIES.length : CERTAINTIES.indexOf(finding.certainty);
  return [DESIGN_TIERS.indexOf(finding.tier), certainty, -(source.year ?? 0), finding.id];
}

function comparePlaces(a: FindingPlaceInList, b: FindingPlaceInList): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] === b[3] ? 0 : a[3] < b[3] ? -1 : 1);
}
