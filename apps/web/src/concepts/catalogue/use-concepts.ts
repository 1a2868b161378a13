import { useQuery } from '@apollo/client/react';
import type { SearchAddress } from '../../search';
import { CONCEPTS_PER_PAGE, CONCEPTS_QUERY } from '../concept-queries';

/** The concepts that the address asks for; the former ones stay while a changed filter is looked up. */
export function useConcepts(search: SearchAddress, own: boolean) {
  const input = own
    ? { own: true }
    : {
        question: search.question,
        dropped: [...search.dropped],
        filters: Object.entries(search.filters).map(([facet, values]) => ({ facet, values: [...values] })),
      };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(CONCEPTS_QUERY, {
    variables: { input, sort: 'RELEVANCE', first: CONCEPTS_PER_PAGE },
    notifyOnNetworkStatusChange: true,
    // What one is writing is another text of the same concept than the one that readers see.
    fetchPolicy: own ? 'no-cache' : 'cache-and-network',
  });
  const found = (data ?? previousData)?.concepts;
  const showMore = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      ...(own ? { updateQuery: joined } : {}),
    });
  return { found, loading, error, refetch, showMore };
}

type Found = { readonly concepts: { readonly edges: readonly unknown[] } };

/** Without the cache nobody else puts the pages together. */
function joined<Answer extends Found>(before: Answer, { fetchMoreResult }: { fetchMoreResult: Answer }): Answer {
  const edges = [...before.concepts.edges, ...fetchMoreResult.concepts.edges];
  return { ...fetchMoreResult, concepts: { ...fetchMoreResult.concepts, edges } };
}
