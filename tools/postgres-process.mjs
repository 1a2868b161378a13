/** Facts about running processes and ports, as far as the launcher needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when a PostgreSQL answers on the port: any other program does not reply S or N to its greeting. */
export function postgresAnswers(port) {
  const greeting = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 }, () => socket.write(greeting));
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (bytes) => finish(bytes[0] === 0x53 || bytes[0] === 0x4e));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, ''));
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it still lives after the time allowed. */
export async function waitUntilGone(pid, milliseconds) {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** After a restart of the machine or container a remembered number may belong to somebody else. */
export function isPostgresProcess(pid) {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) && basename(readFileSync(file, 'utf8').split('\0')[0]).startsWith('postgres');
  }
  if (process.platform === 'win32') return isAlive(pid);
  return /postgres/.test(spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout ?? '');
}

/** A process number with its start time where the system tells it, so that a reused number is not mistaken for it. */
export function identityOf(pid) {
  if (process.platform !== 'linux') return String(pid);
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\)/s, 'x')
      .split(' ');
    return `${pid} ${fields[21]}`;
  } catch {
    return String(pid);
  }
}

export function isSameLivingProcess(identity) {
  const pid = Number(identity.split(' ')[0]);
  return pid > 0 && isAlive(pid) && identityOf(pid) === identity.trim();
}

/** What the server wrote about itself: `{ pid, port, ready }`, or undefined when there is no such file. */
export function readPostmasterFile(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}
