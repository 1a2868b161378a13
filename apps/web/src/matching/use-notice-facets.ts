import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useFormat } from '../shared/i18n';
import { wishOf, type ExchangeAddress, type Facet } from './exchange-address';
import { MOST_COUNTED, NOTICES_QUERY, type ListedNotice } from './notice-queries';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Left out where there are more notices than were looked through. */
  readonly count?: number;
}

/** What the list can be narrowed by: what occurs in it without filters, the most used first. */
export function useNoticeFacets(networkId: string, address: ExchangeAddress): Readonly<Record<Facet, FacetValue[]>> {
  const format = useFormat();
  // Without `filters` it is another list than the one on screen, and does not get in its way.
  const { data } = useQuery(NOTICES_QUERY, {
    variables: { networkId, ...wishOf(address), first: MOST_COUNTED },
    fetchPolicy: 'cache-and-network',
  });
  return useMemo(() => {
    const notices = data?.notices.edges.map(({ node }) => node) ?? [];
    const isAll = data?.notices.pageInfo.hasNextPage === false;
    const valuesOf = (facet: Facet): FacetValue[] => {
      const found = new Map<string, { label: string; count: number }>();
      for (const notice of notices) {
        for (const { id, name } of namedIn(notice, facet)) {
          const label = format.text(name);
          found.set(id, { label, count: (found.get(id)?.count ?? 0) + 1 });
        }
      }
      return [...found]
        .toSorted(([, a], [, b]) => b.count - a.count || format.compare(a.label, b.label))
        .map(([value, { label, count }]) => ({ value, label, ...(isAll ? { count } : {}) }));
    };
    return {
      targetGroups: valuesOf('targetGroups'),
      artForms: valuesOf('artForms'),
      settings: valuesOf('settings'),
      organisationIds: valuesOf('organisationIds'),
    };
  }, [data, format]);
}

function namedIn({ organisation, terms }: ListedNotice, facet: Facet) {
  if (facet === 'organisationIds') return [organisation];
  return terms.filter(({ vocabulary }) => vocabulary === facet).map(({ id, label }) => ({ id, name: label }));
}
