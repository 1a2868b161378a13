/** What can be known to go wrong before anything is started, each told in one sentence. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { PlainError } from './cli.mjs';

/** Throws when another program listens where the server wants to. */
export async function requireFreePort(port, host) {
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (!error) return;
  if (error.code === 'EADDRINUSE') {
    throw new PlainError(`Port ${port} is in use by another program: stop it, or choose another: PORT=3001 npm start.`);
  }
  if (error.code === 'EACCES')
    throw new PlainError(`Port ${port} may not be used by this user: choose one above 1023.`);
  throw new PlainError(`The server cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`);
}

/** Creates the folder and throws when nothing can be written there. */
export function requireWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PlainError(
      `The data folder ${folder} cannot be written to (${error.code}): give your user write access, or choose another with DATA_DIR.`,
    );
  }
}

/** The number in PORT, 3000 when it is not set. */
export function readPort(text) {
  const port = text === undefined || text === '' ? 3000 : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new PlainError(`PORT is "${text}": it must be a number from 0 to 65535.`);
}
