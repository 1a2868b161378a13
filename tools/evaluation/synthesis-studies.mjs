/** Turns the rows of a table into studies: effects as they are given, or computed from means or counts. */
import * as evidence from '@samspil/domain/evidence';
import { PlainError } from '../cli.mjs';
import { numberIn } from './csv-table.mjs';
import { logGamma } from './synthesis-distributions.mjs';
import { textOf } from './synthesis-texts.mjs';

const TWO_GROUPS = { m1i: 'mean1', sd1i: 'sd1', n1i: 'n1', m2i: 'mean2', sd2i: 'sd2', n2i: 'n2' };
const CELLS = { ai: 'events1', bi: 'others1', ci: 'events2', di: 'others2' };
const TRIAL_CELLS = { tpos: 'events1', tneg: 'others1', cpos: 'events2', cneg: 'others2' };
const TABLES = [CELLS, TRIAL_CELLS];

/** Per measure: the function, and the columns that can feed it. Time 1 of a change is after, as in R's metafor. */
const MEASURES = {
  RR: { effect: evidence.logRiskRatio, columns: TABLES },
  OR: { effect: evidence.logOddsRatio, columns: TABLES },
  RD: { effect: evidence.riskDifference, columns: TABLES },
  SMD: { effect: (row) => evidence.standardisedMeanDifference(row, logGamma), columns: [TWO_GROUPS] },
  MD: { effect: evidence.meanDifference, columns: [TWO_GROUPS] },
  SMCC: {
    effect: (row) => evidence.meanChangeByChangeSd(row, logGamma),
    columns: [{ m1i: 'meanAfter', sd1i: 'sdAfter', m2i: 'meanBefore', sd2i: 'sdBefore', ni: 'n' }],
    hasCorrelation: true,
  },
  SMCR: {
    effect: (row) => evidence.meanChangeByFirstSd(row, logGamma),
    columns: [{ m1i: 'meanAfter', sd1i: 'sdBefore', m2i: 'meanBefore', ni: 'n' }],
    hasCorrelation: true,
  },
  ZCOR: { effect: evidence.fishersZ, columns: [{ ri: 'r', ni: 'n' }] },
};

/** What is computed when nobody says which measure. */
const DEFAULTS = ['RR', 'SMD', 'ZCOR'];

/** Answers `{ measure, studies: [{ line, estimate, variance }] }`; `measure` is null for effects as they are given. */
export function readStudies(table, { measure, correlation } = {}) {
  if (measure !== undefined && MEASURES[measure] === undefined) {
    throw new PlainError(`--measure takes one of ${Object.keys(MEASURES).join(', ')}.`);
  }
  if (table.rows.length === 0) throw new PlainError('The file has no rows below the names of the columns.');
  const isGiven = ['yi', 'vi'].every((column) => table.columns.includes(column));
  const chosen = measure ?? (isGiven ? undefined : DEFAULTS.find((name) => columnsFor(name, table.columns)));
  const columns = chosen && columnsFor(chosen, table.columns);
  if (columns) return { measure: chosen, studies: table.rows.map((row) => compute(row, chosen, columns, correlation)) };
  if (!isGiven) throw new PlainError(missingColumns(measure));
  return { measure: null, studies: table.rows.map(asGiven) };
}

function columnsFor(measure, present) {
  return MEASURES[measure].columns.find((columns) => Object.keys(columns).every((column) => present.includes(column)));
}

function missingColumns(measure) {
  const sets = (name) => MEASURES[name].columns.map((columns) => Object.keys(columns).join(' '));
  const wanted = [measure ?? DEFAULTS].flat().flatMap(sets);
  return `The first row must name yi and vi, or one of: ${wanted.join('; ')}.`;
}

function asGiven(row) {
  const variance = numberIn(row, 'vi');
  if (variance !== null && variance <= 0) {
    throw new PlainError(
      `Row ${row.line}: ${textOf({ code: `evidence.variance-${variance < 0 ? 'negative' : 'zero'}` })}`,
    );
  }
  return { line: row.line, estimate: numberIn(row, 'yi'), variance };
}

function compute(row, measure, columns, assumed) {
  const { effect, hasCorrelation } = MEASURES[measure];
  const input = Object.fromEntries(Object.entries(columns).map(([column, field]) => [field, numberIn(row, column)]));
  if (hasCorrelation) input.correlation = correlationOf(row, assumed);
  if (Object.values(input).includes(null)) return { line: row.line, estimate: null, variance: null };
  const answer = effect(input);
  if (!answer.ok) throw new PlainError(`Row ${row.line}: ${tell(answer.problems[0], columns)}`);
  const { estimate, variance } = answer.value;
  if (variance === 0) throw new PlainError(`Row ${row.line}: ${textOf({ code: 'evidence.variance-zero' })}`);
  return { line: row.line, estimate, variance };
}

function correlationOf(row, assumed) {
  const reported = row.cells.has('ri') ? numberIn(row, 'ri') : null;
  if (reported !== null) return { value: reported, basis: 'reported' };
  if (assumed !== undefined) return { value: assumed, basis: 'assumed' };
  throw new PlainError(
    `Row ${row.line}: the correlation of before and after (ri) is missing; assume one with --correlation.`,
  );
}

function tell(problem, columns) {
  const names = {
    correlation: 'ri',
    ...Object.fromEntries(Object.entries(columns).map(([name, field]) => [field, name])),
  };
  const least = problem.params?.least === undefined ? '' : ` (at least ${problem.params.least})`;
  return problem.field === undefined ? textOf(problem) : `${names[problem.field]} ${textOf(problem)}${least}.`;
}
