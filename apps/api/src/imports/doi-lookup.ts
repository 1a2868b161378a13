import { Inject, Injectable } from '@nestjs/common';
import type { ImportProblemCode } from '@samspil/domain/imports';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';

/** What is known about a DOI (CSL-JSON of any quality), or why it could not be found out. */
export type DoiAnswer =
  | { readonly found: unknown }
  | {
      readonly problem: Extract<
        ImportProblemCode,
        'imports.doi-lookup-off' | 'imports.doi-lookup-failed' | 'imports.doi-lookup-timeout' | 'imports.doi-unknown'
      >;
    };

/** Asks the world's registries about a DOI. Bound to the network; tests bind another. */
export abstract class DoiLookup {
  abstract find(doi: string, signal: AbortSignal): Promise<DoiAnswer>;
}

const REGISTRY = 'https://doi.org/';
const TIMEOUT_MS = 8_000;
const MOST_BYTES = 2_000_000;

/** Looks DOIs up at doi.org, which sends on to the registry that holds them. Never fails: it says what went wrong. */
@Injectable()
export class NetworkDoiLookup extends DoiLookup {
  /** Changed only by tests. */
  registry = REGISTRY;
  timeoutMs = TIMEOUT_MS;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'doiLookup'>) {
    super();
  }

  async find(doi: string, signal: AbortSignal): Promise<DoiAnswer> {
    if (!this.config.doiLookup) return { problem: 'imports.doi-lookup-off' };
    const timeout = AbortSignal.timeout(this.timeoutMs);
    try {
      const address = this.registry + encodeURIComponent(doi).replaceAll('%2F', '/');
      const response = await fetch(address, {
        headers: { accept: 'application/vnd.citationstyles.csl+json', 'user-agent': 'Samspil (reference import)' },
        signal: AbortSignal.any([timeout, signal]),
      });
      if (response.status === 404) return { problem: 'imports.doi-unknown' };
      if (!response.ok) return { problem: 'imports.doi-lookup-failed' };
      const body = await response.text();
      if (body.length > MOST_BYTES) return { problem: 'imports.doi-lookup-failed' };
      return { found: await readAnswer(JSON.parse(body)) };
    } catch {
      return { problem: timeout.aborted ? 'imports.doi-lookup-timeout' : 'imports.doi-lookup-failed' };
    }
  }
}

/** The registries' own kinds and dates as CSL has them. Loaded on first use: most installations seldom look up. */
async function readAnswer(answer: unknown): Promise<unknown> {
  const { parsers } = await import('@citation-js/plugin-doi');
  return parsers.json.parse(answer);
}
