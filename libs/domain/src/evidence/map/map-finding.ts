import type { Certainty, Direction, Intervention } from '../finding.js';
import type { Comparison } from '../comparison.js';
import type { ApartFromInvented } from '../invented-findings.js';
import type { DesignTier } from '../study-designs.js';

/** The vocabularies findings are coded with, as far as the map and its filters look at them. */
export const MAP_FACET_VOCABULARIES = [
  'targetGroups',
  'artForms',
  'outcomes',
  'settings',
  'orgForms',
  'evidenceTypes',
] as const;
export type MapFacetVocabulary = (typeof MAP_FACET_VOCABULARIES)[number];

export function isMapFacetVocabulary(facet: string): facet is MapFacetVocabulary {
  return (MAP_FACET_VOCABULARIES as readonly string[]).includes(facet);
}

/** What the map knows of a finding. */
export interface MapFinding {
  readonly id: string;
  readonly intervention: Intervention;
  readonly direction: Direction;
  readonly tier: DesignTier;
  readonly certainty: Certainty | null;
  readonly comparison: Comparison;
  readonly countries: readonly string[];
  /** It or its source is invented. */
  readonly isDemonstration: boolean;
  /** Its terms with everything broader than they are, each once. */
  readonly terms: Readonly<Record<MapFacetVocabulary, readonly string[]>>;
}

/** A source with its findings: what stands twice in one source is still one source. */
export interface MapSource {
  readonly id: string;
  readonly language: string | null;
  readonly year: number | null;
  readonly findings: readonly MapFinding[];
}

/** Every source with public findings, what is invented apart: see `sourcesApartFromInvented`. */
export type MapSources = ApartFromInvented<MapSource>;
