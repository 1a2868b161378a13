import type { ListedActivity } from './overview-queries';

/** The place and the municipalities in one line. */
export function placesOf({ place, municipalities }: Pick<ListedActivity, 'place' | 'municipalities'>): string {
  return [place, ...municipalities.map(({ name }) => name)].filter(Boolean).join(' · ');
}

export function termsOf({ terms }: Pick<ListedActivity, 'terms'>, vocabulary: string): ListedActivity['terms'] {
  return terms.filter((term) => term.vocabulary === vocabulary);
}
