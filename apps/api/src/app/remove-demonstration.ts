import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { DemonstrationService, type RemovedDemonstration } from '../content/demonstration.service.js';
import { readConfig, type Config } from '../shared/config.js';
import { AppModule } from './app.module.js';

const HELP = `Usage: node apps/api/dist/app/remove-demonstration.js

Removes everything that is marked as invented, also while the server runs: examples and demo people. It does not come
back with the next start. DATABASE_URL says which database. DEMO_MODE=off takes the demo sign-ins away.`;

export async function removeDemonstration(config: Config): Promise<RemovedDemonstration> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'warn', 'fatal'],
  });
  try {
    return await app.get(DemonstrationService).remove();
  } finally {
    await app.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(`${HELP}\n`);
  else {
    try {
      const { items, organisations, people } = await removeDemonstration(readConfig(process.env));
      process.stdout.write(`Removed: ${items} examples, ${organisations} organisations, ${people} demo people.\n`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
