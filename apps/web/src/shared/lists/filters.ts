/** Values in force by what they narrow; what has none may be left out. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The filters with one value put in force, or taken out of force when it was. */
export function withValueToggled(filters: Filters, facet: string, value: string): Filters {
  const current = filters[facet] ?? [];
  const next = current.includes(value) ? current.filter((one) => one !== value) : [...current, value];
  const { [facet]: _, ...others } = filters;
  return next.length > 0 ? { ...others, [facet]: next } : others;
}

export function countValues(filters: Filters): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
