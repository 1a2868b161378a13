/**
 * Runs before node_modules exists, so it uses nothing but Node, and only syntax that old versions can read.
 * Installs the dependencies when the lock file, the Node version or the platform differ from what is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HELP = `
Usage: node tools/bootstrap.mjs [--force]

Checks the Node version and installs the dependencies (npm ci) when they differ from package-lock.json.
Runs by itself before npm start, test, dev, lint and build.
  --force   install even when nothing seems to differ
`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.samspil-installed');

/** Settings of the outer npm (`npm start --ignore-scripts`, a chosen workspace) that must not change the installation. */
const LEAKS =
  /^npm_(lifecycle|package|command|config_(ignore_scripts|workspaces?|omit|include|only|production|dry_run|json|local_prefix)$)/i;

function requireNode() {
  const parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  fail(
    `Samspil needs Node 20.19 or newer, and this is ${process.versions.node}: install a current version from nodejs.org.`,
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  return hash.update([process.version, process.platform, process.arch].join(' ')).digest('hex');
}

/** True when npm's own record of what it installed already agrees with the lock file. */
function installedAgrees() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.keys(locked).every((path) => !path.includes('node_modules/') || agrees(locked[path], installed[path]));
}

function agrees(locked, installed) {
  if (installed) return locked.version === installed.version && locked.integrity === installed.integrity;
  return Boolean(locked.optional || locked.peer) && !isForThisMachine(locked);
}

function isForThisMachine(entry) {
  if (!entry.os && !entry.cpu) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && !entry.libc;
}

function install() {
  console.log('Installing the dependencies …');
  const env = {};
  for (const name of Object.keys(process.env)) if (!LEAKS.test(name)) env[name] = process.env[name];
  const windows = process.platform === 'win32';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', env, shell: windows });
  if (result.status === 0) return;
  fail('The dependencies could not be installed (npm tells why above): check the network and run the command again.');
}

function writeStamp(stamp) {
  try {
    writeFileSync(stampFile, stamp);
  } catch (error) {
    fail(
      `${join(root, 'node_modules')} cannot be written to (${error.code}): give your user write access to this folder.`,
    );
  }
}

function bootstrap() {
  requireNode();
  const stamp = wantedStamp();
  const force = process.argv.includes('--force');
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (force || !installedAgrees()) install();
  writeStamp(stamp);
}

if (process.argv.includes('--help')) console.log(HELP.trim());
else bootstrap();
