/** So many are looked through in the order of the list before the filters are looked up. */
const LOOKED_THROUGH = 4_000;

interface FilteredPage {
  /** Conditions over rows named `a`: what the viewer sees, the filters with it, and what comes after the page before. */
  readonly seen: string;
  readonly wished: string;
  readonly place: string;
  readonly order: string;
  /** Rows at most. */
  readonly size: number;
}

/**
 * The rows of a filtered list, to be read as `found a` after it. What many have is met on the way through the order of
 * the list. What few or none have would be sought to its end, through every activity there is: after so many, the
 * filters are looked up by their own indexes instead, and the few are put in order.
 */
export function filteredPage({ seen, wished, place, order, size }: FilteredPage): string {
  return `WITH latest AS MATERIALIZED (
      SELECT a.* FROM activity a WHERE ${seen} AND ${place} ORDER BY ${order} LIMIT ${LOOKED_THROUGH}),
    near AS MATERIALIZED (SELECT a.* FROM latest a WHERE ${wished} ORDER BY ${order} LIMIT ${size}),
    enough AS (SELECT count(*) = ${size} AS yes FROM near),
    far AS MATERIALIZED (
      SELECT a.* FROM (
        -- Not in the order of the list: that is what leads through all of them.
        SELECT a.* FROM activity a WHERE NOT (SELECT yes FROM enough) AND ${wished} AND ${place} OFFSET 0
      ) a ORDER BY ${order} LIMIT ${size}),
    found AS (SELECT * FROM near WHERE (SELECT yes FROM enough) UNION ALL SELECT * FROM far)`;
}
