import { Injectable } from '@nestjs/common';
import {
  coverage,
  MAP_FACET_VOCABULARIES,
  tierOfDesign,
  type MapFacetVocabulary,
  type MapFinding,
  type MapSource,
  type MapTerm,
} from '@samspil/domain/evidence';
import { vocabularyOfCode } from '@samspil/domain/vocabulary';
import { PublishedFindingsRepository, type FindingRow, type PublishedRows } from './published-findings.repository.js';

/** Every public finding with every term, as they stood at one moment. */
export interface PublishedFindings {
  readonly version: bigint;
  readonly sources: readonly MapSource[];
  /** Also the terms that only one network has, and retired ones. */
  readonly terms: readonly MapTerm[];
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
  const codesIn = codeReader(terms);
  const bySource = new Map(
    sources.map(({ id, year, language, country }) => {
      const countries = country === null ? [] : [country];
      return [id, { id, year, language, countries, findings: [] as MapFinding[] }];
    }),
  );
  for (const row of findings) {
    const source = bySource.get(row.sourceId);
    source?.findings.push(mapFinding(row, source.countries, codesIn(row.codes ?? '')));
  }
  return { version: BigInt(version), terms, sources: [...bySource.values()] };
}

function mapFinding(row: FindingRow, ofSource: readonly string[], terms: MapFinding['terms']): MapFinding {
  const { id, intervention, direction, certainty, comparison } = row;
  const countries = row.countries.length > 0 ? row.countries : ofSource;
  return { id, intervention, direction, certainty, comparison, countries, terms, tier: tierOfDesign(row.design) };
}

/** Reads the terms of a finding by vocabulary; equal lists of codes are read once. */
function codeReader(terms: readonly MapTerm[]): (codes: string) => MapFinding['terms'] {
  const cover = coverage(terms);
  const known = new Map<string, MapFinding['terms']>();
  return (codes) => {
    const before = known.get(codes);
    if (before !== undefined) return before;
    const each = codes.split(' ');
    const read = Object.fromEntries(
      MAP_FACET_VOCABULARIES.map((vocabulary) => [
        vocabulary,
        cover(each.filter((code) => vocabularyOfCode(code) === vocabulary)),
      ]),
    ) as Record<MapFacetVocabulary, readonly string[]>;
    known.set(codes, read);
    return read;
  };
}
