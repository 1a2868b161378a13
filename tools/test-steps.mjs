/** The steps of `npm test`: what each runs, and how to read the number of passed and failed tests from it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './cli.mjs';
import { LINT_STEPS, prepareTypes } from './lint.mjs';
import { installed, runNode } from './run.mjs';

const RESULTS = join(root, '.cache', 'test');

/** A check that is one test: passed or failed. */
const check = ({ name, args, ...rest }) => ({
  ...rest,
  name,
  run: async () => {
    const { code, output } = await runNode(args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});

function buildStep() {
  const run = async () => {
    await build();
    await prepareTypes();
    return { passed: 1, failed: 0, output: '' };
  };
  return { name: 'builds', group: 'build', run };
}

/** Reads Jest's own account; a run that wrote none, or whose suites did not load, has failed. */
function readJest(file, output) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    const nothing = report.numTotalTests === 0 ? 1 : 0;
    return { passed: report.numPassedTests, failed: failed + nothing, skipped: report.numPendingTests, output };
  } catch {
    return { passed: 0, failed: 1, output };
  }
}

function jest(name, folder, nodeArguments) {
  const run = async () => {
    const file = join(RESULTS, `${name}.json`);
    mkdirSync(RESULTS, { recursive: true });
    rmSync(file, { force: true });
    // A suite that failed may leave a server behind, which must not keep the whole run from ending.
    const ending = ['--maxWorkers=1', '--forceExit', '--silent=false'];
    const args = [installed('jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...ending];
    const env = { NODE_NO_WARNINGS: '1', FORCE_COLOR: '0' };
    // The report goes to the file, what Jest tells people to the other stream; only that one is worth showing.
    const { output } = await runNode([...nodeArguments, ...args], { cwd: join(root, folder), env, quiet: true });
    return readJest(file, output);
  };
  return { name, group: name, needs: ['build'], run };
}

/** Reads the summary of Node's own test runner. */
function readNodeTest({ code, output }) {
  const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: count('skipped'), output };
}

function nodeTest(name, group, files, extra = {}) {
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files];
  return { name, group, run: async () => readNodeTest(await runNode(args)), ...extra };
}

/** Each in a browser and against a server of its own. */
const journeys = (name, ...which) => ({
  name,
  group: 'e2e',
  needs: ['build'],
  run: async () => readNodeTest(await runNode(['e2e/run.mjs', ...which])),
});

const EVERY_SCREEN = join('e2e', 'accessibility.test.mjs');

const MODULES = ['--experimental-vm-modules'];

/** In the order they should start: the longest first, so that two at a time end together. */
export const STEPS = [
  buildStep(),
  journeys('accessibility', EVERY_SCREEN),
  jest('api', 'apps/api', []),
  journeys('journeys', '--without', EVERY_SCREEN),
  jest('web', 'apps/web', []),
  jest('domain', 'libs/domain', MODULES),
  ...LINT_STEPS.map((step) => check({ ...step, group: 'lint', needs: ['build'] })),
  nodeTest('planted violations', 'lint', ['tools/planted-violations.test.mjs']),
  nodeTest('measures', 'lint', ['tools/evaluation/evaluation.test.mjs']),
  nodeTest('synthesis', 'domain', ['tools/evaluation/synthesis.test.mjs'], { needs: ['build'] }),
  nodeTest('set-up', 'setup', ['tools/compose.test.mjs', 'tools/postgres.test.mjs', 'tools/start.test.mjs'], {
    needs: ['build'],
  }),
];
