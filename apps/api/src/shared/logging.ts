import { pino, type DestinationStream, type Logger } from 'pino';
import { describeForLog } from './errors/describe-for-log.js';

export const LOGGER = Symbol('Logger');

/** One JSON line per event on standard error. Addresses, cookies and tokens are never written. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      redact: { paths: ['email', '*.email', 'req.headers.cookie', 'headers.cookie', 'token', '*.token', 'url'] },
      serializers: { err: (error: unknown) => describeForLog(error) },
    },
    destination,
  );
}
