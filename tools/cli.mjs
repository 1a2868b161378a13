/** What every small program in this folder shares: `--help`, and errors told in one sentence instead of a stack. */
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure the person at the keyboard can act on: its message says what to do, so no stack is printed. */
export class PlainError extends Error {}

/** True when the module is the program that was started, not one that was imported. */
export function isProgram(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === process.argv[1];
}

/** Runs `main(args)`; prints `help` and stops when asked; a PlainError becomes one line and exit code 1. */
export async function runProgram(help, main) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help.trim());
    return;
  }
  try {
    await main(args);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}

/** The value after `name` (`--port 3000` or `--port=3000`), or undefined. */
export function option(args, name) {
  const inline = args.find((arg) => arg.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}
