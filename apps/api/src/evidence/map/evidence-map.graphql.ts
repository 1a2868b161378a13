import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  MAP_AXES,
  type Certainty,
  type Comparison,
  type DesignTier,
  type Direction,
  type Intervention,
  type MapAxes,
} from '@samspil/domain/evidence';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { named } from '../../shared/graphql/named.js';
import { Connection } from '../../shared/pagination/index.js';
import { Certainties, Comparisons, DesignTiers, Directions, Interventions } from '../evidence-enums.graphql.js';
import { WholeNumbers } from './whole-numbers.scalar.js';

export const MapAxesNames: Record<string, MapAxes> = named(MAP_AXES);
registerEnumType(MapAxesNames, { name: 'EvidenceMapAxes', description: 'Rows by columns.' });

@InputType({
  description:
    'Named as the facets of the search. One of the values of each that has any; all must be met. A term stands for its narrower terms, too.',
})
export class FindingFilterInput {
  @Field(() => [ID], { defaultValue: [] })
  targetGroups: string[];

  @Field(() => [ID], { defaultValue: [] })
  artForms: string[];

  @Field(() => [ID], { defaultValue: [] })
  outcomes: string[];

  @Field(() => [ID], { defaultValue: [] })
  settings: string[];

  @Field(() => [ID], { defaultValue: [] })
  orgForms: string[];

  @Field(() => [ID], { defaultValue: [] })
  evidenceTypes: string[];

  @Field(() => [String], { defaultValue: [], description: 'Of the source, such as `da`.' })
  language: string[];

  @Field(() => [String], { defaultValue: [], description: 'Where the studies took place, ISO 3166-1 alpha-2.' })
  country: string[];

  @Field(() => [Directions], { defaultValue: [] })
  direction: Direction[];

  @Field(() => [Certainties], { defaultValue: [] })
  certainty: Certainty[];

  @Field(() => [Comparisons], { defaultValue: [] })
  comparison: Comparison[];

  @Field(() => [Interventions], { defaultValue: [] })
  intervention: Intervention[];

  @Field(() => Int, { nullable: true, description: 'Of the source; this year counts.' })
  yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the source; this year counts.' })
  yearTo?: number | null;
}

@InputType()
export class EvidenceMapInput {
  @Field(() => MapAxesNames)
  axes: MapAxes;

  @Field(() => FindingFilterInput, { nullable: true })
  filters?: FindingFilterInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Also rows and columns that no finding speaks of.' })
  withUnused: boolean;
}

@InputType()
export class CellFindingsInput extends EvidenceMapInput {
  @Field(() => ID, { description: 'A term that stands as a row.' })
  row: string;

  @Field(() => ID, { description: 'A term that stands as a column.' })
  column: string;
}

@ObjectType({ description: 'A row or a column: a term, in the order of the vocabulary with narrower terms below.' })
export class EvidenceMapLine {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => ID, { nullable: true, description: 'The line of the nearest broader term; it covers this one.' })
  parentId: string | null;

  @Field(() => Int, { description: '0 for the broadest.' })
  depth: number;

  @Field(() => Int, { description: 'Distinct findings in the line, narrower terms included.' })
  findings: number;

  @Field(() => Int, { description: 'Distinct sources of these.' })
  sources: number;
}

@ObjectType({
  description:
    'What stands in the cells, as lists of the same length: the n-th numbers of all lists belong together. ' +
    'A cell has one entry for activities, one for therapy, and one for sources that do not tell them apart; ' +
    'they are never added. Numbers are distinct findings or sources of the terms and everything narrower.',
})
export class EvidenceMapCells {
  @Field(() => WholeNumbers, { description: 'Places in `rows`.' })
  rows: readonly number[];

  @Field(() => WholeNumbers, { description: 'Places in `columns`.' })
  columns: readonly number[];

  @Field(() => WholeNumbers, { description: 'Places in `interventions` of the map.' })
  interventions: readonly number[];

  @Field(() => WholeNumbers)
  findings: readonly number[];

  @Field(() => WholeNumbers)
  sources: readonly number[];

  @Field(() => WholeNumbers, {
    description: 'Places in `designTiers` of the map: the design that lets one conclude most.',
  })
  bestTiers: readonly number[];

  @Field(() => [WholeNumbers], { description: 'Findings of each design: one list for each of `designTiers`.' })
  byTier: readonly (readonly number[])[];

  @Field(() => [WholeNumbers], { description: 'Findings of each direction: one list for each of `directions`.' })
  byDirection: readonly (readonly number[])[];
}

@ObjectType()
export class FindingFacetValue {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class FindingFacets {
  @Field(() => String)
  facet: string;

  @Field(() => [FindingFacetValue], { description: 'Most findings first; counted as if this facet had no filter.' })
  values: readonly FindingFacetValue[];
}

@ObjectType({
  description: 'Where there is knowledge and where there is none. Only published findings of published sources.',
})
export class EvidenceMap {
  /** Counted only when asked for; not a field. */
  countFacets: () => FindingFacets[];

  @Field(() => MapAxesNames)
  axes: MapAxes;

  @Field(() => [EvidenceMapLine])
  rows: readonly EvidenceMapLine[];

  @Field(() => [EvidenceMapLine])
  columns: readonly EvidenceMapLine[];

  @Field(() => [Interventions])
  interventions: readonly Intervention[];

  @Field(() => [DesignTiers])
  designTiers: readonly DesignTier[];

  @Field(() => [Directions])
  directions: readonly Direction[];

  @Field(() => EvidenceMapCells)
  research: EvidenceMapCells;

  @Field(() => EvidenceMapCells, { description: 'Evaluated activities of the networks; never added to research.' })
  practice: EvidenceMapCells;

  @Field(() => Int, { description: 'Distinct findings that meet the filters, also those without a place in the map.' })
  findings: number;

  @Field(() => Int, { description: 'Distinct sources of these.' })
  sources: number;

  @Field(() => Int, {
    description: 'Invented findings that meet the filters; counted nowhere else, and no gap is less for them.',
  })
  invented: number;
}

@ObjectType({ description: 'A publication that findings stand in.' })
export class MapFindingSource {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its permanent link is /viden/<slug>.' })
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => Int, { nullable: true })
  year: number | null;
}

@ObjectType({ description: 'A finding as a cell of the map shows it.' })
export class CellFinding {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  statement: string;

  @Field(() => Directions)
  direction: Direction;

  @Field(() => Interventions)
  intervention: Intervention;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => Certainties, { nullable: true })
  certainty: Certainty | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The term of the design; null where the viewer may not know of it.',
  })
  design: string | null;

  @Field(() => DesignTiers)
  designTier: DesignTier;

  @Field(() => String, { description: 'Where in the source; empty when it rests on the whole.' })
  page: string;

  @Field(() => Boolean, { description: 'Coded with both terms themselves, not only with narrower ones.' })
  exact: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => MapFindingSource)
  source: MapFindingSource;
}

@ObjectType()
export class CellFindings extends Connection(CellFinding) {}
