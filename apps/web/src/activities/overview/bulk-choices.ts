import { LINK_LEVEL_TERMS, LINK_LEVELS, type LinkLevel } from '@samspil/domain/activities';
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

/** Municipalities to choose from, by their official codes. */
export function bulkMunicipalities(municipalities: readonly { readonly code: string; readonly name: string }[]) {
  return bulkTerms(
    'municipality',
    municipalities.map(({ code, name }) => ({ id: code, label: { da: name, en: name } })),
  );
}

/** The municipalities that at least one of the activities takes place in, each once. */
export function chosenMunicipalities(activities: readonly Pick<ListedActivity, 'municipalities'>[]): CodingTerm[] {
  const all = activities.flatMap(({ municipalities }) => municipalities);
  return bulkMunicipalities([...new Map(all.map((one) => [one.code, one])).values()]);
}

/** The terms to add with another link level: an activity has one, so it takes the place of the former. */
export function withLinkLevel(addTerms: readonly string[], level: LinkLevel | null): string[] {
  const others = addTerms.filter((term) => levelOf(term) === null);
  return level === null ? others : [...others, LINK_LEVEL_TERMS[level]];
}

/** The link level that the terms to add stand for; null for none. */
export function linkLevelIn(addTerms: readonly string[]): LinkLevel | null {
  return addTerms.map(levelOf).find((level) => level !== null) ?? null;
}

function levelOf(term: string): LinkLevel | null {
  return LINK_LEVELS.find((level) => LINK_LEVEL_TERMS[level] === term) ?? null;
}
