import { sidesOf, type MapAxes, type MapVocabulary } from './map-axes.js';
import { countCells, countLines, NO_CELLS, type MapCells } from './map-cells.js';
import { withinFilters, type FindingFilters } from './finding-filters.js';
import {
  MAP_FACET_VOCABULARIES,
  type MapFacetVocabulary,
  type MapFinding,
  type MapSource,
  type MapSources,
} from './map-finding.js';
import { linesOf, standingTerms, type MapLine, type MapTerm } from './map-terms.js';

/** A line with what it holds in all, narrower terms included. */
export interface CountedLine extends MapLine {
  readonly findings: number;
  readonly sources: number;
}

/** Where there is knowledge and where there is none. Research and practice are never added. */
export interface EvidenceMapModel {
  readonly axes: MapAxes;
  readonly rows: readonly CountedLine[];
  readonly columns: readonly CountedLine[];
  readonly research: MapCells;
  /** Evaluated activities; there are none before activities can be evaluated. */
  readonly practice: MapCells;
  /** Everything that meets the filters, also findings without a place along one of the sides. */
  readonly findings: number;
  readonly sources: number;
  /** Invented findings that meet the filters: part of no number above, and no gap is less of a gap for them. */
  readonly invented: number;
}

export interface MapQuestion {
  readonly axes: MapAxes;
  readonly filters: FindingFilters;
  /** Also terms in use that no finding speaks of. */
  readonly withUnused: boolean;
}

/** The map over what the sources tell that is not invented. `terms` are those the reader may know of, in the order of their vocabularies. */
export function drawUpMap(asked: MapQuestion, sources: MapSources, terms: readonly MapTerm[]): EvidenceMapModel {
  const question = { ...asked, filters: knownFilters(asked.filters, terms) };
  const kept = withinFilters(sources.known, question.filters);
  const sides = sidesOf(question.axes);
  const rows = countedLines(sides.rows, question, kept, terms);
  const columns = countedLines(sides.columns, question, kept, terms);
  return {
    axes: question.axes,
    rows,
    columns,
    research: countCells(kept, { vocabulary: sides.rows, lines: rows }, { vocabulary: sides.columns, lines: columns }),
    practice: NO_CELLS,
    findings: countOf(kept),
    sources: kept.length,
    invented: countOf(withinFilters(sources.invented, question.filters)),
  };
}

function countOf(sources: readonly MapSource[]): number {
  return sources.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** The filters with ids of merged terms led on, and without what the reader may not know of. */
export function knownFilters(filters: FindingFilters, terms: readonly MapTerm[]): FindingFilters {
  const known = Object.fromEntries(
    MAP_FACET_VOCABULARIES.map((facet) => [facet, standingTerms(filters[facet], terms)]),
  ) as Record<MapFacetVocabulary, string[]>;
  return { ...filters, ...known };
}

/**
 * The lines of one side: terms that a finding speaks of. When the side itself is filtered, only what was asked for and
 * everything narrower, also where nothing is known of it.
 */
function countedLines(
  vocabulary: MapVocabulary,
  { filters, withUnused }: MapQuestion,
  sources: readonly MapSource[],
  terms: readonly MapTerm[],
): CountedLine[] {
  const asked = new Set(filters[vocabulary]);
  const ofSide = terms.filter((term) => term.vocabulary === vocabulary && term.mergedIntoId === null);
  const within = asked.size === 0 ? ofSide : narrowedTo(asked, ofSide);
  const amounts = countLines(sources, { vocabulary, lines: within });
  const amountOf = new Map(
    within.map(({ id }, place) => [
      id,
      { findings: amounts.findings[place] ?? 0, sources: amounts.sources[place] ?? 0 },
    ]),
  );
  const isSpokenOf = (id: string) => (amountOf.get(id)?.findings ?? 0) > 0;
  const shown = within.filter((term) => isSpokenOf(term.id) || asked.has(term.id) || (withUnused && term.isActive));
  return linesOf(shown).map((line) => ({ ...line, ...(amountOf.get(line.id) ?? { findings: 0, sources: 0 }) }));
}

function narrowedTo(asked: ReadonlySet<string>, terms: readonly MapTerm[]): MapTerm[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const isWithin = (term: MapTerm): boolean => {
    const met = new Set<string>();
    for (let at: MapTerm | undefined = term; at !== undefined && !met.has(at.id); at = byId.get(at.broaderId ?? '')) {
      if (asked.has(at.id)) return true;
      met.add(at.id);
    }
    return false;
  };
  return terms.filter(isWithin);
}

/** A finding with the source it stands in. */
export interface PlacedFinding {
  readonly finding: MapFinding;
  readonly source: MapSource;
}

/**
 * The findings that a cell counts, in no order, with the terms that its row and its column stand for today; `null` for a
 * term that does not stand along its side.
 */
export function findingsOfCell(
  cell: MapQuestion & { readonly row: string; readonly column: string },
  sources: MapSources,
  terms: readonly MapTerm[],
): { row: string; column: string; findings: PlacedFinding[] } | null {
  const sides = sidesOf(cell.axes);
  const [row = '', column = ''] = standingTerms([cell.row, cell.column], terms);
  const isOf = (id: string, vocabulary: MapVocabulary) =>
    terms.some((term) => term.id === id && term.vocabulary === vocabulary);
  if (!isOf(row, sides.rows) || !isOf(column, sides.columns)) return null;
  const findings = withinFilters(sources.known, knownFilters(cell.filters, terms)).flatMap((source) =>
    source.findings
      .filter(({ terms: of }) => of[sides.rows].includes(row) && of[sides.columns].includes(column))
      .map((finding) => ({ finding, source })),
  );
  return { row, column, findings };
}
