import { NO_FILTERS, findingFilterParameters, type FindingFilters } from '@samspil/domain/evidence';
import type { FindingContentNode } from './finding-fragments';

/** Where a published finding shows: the answer and the map, narrowed to what it is about. */
export function placesOf(content: FindingContentNode): { answer: string; map: string } {
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const { conditions, lifeSituations, incomeSupport, activities, outcome } = content;
  const filters: FindingFilters = {
    ...NO_FILTERS,
    targetGroups: ids([...conditions, ...lifeSituations, ...incomeSupport]),
    artForms: ids(activities),
    outcomes: outcome === null ? [] : [outcome.id],
  };
  const query = new URLSearchParams(findingFilterParameters(filters).map(([name, value]) => [name, value])).toString();
  return { answer: `/hvad-virker?${query}`, map: `/evidenskort?${query}` };
}
