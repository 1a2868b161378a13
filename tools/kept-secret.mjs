/** The secret that signs session cookies, made once and kept beside the embedded database, readable by nobody else. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 32; // bytes

/** People stay signed in over a restart because the same secret is found again. */
export function keptSecret(dataDir) {
  const file = join(dataDir, 'session-secret');
  try {
    writeFileSync(file, randomBytes(LENGTH).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
