import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { jestExpect as expect } from '@jest/expect';
import * as circus from 'jest-circus';
import { formatExecError, formatResultsErrors } from 'jest-message-util';

/**
 * Runs one suite for Jest. Jest's own runner loads every module anew for each suite, and loading the server takes many
 * times longer than most suites do. Here Node loads them, once for all suites of the process; what a suite changes in
 * a module or in the environment, the next one sees. Tests, hooks, time limits and expectations are Jest's.
 */

register('./compile-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test });

/** How often each suite has been read, so that reading it again in the same process is not answered from memory. */
const timesRead = new Map();

async function read(path) {
  const before = timesRead.get(path) ?? 0;
  timesRead.set(path, before + 1);
  await import(`${pathToFileURL(path)}${before === 0 ? '' : `?${before}`}`);
}

/** Names the running test for expectations, and counts what they found without throwing. */
function accountFor({ name, test: running }) {
  if (name === 'test_start') {
    expect.setState({ currentTestName: running.name, suppressedErrors: [], testFailing: running.failing });
  }
  if (name !== 'test_done') return;
  running.errors.push(...expect.getState().suppressedErrors);
  running.errors.push(...expect.extractExpectedAssertionsErrors().map(({ error }) => error));
}

circus.addEventHandler(accountFor);

function prepare(globalConfig, config, path) {
  // Jest reads maps only of what it compiled itself; Node knows those of what it loaded.
  Error.prepareStackTrace = undefined;
  circus.resetState();
  const state = circus.getState();
  state.testTimeout = globalConfig.testTimeout ?? config.testTimeout ?? state.testTimeout;
  state.testNamePattern = globalConfig.testNamePattern ? new RegExp(globalConfig.testNamePattern, 'i') : null;
  expect.setState({ testPath: path, expand: globalConfig.expand, suppressedErrors: [] });
  return state;
}

/** An error that no test waited for belongs to the suite that runs. */
async function catchingStray(state, work) {
  const note = (error) => void state.unhandledErrors.push(error);
  const kinds = ['uncaughtException', 'unhandledRejection'];
  for (const kind of kinds) process.on(kind, note);
  try {
    return await work();
  } finally {
    for (const kind of kinds) process.off(kind, note);
  }
}

/**
 * Lets go of what a suite holds, a whole server as a rule. Whatever it left open, such as a port or a timer, still knows
 * in which block, hook or test it was made, and would keep all of that as long as the process lives.
 */
function forget(block) {
  for (const one of [...block.hooks, ...block.children]) {
    one.fn = undefined;
    one.asyncError = undefined;
    if (one.type === 'describeBlock') forget(one);
  }
  block.hooks = [];
  block.children = [];
  block.tests = [];
}

const STATUS = { skip: 'pending', todo: 'todo', done: 'passed' };

function asJestTells({ testPath, errors, errorsDetailed, status, duration }) {
  const ancestorTitles = testPath.slice(1, -1);
  return {
    ancestorTitles,
    title: testPath.at(-1),
    fullName: testPath.slice(1).join(' '),
    duration,
    failureDetails: errorsDetailed,
    failureMessages: errors,
    numPassingAsserts: 0,
    status: errors.length > 0 ? 'failed' : STATUS[status],
  };
}

export default async function runSuite(globalConfig, config, _environment, _runtime, path) {
  const state = prepare(globalConfig, config, path);
  const { testResults, unhandledErrors, unhandledErrorsDetailed } = await catchingStray(state, async () => {
    await read(path);
    return circus.run();
  });
  forget(state.rootDescribeBlock);
  const results = testResults.map(asJestTells);
  const failures = [
    formatResultsErrors(results, config, globalConfig, path),
    ...unhandledErrorsDetailed.map((error) => formatExecError(error, config, globalConfig, path)),
  ];
  const count = (status) => results.filter((one) => one.status === status).length;
  return {
    failureMessage: failures.filter(Boolean).join('\n') || null,
    leaks: false,
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    openHandles: [],
    perfStats: { start: 0, end: 0, runtime: 0, slow: false },
    skipped: false,
    snapshot: { added: 0, fileDeleted: false, matched: 0, unchecked: 0, uncheckedKeys: [], unmatched: 0, updated: 0 },
    testExecError: unhandledErrors.length > 0 ? { message: '', stack: unhandledErrors.join('\n') } : undefined,
    testFilePath: path,
    testResults: results,
  };
}
