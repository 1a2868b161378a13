/** Runs another program and keeps or shows what it says. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './cli.mjs';

/** Path of a program that npm installed, by the file that Node can run. */
export const installed = (path) => join(root, 'node_modules', path);

/**
 * Runs `command` and answers `{ code, output, seconds }`. With `show` the output goes straight to the terminal,
 * otherwise it is collected, errors and all, in the order it came; `quiet` drops what is not an error.
 */
export function run(command, args, { cwd = root, env = {}, show = false, quiet = false } = {}) {
  const started = Date.now();
  const stdio = show ? 'inherit' : ['ignore', quiet ? 'ignore' : 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  const forget = endWithUs(child);
  return new Promise((resolve) => {
    const finish = (code) => {
      forget();
      resolve({ code, output: Buffer.concat(said).toString(), seconds: (Date.now() - started) / 1000 });
    };
    child.once('error', (error) => {
      said.push(Buffer.from(error.message));
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Runs a Node program. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** A stop signal to us reaches the programs we started. */
function endWithUs(child) {
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  return () => process.removeListener('exit', stop);
}
