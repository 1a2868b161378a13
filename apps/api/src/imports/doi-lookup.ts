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
const REGISTRIES: readonly string[] = [
  'https://doi.org',
  'https://data.crossref.org',
  'https://api.crossref.org',
  'https://data.datacite.org',
];
const MOST_HOPS = 4;
const TIMEOUT_MS = 8_000;
const MOST_BYTES = 2_000_000;

const HEADERS = {
  accept: 'application/vnd.citationstyles.csl+json',
  'user-agent': 'Samspil (reference import)',
};

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
      const response = await this.ask(new URL(address), AbortSignal.any([timeout, signal]));
      if (response.status === 404) return { problem: 'imports.doi-unknown' };
      if (!response.ok) return { problem: 'imports.doi-lookup-failed' };
      return { found: await readAnswer(JSON.parse(await readText(response))) };
    } catch {
      return { problem: timeout.aborted ? 'imports.doi-lookup-timeout' : 'imports.doi-lookup-failed' };
    }
  }

  /** Follows the registry's answer to another registry, and to nobody else: whoever registers a DOI chooses where it leads. */
  private async ask(address: URL, signal: AbortSignal): Promise<Response> {
    const allowed = [...REGISTRIES, new URL(this.registry).origin];
    let at = address;
    for (let hop = 0; hop < MOST_HOPS && allowed.includes(at.origin); hop += 1) {
      const response = await fetch(at, { headers: HEADERS, signal, redirect: 'manual' });
      const leadsTo = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || leadsTo === null) return response;
      await response.body?.cancel();
      at = new URL(leadsTo, at);
    }
    throw new Error('The registry leads elsewhere');
  }
}

/** The body, up to `MOST_BYTES`: an answer that does not end must not fill our memory. */
async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // A body that is left half read is cancelled by the loop.
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw new Error('The answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The registries' own kinds and dates as CSL has them. Loaded on first use: most installations seldom look up. */
async function readAnswer(answer: unknown): Promise<unknown> {
  const { parsers } = await import('@citation-js/plugin-doi');
  return parsers.json.parse(answer);
}
