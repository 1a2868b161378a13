import { problem } from '../../shared/index.js';
import {
  effectUnless,
  missingNumbers,
  type EffectSize,
  type EffectSizeAnswer,
  type EffectSizeProblem,
} from './effect-size.js';

/** Persons with and without the event; 1 is the group with the activity. */
export interface TwoByTwo {
  readonly events1: number;
  readonly others1: number;
  readonly events2: number;
  readonly others2: number;
}

const CELLS = ['events1', 'others1', 'events2', 'others2'] as const;

/** Added to each cell of a table that has an empty one, and to no other table (Haldane 1956; Anscombe 1956). */
const CORRECTION = 0.5;

/** Log risk ratio with its large-sample variance (Greenland & Robins 1985; Viechtbauer 2010). */
export function logRiskRatio(table: TwoByTwo): EffectSizeAnswer {
  return effectOfTable(table, ({ events1, others1, events2, others2 }) => {
    const n1 = events1 + others1;
    const n2 = events2 + others2;
    return {
      measure: 'RR',
      estimate: Math.log(events1 / n1) - Math.log(events2 / n2),
      variance: 1 / events1 - 1 / n1 + 1 / events2 - 1 / n2,
    };
  });
}

/** Log odds ratio with its large-sample variance (Woolf 1955). */
export function logOddsRatio(table: TwoByTwo): EffectSizeAnswer {
  return effectOfTable(table, ({ events1, others1, events2, others2 }) => ({
    measure: 'OR',
    estimate: Math.log(events1 / others1) - Math.log(events2 / others2),
    variance: 1 / events1 + 1 / others1 + 1 / events2 + 1 / others2,
  }));
}

/**
 * Risk difference with its large-sample variance (Viechtbauer 2010). A table with an empty cell is corrected as for the
 * ratios, as the reference implementation does: uncorrected, two groups without events would have no variance.
 */
export function riskDifference(table: TwoByTwo): EffectSizeAnswer {
  return effectOfTable(table, ({ events1, others1, events2, others2 }) => {
    const n1 = events1 + others1;
    const n2 = events2 + others2;
    return {
      measure: 'RD',
      estimate: events1 / n1 - events2 / n2,
      variance: (events1 * others1) / n1 ** 3 + (events2 * others2) / n2 ** 3,
    };
  });
}

function effectOfTable(table: TwoByTwo, effect: (corrected: TwoByTwo) => EffectSize): EffectSizeAnswer {
  return effectUnless(problemsWithTable(table), () => effect(corrected(table)));
}

function corrected(table: TwoByTwo): TwoByTwo {
  if (CELLS.every((cell) => table[cell] > 0)) return table;
  return {
    events1: table.events1 + CORRECTION,
    others1: table.others1 + CORRECTION,
    events2: table.events2 + CORRECTION,
    others2: table.others2 + CORRECTION,
  };
}

function problemsWithTable(table: TwoByTwo): EffectSizeProblem[] {
  const missing = missingNumbers(table, CELLS);
  if (missing.length > 0) return missing;
  const odd = CELLS.filter((cell) => table[cell] < 0 || !Number.isInteger(table[cell]));
  if (odd.length > 0) return odd.map((cell) => problem('evidence.count-not-whole', cell));
  const problems: EffectSizeProblem[] = [];
  if (table.events1 + table.others1 === 0) problems.push(problem('evidence.group-empty', 'events1'));
  if (table.events2 + table.others2 === 0) problems.push(problem('evidence.group-empty', 'events2'));
  return problems;
}
