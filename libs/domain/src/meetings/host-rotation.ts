import type { MembershipKind, OrganisationKind } from '../network/index.js';

/** When an organisation hosted last, `yyyy-mm-ddThh:mm`; null for one that never did. */
export interface HostTurn {
  readonly organisationId: string;
  readonly lastHostedAt: string | null;
  /** Others may host, too, but nobody counts on it. */
  readonly takesTurns: boolean;
}

/** The municipalities that take an active part host in turn (R57). */
export function takesTurnsHosting({
  kind,
  membership,
}: {
  readonly kind: OrganisationKind;
  readonly membership: MembershipKind;
}): boolean {
  return kind === 'municipality' && membership === 'active';
}

/**
 * Whose turn it is to host: who never did first, then who did longest ago; by id where that is the same. Those who take no
 * turns come after them, in the order given.
 */
export function hostsInTurn<Turn extends HostTurn>(turns: readonly Turn[]): Turn[] {
  const inTurn = turns.filter(({ takesTurns }) => takesTurns);
  return [...inTurn.sort(earlierFirst), ...turns.filter(({ takesTurns }) => !takesTurns)];
}

function earlierFirst(a: HostTurn, b: HostTurn): number {
  return compare(a.lastHostedAt ?? '', b.lastHostedAt ?? '') || compare(a.organisationId, b.organisationId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
