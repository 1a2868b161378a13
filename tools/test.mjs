/** `npm test`: everything that tells whether Samspil works, two steps at a time, and one line at the end. */
import { option, PlainError, runProgram } from './cli.mjs';
import { STEPS } from './test-steps.mjs';

const GROUPS = ['lint', 'domain', 'api', 'web', 'setup', 'e2e'];

const HELP = `
Usage: npm test [-- --only GROUP]

Installs and builds what is missing, then checks formatting, code, types and boundaries, and runs the tests of the
domain, the API (on a real PostgreSQL), the interface, the set-up, and the journeys in a real browser with axe.
Ends with one line: N passed, N failed. The exit code is 0 only when nothing failed.
  --only GROUP   one of ${GROUPS.join(', ')}

The journeys use CHROME_PATH, else a Chromium or Chrome of the system, else one that Playwright installs.
`;

const AT_ONCE = 2;

function chosenSteps(args) {
  const only = option(args, '--only');
  if (only === undefined) return STEPS;
  if (!GROUPS.includes(only)) throw new PlainError(`--only takes one of ${GROUPS.join(', ')}.`);
  const chosen = STEPS.filter(({ group }) => group === only);
  const needed = new Set(chosen.flatMap(({ needs = [] }) => needs));
  return STEPS.filter((step) => chosen.includes(step) || needed.has(step.group));
}

async function outcome(step) {
  const started = Date.now();
  const result = await step.run().catch((error) => ({ passed: 0, failed: 1, output: error.message }));
  return { ...result, seconds: (Date.now() - started) / 1000 };
}

function report(step, { passed, failed, skipped, output, seconds }) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const mark = failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${step.name}: ${counts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(output.trim());
}

/** Runs the steps in order, two at once; a step waits for those it needs and is not run when they failed. */
async function runAll(steps) {
  const ended = new Map();
  const running = new Map();
  const waiting = [...steps];
  const isReady = ({ needs = [] }) => needs.every((group) => ended.has(group));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < AT_ONCE ? waiting.find(isReady) : undefined;
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next,
        outcome(next).then((result) => ({ step: next, result })),
      );
      continue;
    }
    const { step, result } = await Promise.race(running.values());
    running.delete(step);
    ended.set(step.group, result);
    ended.set(step, result);
    report(step, result);
    if (step.group === 'build' && result.failed > 0)
      waiting.splice(0, waiting.length, ...waiting.filter((one) => !one.needs));
  }
  return STEPS.map((step) => ended.get(step)).filter(Boolean);
}

async function main(args) {
  const results = await runAll(chosenSteps(args));
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

await runProgram(HELP, main);
