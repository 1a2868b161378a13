import { readConfig } from '../shared/config.js';
import { startServer } from './main.js';

/** The entry of the container image: configuration from the environment, one line with the address. */
const server = await startServer(readConfig(process.env));
process.stdout.write(`Samspil: ${server.url}\n`);
