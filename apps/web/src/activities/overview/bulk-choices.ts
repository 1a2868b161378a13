import type { InBothLanguages } from '@samspil/domain/shared';
import type { CodingTerm } from '../../shared/desk';
import type { ListedActivity } from './overview-queries';

interface Named {
  readonly id: string;
  readonly label: InBothLanguages;
  readonly alternatives?: { readonly da: readonly string[]; readonly en: readonly string[] };
}

/** Terms and goals to choose from, found by every name they have. */
export function bulkTerms(vocabulary: string, terms: readonly Named[]): CodingTerm[] {
  return terms.map(({ id, label, alternatives }) => ({
    ...{ id, vocabulary, label },
    names: [label.da, label.en, ...(alternatives?.da ?? []), ...(alternatives?.en ?? [])].map((name) =>
      name.toLowerCase(),
    ),
  }));
}

/** The terms that at least one of the activities has, each once. */
export function chosenTerms(activities: readonly Pick<ListedActivity, 'terms'>[]): CodingTerm[] {
  const byId = new Map(activities.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const)));
  return [...byId.values()].flatMap((term) => bulkTerms(term.vocabulary, [term]));
}
