import type { FindingFilters } from '@samspil/domain/evidence';
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import type { MapAddress } from './map-address';

const LINE = graphql(`
  fragment MapLine on EvidenceMapLine @_unmask {
    id
    label {
      da
      en
    }
    parentId
    depth
    findings
    sources
  }
`);

const CELLS = graphql(`
  fragment MapCells on EvidenceMapCells @_unmask {
    rows
    columns
    interventions
    findings
    sources
    bestTiers
    byDirection
  }
`);

export const MAP_QUERY = graphql(
  `
    query EvidenceMap($input: EvidenceMapInput!) {
      evidenceMap(input: $input) {
        findings
        sources
        rows {
          ...MapLine
        }
        columns {
          ...MapLine
        }
        research {
          ...MapCells
        }
        practice {
          ...MapCells
        }
      }
    }
  `,
  [LINE, CELLS],
);

/** What the map can be narrowed by; asked for when the filters are opened. */
export const MAP_FACETS_QUERY = graphql(`
  query EvidenceMapFacets($input: EvidenceMapInput!) {
    evidenceMap(input: $input) {
      findings
      facets {
        facet
        values {
          value
          count
        }
      }
    }
  }
`);

export const CELL_QUERY = graphql(`
  query CellFindings($input: CellFindingsInput!, $after: String) {
    cellFindings(input: $input, first: 20, after: $after) {
      totalCount
      edges {
        node {
          id
          statement
          direction
          intervention
          comparison
          certainty
          designTier
          page
          exact
          isDemonstration
          source {
            id
            slug
            title
            year
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type MapAnswer = ResultOf<typeof MAP_QUERY>['evidenceMap'];
export type MapLineNode = MapAnswer['rows'][number];
export type CellFindingNode = ResultOf<typeof CELL_QUERY>['cellFindings']['edges'][number]['node'];
type MapInput = VariablesOf<typeof MAP_QUERY>['input'];

/** GraphQL has the domain's words in capitals: `no-difference` is NO_DIFFERENCE. */
function capitals<Name extends string>(words: readonly string[]): Name[] {
  return words.map((word) => word.toUpperCase().replaceAll('-', '_') as Name);
}

/** The domain's word for a name of GraphQL. */
export function wordOf<Word extends string>(name: string): Word {
  return name.toLowerCase().replaceAll('_', '-') as Word;
}

function filterInput(filters: FindingFilters): MapInput['filters'] {
  const { direction, certainty, comparison, intervention, yearFrom, yearTo, ...lists } = filters;
  return {
    ...(Object.fromEntries(Object.entries(lists).map(([facet, values]) => [facet, [...values]])) as Record<
      keyof typeof lists,
      string[]
    >),
    direction: capitals(direction),
    certainty: capitals(certainty),
    comparison: capitals(comparison),
    intervention: capitals(intervention),
    yearFrom,
    yearTo,
  };
}

/** The API's question for what the address says. */
export function mapInput({ axes, filters, withUnused }: Pick<MapAddress, 'axes' | 'filters' | 'withUnused'>): MapInput {
  const [name] = capitals<MapInput['axes']>([axes]);
  return { axes: name ?? 'TARGET_GROUP_BY_ACTIVITY', filters: filterInput(filters), withUnused };
}
