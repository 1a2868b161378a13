import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import { findingFilterInput, graphqlName } from '../finding-filter-input';
import type { MapAddress } from './map-address';

const LINE = graphql(`
  fragment MapLine on EvidenceMapLine @_unmask {
    __typename
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
    __typename
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
        invented
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

/** The API's question for what the address says. */
export function mapInput({ axes, filters, withUnused }: Pick<MapAddress, 'axes' | 'filters' | 'withUnused'>): MapInput {
  return { axes: graphqlName(axes), filters: findingFilterInput(filters), withUnused };
}
