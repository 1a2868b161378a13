/** Builds domain, API and interface; does nothing, in a tenth of a second, when nothing has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProgram, PlainError, root, runProgram } from './cli.mjs';
import { installed, runNode } from './run.mjs';

const HELP = `
Usage: npm run build -- [--force]

Builds libs/domain, apps/api and apps/web with Nx, in that order, from its cache where it can.
  --force   build even when no source has changed
`;

const STAMP = join(root, '.cache', 'build-stamp');
const SOURCES = ['libs', 'apps'];
const SETTINGS = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/compile-dictionary.mjs'];
const PRODUCTS = ['libs/domain/dist/shared/index.js', 'apps/api/dist/app/main.js', 'apps/web/dist/index.html'];
const NOT_SOURCES = /(^|[/\\])(node_modules|dist|coverage|testing)$|\.test\.tsx?$|jest\.config\.js$|\.log$/;

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (NOT_SOURCES.test(path)) return [];
    return entry.isDirectory() ? sourceFiles(path) : [path];
  });
}

/** One number for everything that a build is made of. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const files = [...SETTINGS.filter((file) => existsSync(join(root, file))), ...SOURCES.flatMap(sourceFiles).sort()];
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function isCurrent(wanted) {
  const stamped = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  return stamped && PRODUCTS.every((file) => existsSync(join(root, file)));
}

/** Builds what is not built; throws a PlainError with the compiler's own words when it fails. */
export async function build({ force = false, show = false, announce = () => {} } = {}) {
  const wanted = fingerprint();
  if (!force && isCurrent(wanted)) return { built: false };
  announce();
  const env = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_ISOLATE_PLUGINS: 'false', NX_TUI: 'false' };
  const args = [installed('nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'];
  const result = await runNode(force ? [...args, '--skip-nx-cache'] : args, { env, show });
  if (result.code !== 0) throw new PlainError(`${result.output}\nThe build failed; the reason is above.`.trim());
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
  return { built: true };
}

async function main(args) {
  const { built } = await build({ force: args.includes('--force'), show: true });
  if (!built) console.log('Nothing has changed since the last build.');
}

if (isProgram(import.meta.url)) await runProgram(HELP, main);
