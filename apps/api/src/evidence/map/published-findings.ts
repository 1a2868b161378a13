import { Injectable } from '@nestjs/common';
import {
  coverage,
  isInvented,
  MAP_FACET_VOCABULARIES,
  sourcesApartFromInvented,
  tierOfDesign,
  type MapFacetVocabulary,
  type MapFinding,
  type MapSources,
  type MapTerm,
} from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { vocabularyOfCode } from '@samspil/domain/vocabulary';
import { PublishedFindingsRepository, type FindingRow, type PublishedRows } from './published-findings.repository.js';

/** Every public finding with every term, as they stood at one moment. */
export interface PublishedFindings {
  readonly version: bigint;
  readonly sources: MapSources;
  /** Also the terms that only one network has, and retired ones. */
  readonly terms: readonly MapTerm[];
}

/** Terms, retired and merged ones too, that the viewer may know of. */
export function termsKnownTo({ networks }: Viewer, { terms }: PublishedFindings): MapTerm[] {
  const own = new Set(networks.map(({ networkId }) => networkId));
  return terms.filter(({ networkId }) => networkId === null || own.has(networkId));
}

/**
 * Keeps the public findings in memory between questions: fifty thousand of them are counted in a few milliseconds there.
 * Each question asks the database first whether anything has changed, so that no answer is older than the question.
 */
@Injectable()
export class PublishedFindingsSource {
  private kept: PublishedFindings | undefined;
  private reading: Promise<PublishedFindings> | undefined;

  constructor(private readonly repository: PublishedFindingsRepository) {}

  async current(): Promise<PublishedFindings> {
    const version = BigInt(await this.repository.version());
    if (this.kept?.version === version) return this.kept;
    // Another question may be reading already, but from a moment before the change that this one must see.
    const joined = await this.read();
    return joined.version >= version ? joined : this.read();
  }

  private read(): Promise<PublishedFindings> {
    this.reading ??= this.readAnew().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readAnew(): Promise<PublishedFindings> {
    const found = publishedFindings(await this.repository.read());
    this.kept = found;
    return found;
  }
}

function publishedFindings({ version, terms, sources, findings }: PublishedRows): PublishedFindings {
  const termsIn = termReader(terms);
  const countriesIn = sharedLists();
  const bySource = new Map(
    sources.map(({ id, year, language, country, isDemonstration }) => {
      const countries = countriesIn(country === null ? [] : [country]);
      return [id, { id, year, language, countries, isDemonstration, findings: [] as MapFinding[] }];
    }),
  );
  for (const row of findings) {
    const source = bySource.get(row.sourceId);
    if (source === undefined) continue;
    const countries = row.countries.length > 0 ? countriesIn(row.countries) : source.countries;
    const isDemonstration = isInvented(row, source);
    source.findings.push(mapFinding({ ...row, countries, isDemonstration }, termsIn(row.codes ?? '')));
  }
  return { version: BigInt(version), terms, sources: sourcesApartFromInvented([...bySource.values()]) };
}

function mapFinding(row: FindingRow, terms: MapFinding['terms']): MapFinding {
  const { id, intervention, direction, certainty, comparison, countries, isDemonstration } = row;
  const tier = tierOfDesign(row.design);
  return { id, intervention, direction, certainty, comparison, countries, isDemonstration, terms, tier };
}

/** Gives the values once each; equal lists are the same array. */
function sharedLists(): (values: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (values) => {
    const distinct = [...new Set(values)].sort();
    const key = distinct.join('\n');
    const list = known.get(key) ?? distinct;
    known.set(key, list);
    return list;
  };
}

/** Reads the terms of a finding by vocabulary, with everything broader. */
function termReader(terms: readonly MapTerm[]): (codes: string) => MapFinding['terms'] {
  const cover = coverage(terms);
  const vocabularies = new Map<string, string | undefined>();
  const vocabularyOf = (code: string) => {
    if (!vocabularies.has(code)) vocabularies.set(code, vocabularyOfCode(code));
    return vocabularies.get(code);
  };
  return (codes) => {
    const byVocabulary: Record<string, string[]> = {};
    for (const code of codes.split(' ')) (byVocabulary[vocabularyOf(code) ?? ''] ??= []).push(code);
    const read = MAP_FACET_VOCABULARIES.map((vocabulary) => [vocabulary, cover(byVocabulary[vocabulary] ?? [])]);
    return Object.fromEntries(read) as Record<MapFacetVocabulary, readonly string[]>;
  };
}
