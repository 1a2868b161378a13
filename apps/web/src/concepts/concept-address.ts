/** The address of a concept: by its slug once that stays, until then by its id. */
export function conceptAddress(
  { id, slug, version }: { readonly id: string; readonly slug: string; readonly version: number },
  page?: 'rediger' | 'afproev',
): string {
  const path = `/koncepter/${version > 0 ? slug : id}`;
  return page === undefined ? path : `${path}/${page}`;
}

/** A message to those who own the concept, through the platform. */
export function contactAddress(slug: string): string {
  return `/udveksling/kontakt?koncept=${encodeURIComponent(slug)}`;
}
