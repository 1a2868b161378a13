import { QueryFailedError } from 'typeorm';
import { ConfigError } from '../shared/config.js';
import { UnfitDatabaseError } from '../shared/database/check-database.js';

/** One sentence that says why the server did not start and what to do; undefined when only a developer can tell. */
export function explainStart(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof UnfitDatabaseError) return error.message;
  if (error instanceof QueryFailedError) {
    return `The database could not be brought up to date (${error.message}): the step was undone; restore the previous version of Samspil, or mend the cause and start again.`;
  }
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port ?? ''} is in use by another program: stop it, or choose another with PORT=3001 npm start.`;
  }
  if (code === 'EACCES') return `Port ${port ?? ''} may not be used by this user: choose one above 1023 with PORT.`;
  return undefined;
}
