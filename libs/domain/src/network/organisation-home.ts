import type { Standing } from './membership.js';
import type { Period } from './period.js';

/** How an organisation stands in a programme today, and when it took part. */
export interface ProgrammePart {
  readonly networkId: string;
  readonly standing: Standing;
  readonly periods: readonly Period[];
}

const TAKING_PART: readonly Standing[] = ['active', 'secondary'];
const STAYING: readonly Standing[] = [...TAKING_PART, 'applicant', 'upcoming'];

/**
 * The programme an organisation is at home in: its caretakers look after what is written of it. It stays the `recorded` one
 * as long as the organisation takes part there, has applied or is to come; then it passes to the programme it has taken
 * part in for longest. Whoever only names an organisation keeps it until another takes it in. Null without any programme.
 */
export function homeOf(recorded: string | null, parts: readonly ProgrammePart[]): string | null {
  const kept = parts.find(({ networkId }) => networkId === recorded);
  if (kept !== undefined && STAYING.includes(kept.standing)) return kept.networkId;
  const others = [...parts].sort(byBeginning);
  const next = others.find(({ standing }) => TAKING_PART.includes(standing));
  return (next ?? kept ?? others[0])?.networkId ?? null;
}

/** The earliest known first day; days that are not known come last. */
function byBeginning(a: ProgrammePart, b: ProgrammePart): number {
  const [beganA, beganB] = [beginningOf(a), beginningOf(b)];
  if (beganA !== beganB) return beganA < beganB ? -1 : 1;
  return a.networkId < b.networkId ? -1 : 1;
}

const UNKNOWN_DAY = '9999-12-31';

function beginningOf({ periods }: ProgrammePart): string {
  return periods.reduce((earliest, { from }) => (from !== null && from < earliest ? from : earliest), UNKNOWN_DAY);
}
