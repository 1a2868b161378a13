/** What REML with Knapp–Hartung says beyond the pooled effect: without one study, by subgroup, along a moderator. */
import { compareSubgroups, leaveOneOut, regressOnModerator } from '@samspil/domain/evidence';
import { PlainError } from '../cli.mjs';
import { numberIn } from './csv-table.mjs';
import { distributions } from './synthesis-distributions.mjs';
import { textOf } from './synthesis-texts.mjs';

const figure = (value) => (value === null ? '–' : value.toPrecision(7));
const effect = ({ estimate, ciLower, ciUpper }) => `${figure(estimate)} [${figure(ciLower)}, ${figure(ciUpper)}]`;

/** The lines to print for what was asked: `{ leaveOneOut, subgroup, moderator }`, the last two names of columns. */
export function detailLines({ columns, rows }, studies, asked) {
  for (const column of [asked.subgroup, asked.moderator]) {
    if (column !== undefined && !columns.includes(column)) throw new PlainError(`There is no column ${column}.`);
  }
  return [
    ...(asked.leaveOneOut ? withoutEach(studies) : []),
    ...(asked.subgroup === undefined ? [] : bySubgroup(rows, studies, asked.subgroup)),
    ...(asked.moderator === undefined ? [] : alongModerator(rows, studies, asked.moderator)),
  ];
}

function told(title, answer, lines) {
  const body = answer.ok
    ? lines(answer.value)
    : answer.problems.map(({ field, code }) => `${field ?? ''} ${textOf({ code })}`);
  return ['', `${title} (REML, Knapp–Hartung)`, ...body.map((line) => `  ${line.trim()}`)];
}

function withoutEach(studies) {
  return told('Without one study', leaveOneOut(studies, distributions), (results) =>
    results.map(
      ({ leftOut, pooled }) => `row ${studies[leftOut].line}: ${effect(pooled)}, tau² ${figure(pooled.tau2)}`,
    ),
  );
}

function bySubgroup(rows, studies, column) {
  const grouped = studies.map((study, index) => ({ ...study, subgroup: rows[index].cells.get(column) || '(empty)' }));
  return told(`Subgroups by ${column}`, compareSubgroups(grouped, distributions), (result) => [
    ...result.subgroups.map(
      ({ subgroup, pooled }) => `${subgroup}: ${effect(pooled)}, ${pooled.weights.length} studies`,
    ),
    `Q between ${figure(result.qBetween)}, ${result.qBetweenDegrees} degrees, p ${figure(result.qBetweenP)}`,
  ]);
}

function alongModerator(rows, studies, column) {
  const moderated = studies.map((study, index) => ({ ...study, moderator: numberIn(rows[index], column) }));
  return told(`Regression on ${column}`, regressOnModerator(moderated, distributions), (result) => [
    `intercept ${effect(result.intercept)}, p ${figure(result.intercept.p)}`,
    `slope ${effect(result.slope)}, p ${figure(result.slope.p)}`,
    `tau² ${figure(result.tau2)}, R² ${figure(result.r2)} %`,
  ]);
}
