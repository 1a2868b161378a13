/** `npm run eval:synthesis -- FILE.csv`: the studies of a table, pooled by every estimator and test. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { option, PlainError, root, runProgram } from './cli.mjs';
import { installed, runNode } from './run.mjs';

const HELP = `
Usage: npm run eval:synthesis -- FILE.csv [--measure MEASURE] [--correlation R] [--json]

Pools the studies of FILE.csv by common effect (EE), DerSimonian–Laird (DL), restricted maximum likelihood (REML) and
Paule–Mandel (PM), each with normal (z) and Knapp–Hartung (knha) intervals of 95 %. Samspil itself shows REML with knha.

The first row names the columns; separators are commas, semicolons or tabs. An empty cell or NA leaves the row out.
  yi vi                          effects with their sampling variances
  ai bi ci di                    events and others of both groups: --measure RR (default), OR or RD
  tpos tneg cpos cneg            the same under other names
  m1i sd1i n1i m2i sd2i n2i      two groups: --measure SMD (default: Hedges' g) or MD
  m1i sd1i m2i sd2i ni [ri]      one group after (1) and before (2): --measure SMCC
  m1i m2i sd1i ni [ri]           the same by the SD before (sd1i): --measure SMCR
  ri ni                          correlations: --measure ZCOR
Ratios are pooled and told as logarithms.

  --measure M        which effect to compute; without the columns for it, yi and vi are used
  --correlation R    assumed correlation of before and after where ri is missing
  --leave-one-out    also without each study in turn (not with --json)
  --subgroup COL     also by the values of a column, with Q between (not with --json)
  --moderator COL    also the regression on a column of numbers (not with --json)
  --json             an array of {"method","test","estimate","se","ciLower","ciUpper","tau2","i2","q","piLower",
                     "piUpper"}; i2 in percent; null where something does not exist, with "problem" when that is why
`;

const WITH_VALUE = /^--(measure|correlation|subgroup|moderator)$/;

/** True when the compiled domain is younger than all of its source. */
function isCompiled() {
  const source = join(root, 'libs/domain/src');
  const compiled = statSync(join(root, 'libs/domain/dist/evidence/index.js'), { throwIfNoEntry: false });
  const files = readdirSync(source, { recursive: true }).map((file) => statSync(join(source, file)));
  return compiled !== undefined && files.every(({ mtimeMs }) => mtimeMs <= compiled.mtimeMs);
}

/** Only the domain is needed, and it compiles in a second: no need to build the whole product. */
async function compileDomain() {
  if (isCompiled()) return;
  const { code, output } = await runNode([installed('typescript7/bin/tsc'), '-p', 'libs/domain/tsconfig.build.json']);
  if (code !== 0) throw new PlainError(`The domain could not be compiled:\n${output.trim()}`);
}

async function loadDomain() {
  await compileDomain();
  const [evidence, table, details, studies, texts, { distributions }] = await Promise.all([
    import('@samspil/domain/evidence'),
    import('./evaluation/csv-table.mjs'),
    import('./evaluation/synthesis-details.mjs'),
    import('./evaluation/synthesis-studies.mjs'),
    import('./evaluation/synthesis-texts.mjs'),
    import('./evaluation/synthesis-distributions.mjs'),
  ]);
  return { ...evidence, ...table, ...details, ...studies, ...texts, distributions };
}

function assumedCorrelation(args) {
  const text = option(args, '--correlation');
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value > -1 && value < 1) return value;
  throw new PlainError('--correlation takes a number between -1 and 1.');
}

function poolEachWay({ POOLING_METHODS, INTERVAL_TESTS, poolStudies, distributions }, studies) {
  return POOLING_METHODS.flatMap((method) =>
    INTERVAL_TESTS.map((test) => ({
      method,
      test,
      answer: poolStudies(studies, distributions, { method, test, level: 0.95 }),
    })),
  );
}

const NOTHING = { estimate: null, standardError: null, ciLower: null, ciUpper: null, tau2: null, i2: null, q: null };

function figures({ method, test, answer }, textOf) {
  const value = answer.ok ? answer.value : { ...NOTHING, piLower: null, piUpper: null };
  const { estimate, standardError: se, ciLower, ciUpper, tau2, i2, q, piLower, piUpper } = value;
  const row = { method, test, estimate, se, ciLower, ciUpper, tau2, i2, q, piLower, piUpper };
  return answer.ok ? row : { ...row, problem: answer.problems.map(textOf).join(' ') };
}

/** What must be said of the results: each sentence once, with the ways of pooling it holds for. */
function notes(studies, results, textOf) {
  const isIncomplete = ({ estimate, variance }) => estimate === null || variance === null;
  const leftOut = studies
    .filter(isIncomplete)
    .map(({ line }) => `Row ${line}: ${textOf({ code: 'evidence.study-incomplete' })}`);
  const ways = new Map();
  for (const { method, test, answer } of results) {
    for (const said of answer.ok ? answer.notes : answer.problems) {
      if (said.code === 'evidence.study-incomplete') continue;
      ways.set(textOf(said), [...(ways.get(textOf(said)) ?? []), `${method} ${test}`]);
    }
  }
  return [...leftOut, ...[...ways].map(([text, names]) => `${names.join(', ')}: ${text}`)];
}

function printTable({ measure, studies }, rows) {
  const complete = studies.filter(({ estimate, variance }) => estimate !== null && variance !== null);
  console.log(`${complete.length} studies, ${measure ?? 'effects as given'}`);
  const names = Object.keys(rows[0]).filter((name) => name !== 'problem');
  const cell = (value) => (typeof value === 'number' ? value.toPrecision(7) : (value ?? '–'));
  const line = (cells) =>
    console.log(cells.map((text, index) => (index < 2 ? text.padEnd(6) : text.padStart(13))).join(''));
  line(names);
  for (const row of rows) line(names.map((name) => cell(row[name])));
}

function askedDetails(args) {
  const subgroup = option(args, '--subgroup')?.toLowerCase();
  const moderator = option(args, '--moderator')?.toLowerCase();
  return { leaveOneOut: args.includes('--leave-one-out'), subgroup, moderator };
}

async function main(args) {
  const file = args.find((arg, index) => !arg.startsWith('-') && !WITH_VALUE.test(args[index - 1]));
  if (file === undefined) throw new PlainError('Give a table of studies: npm run eval:synthesis -- FILE.csv');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new PlainError(`${file} is not a file.`);
  const domain = await loadDomain();
  const table = domain.readTable(readFileSync(file, 'utf8'));
  const read = domain.readStudies(table, {
    measure: option(args, '--measure')?.toUpperCase(),
    correlation: assumedCorrelation(args),
  });
  const results = poolEachWay(domain, read.studies);
  const isEmpty = results.every(({ answer }) => !answer.ok);
  if (isEmpty) throw new PlainError(domain.textOf(results[0].answer.problems[0]));
  const rows = results.map((result) => figures(result, domain.textOf));
  if (args.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else {
    printTable(read, rows);
    for (const line of domain.detailLines(table, read.studies, askedDetails(args))) console.log(line);
  }
  for (const note of notes(read.studies, results, domain.textOf)) console.error(note);
}

await runProgram(HELP, main);
