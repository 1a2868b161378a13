import { readConfig } from '../shared/config.js';
import { explainStart } from './explain-start.js';
import { startServer } from './main.js';

/** The entry of the container image: configuration from the environment, one line with the address. */
try {
  const server = await startServer(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  process.stdout.write(`Samspil: ${server.url}\n`);
} catch (error) {
  const sentence = explainStart(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
