import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SEARCH_KINDS, type SearchKind } from '@samspil/domain/search';
import { Reindexing } from '../search/reindexing.service.js';
import { readConfig } from '../shared/config.js';
import { AppModule } from './app.module.js';

const HELP = `Usage: node apps/api/dist/app/reindex.js [KIND …]

Builds the search index again from what is stored, also while the server runs. Without a kind, all kinds:
${SEARCH_KINDS.join(', ')}. DATABASE_URL says which database.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function reindex(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((kind) => !(SEARCH_KINDS as readonly string[]).includes(kind));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no kind that can be found: ${SEARCH_KINDS.join(', ')}.`);
  const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
    logger: ['error', 'warn', 'fatal'],
  });
  try {
    await app.get(Reindexing).run(wanted as SearchKind[], ({ kind, indexed, removed, finished }) => {
      say(finished ? `${kind}: ${indexed} indexed, ${removed} removed. Done.` : `${kind}: ${indexed} indexed …`);
    });
  } finally {
    await app.close();
  }
}

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) say(HELP);
else {
  try {
    await reindex(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
