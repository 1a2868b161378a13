import { Injectable } from '@nestjs/common';
import {
  answerTerms,
  countFilters,
  isInvented,
  knownFilters,
  problemsWithFilters,
  problemsWithSynthesis,
  synthesiseFindings,
  withinFilters,
  type AnswerTerms,
  type FindingFilters,
  type FindingSynthesis,
  type Moderator,
  type Subgrouping,
  type SynthesisOptions,
} from '@samspil/domain/evidence';
import { yearOf } from '@samspil/domain/knowledge';
import type { Viewer } from '@samspil/domain/shared';
import { ensure } from '../../shared/errors/index.js';
import { AnswersRepository, type AnswerRows } from '../answers/answers.repository.js';
import { PublishedFindingsSource, termsKnownTo, type PublishedFindings } from '../map/published-findings.js';
import { DISTRIBUTIONS } from './distributions.js';

export interface AskedSynthesis {
  /** Empty for those that meet the filters. */
  readonly findingIds: readonly string[];
  readonly filters: FindingFilters;
  readonly options: SynthesisOptions;
  readonly subgrouping: Subgrouping | null;
  readonly moderator: Moderator | null;
}

export interface GivenSynthesis {
  readonly synthesis: FindingSynthesis;
  readonly rows: AnswerRows;
  readonly terms: AnswerTerms;
}

/** Puts published findings side by side, and pools them where that is allowed. */
@Injectable()
export class SynthesisService {
  constructor(
    private readonly repository: AnswersRepository,
    private readonly published: PublishedFindingsSource,
  ) {}

  async synthesise(viewer: Viewer, asked: AskedSynthesis): Promise<GivenSynthesis> {
    const { findingIds, filters, options, subgrouping, moderator } = asked;
    ensure([...problemsWithSynthesis(findingIds, options), ...problemsWithFilters(filters)]);
    const published = await this.published.current();
    const known = termsKnownTo(viewer, published);
    const within = knownFilters(filters, known);
    const ids = findingIds.length > 0 ? findingIds.filter((id) => UUID.test(id)) : idsWithin(within, published);
    ensure(problemsWithSynthesis(ids, options));
    const rows = await this.repository.read(ids, published);
    const findings = rows.findings.flatMap((finding) => {
      const { id, sourceId, content } = finding;
      const source = rows.sources.get(sourceId);
      if (source === undefined) return [];
      return [
        { id, sourceId, content, year: yearOf(source.bibliography), isDemonstration: isInvented(finding, source) },
      ];
    });
    const context = { options, subgrouping, moderator, distributions: DISTRIBUTIONS };
    return { rows, terms: answerTerms(known), synthesis: synthesiseFindings(findings, context) };
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Without any filter nothing is asked for. What is invented is put beside others only when it is asked for by its id. */
function idsWithin(filters: FindingFilters, { sources }: PublishedFindings): string[] {
  if (countFilters(filters) === 0) return [];
  return withinFilters(sources.known, filters).flatMap(({ findings }) => findings.map(({ id }) => id));
}
