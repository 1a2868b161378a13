import type { Config } from '../shared/config.js';
import { createApp } from './create-app.js';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Migrates the database, loads what is missing and listens. */
export async function startServer(config: Config): Promise<RunningServer> {
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  return { url: await app.getUrl(), close: () => app.close() };
}
