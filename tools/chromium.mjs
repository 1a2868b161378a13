/** Finds a browser for the journeys, or installs one by Playwright's ordinary download; never goes on without. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isProgram, PlainError, runProgram } from './cli.mjs';
import { installed, runNode } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser that really starts. Throws a PlainError when there is none and none could be installed. */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new PlainError(`CHROME_PATH is ${chosen}, and no browser starts there: correct it or remove it.`);
  }
  return candidates().find(works) ?? (await download());
}

function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
}

/** A file of that name is not enough: Ubuntu's chromium-browser only tells how to install something else. */
function works(path) {
  if (!existsSync(path)) return false;
  const result = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 && /\d+\.\d+/.test(result.stdout);
}

async function download() {
  const { chromium } = await import('playwright-core');
  if (works(chromium.executablePath())) return chromium.executablePath();
  const { output } = await runNode([installed('playwright-core/cli.js'), 'install', 'chromium']);
  if (works(chromium.executablePath())) return chromium.executablePath();
  const reason = output.trim().split('\n').at(-1) ?? '';
  throw new PlainError(
    `There is no browser for the journeys, and none could be installed (${reason}): install Chromium (on Debian: apt-get install chromium), or set CHROME_PATH.`,
  );
}

const HELP = `
Usage: node tools/chromium.mjs

Prints the path of the browser that the journeys use; installs one when there is none.
`;

if (isProgram(import.meta.url)) await runProgram(HELP, async () => console.log(await findChromium()));
