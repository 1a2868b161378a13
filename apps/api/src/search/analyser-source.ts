import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { createAnalyser, createQueryPlanner, type Analyser, type QueryPlanner } from '@samspil/domain/search';
import { loadAnalyserData } from './analyser-data.js';

/** Beside the compiled server; tests run from the sources. */
const FOLDERS = ['../lexicon', '../../dist/lexicon'];

let loaded: Promise<Analyser> | undefined;

async function loadAnalyser(): Promise<Analyser> {
  const folder = FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));
  if (folder === undefined) throw new Error('The word lists of the search are missing: run "npm run build".');
  return createAnalyser(await loadAnalyserData(folder));
}

/** The analyser, loaded when it is first needed and shared by everything in the process. */
@Injectable()
export class AnalyserSource {
  analyser(): Promise<Analyser> {
    loaded ??= loadAnalyser().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  }

  async planner(): Promise<QueryPlanner> {
    return createQueryPlanner(await this.analyser());
  }
}
