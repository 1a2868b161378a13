/** When an organisation hosted last, `yyyy-mm-ddThh:mm`; null for one that never did. */
export interface HostTurn {
  readonly organisationId: string;
  readonly lastHostedAt: string | null;
}

/** Whose turn it is to host: who never did first, then who did longest ago; by id where that is the same. */
export function hostsInTurn<Turn extends HostTurn>(turns: readonly Turn[]): Turn[] {
  return [...turns].sort((a, b) => compare(a.lastHostedAt ?? '', b.lastHostedAt ?? '') || compareIds(a, b));
}

function compareIds(a: HostTurn, b: HostTurn): number {
  return compare(a.organisationId, b.organisationId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
