import type { SearchDocument } from '@samspil/domain/search';

let made = 0;

/** A public Danish article with a title and an abstract; everything can be said otherwise. */
export function searchDocument(changes: Partial<SearchDocument> & { readonly body?: string } = {}): SearchDocument {
  const { body = '', ...rest } = changes;
  const id = rest.id ?? `item-${++made}`;
  const title = rest.title ?? `Titel ${id}`;
  const language = rest.language ?? 'da';
  return {
    kind: 'knowledge',
    id,
    url: `/viden/${id}`,
    title,
    summary: body.slice(0, 200),
    language,
    year: 2020,
    changedAt: '2026-01-01T00:00:00Z',
    audiences: ['public'],
    facets: { itemType: ['article'] },
    texts: [
      { text: title, weight: 2.5, language },
      { text: body, weight: 1, language },
    ],
    ...rest,
  };
}
