/** Starts the built product once, runs the journeys against it in a real browser, and stops it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../tools/chromium.mjs';
import { option, root, runProgram } from '../tools/cli.mjs';
import { startProduct } from '../tools/product.mjs';
import { runNode } from '../tools/run.mjs';

const HELP = `
Usage: node e2e/run.mjs [FILE … | --without FILE]

Runs the journeys (e2e/*.test.mjs, all but one, or the files given) against the built product: a server on a free port
with a data folder of its own. Build first with npm run build.
`;

const allJourneys = () =>
  readdirSync(join(root, 'e2e'))
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => join('e2e', name));

function chosen(args) {
  const without = option(args, '--without');
  if (without === undefined && args.length > 0) return args;
  return allJourneys().filter((file) => file !== without);
}

async function main(args) {
  const browser = await findChromium();
  const product = await startProduct();
  try {
    const env = { E2E_URL: product.url, E2E_BROWSER: browser, E2E_PID: String(product.pid) };
    // A journey that failed half-way may leave its browser open: the run ends all the same.
    const how = ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-force-exit'];
    const { code } = await runNode([...how, ...chosen(args)], { env, show: true });
    process.exitCode = code;
  } finally {
    await product.stop();
    product.discard();
  }
  const server = product.said().replace(product.line, '').trim();
  if (server !== '' && process.exitCode) console.log(`The server said:\n${server}`);
}

await runProgram(HELP, main);
