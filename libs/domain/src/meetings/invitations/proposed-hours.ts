import type { Standing } from '../../network/index.js';
import type { Participant } from './participant.js';

export interface ProposedHours {
  readonly organisationId: string;
  readonly attended: number;
  readonly hours: number;
  /** Secondary organisations take no part in the financing (R24): their hours are shown and not summed. */
  readonly counts: boolean;
}

/**
 * Hours that attendance proposes for the ledger of own hours: so many for each person who came (table T3: 7.5 for a
 * network meeting, a setting of the network). A proposal, which somebody must confirm.
 */
export function proposedHours(
  participants: readonly Pick<Participant, 'organisationId' | 'hasAttended'>[],
  hoursEach: number,
  standings: ReadonlyMap<string, Standing>,
): ProposedHours[] {
  const attended = new Map<string, number>();
  for (const { organisationId, hasAttended } of participants) {
    if (organisationId === null || hasAttended !== true) continue;
    attended.set(organisationId, (attended.get(organisationId) ?? 0) + 1);
  }
  return [...attended].map(([organisationId, count]) => ({
    organisationId,
    attended: count,
    hours: count * hoursEach,
    counts: standings.get(organisationId) === 'active',
  }));
}

export function totalProposed(rows: readonly ProposedHours[]): { readonly attended: number; readonly hours: number } {
  const counting = rows.filter(({ counts }) => counts);
  return {
    attended: counting.reduce((sum, row) => sum + row.attended, 0),
    hours: counting.reduce((sum, row) => sum + row.hours, 0),
  };
}
