import { pino, type Logger } from 'pino';

export const LOGGER = Symbol('Logger');

/** One JSON line per event on standard error. Addresses, cookies and tokens are never written. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      redact: { paths: ['email', '*.email', 'req.headers.cookie', 'headers.cookie', 'token', '*.token', 'url'] },
    },
    pino.destination(2),
  );
}
