import { Injectable } from '@nestjs/common';
import {
  answerTerms,
  isInvented,
  knownFilters,
  problemsWithFilters,
  understand,
  whatWorks,
  type AnswerableFinding,
  type AnswerSort,
  type AnswerTerms,
  type FindingFilters,
  type Understanding,
  type WhatWorks,
} from '@samspil/domain/evidence';
import { yearOf } from '@samspil/domain/knowledge';
import type { SearchHit } from '@samspil/domain/search';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { SearchService } from '../../search/search.service.js';
import { ensure } from '../../shared/errors/index.js';
import { PublishedFindingsSource, termsKnownTo, type PublishedFindings } from '../map/published-findings.js';
import { DISTRIBUTIONS } from '../synthesis/distributions.js';
import {
  AnswersRepository,
  type AnswerFindingRow,
  type AnswerRows,
  type AnswerSourceRow,
} from './answers.repository.js';
import { candidatesFor } from './candidates.js';

export interface AskedQuestion {
  readonly question: string;
  readonly filters: FindingFilters;
  readonly dropped: readonly string[];
  readonly sort: AnswerSort;
  readonly language: InterfaceLanguage;
}

/** An answer with everything it is shown from. */
export interface GivenAnswer {
  readonly asked: AskedQuestion;
  readonly understanding: Understanding;
  readonly terms: AnswerTerms;
  readonly answer: WhatWorks;
  readonly rows: AnswerRows;
  readonly notCoded: readonly SearchHit[];
  readonly isPartial: boolean;
}

const MOST_NOT_CODED = 8;
/** Some of what the search finds is coded already. */
const SEARCHED = 24;

/** What works for whom. Only what is public is answered from, whoever asks. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly searches: SearchService,
    private readonly published: PublishedFindingsSource,
    private readonly repository: AnswersRepository,
  ) {}

  async whatWorks(viewer: Viewer, asked: AskedQuestion): Promise<GivenAnswer> {
    ensure(problemsWithFilters(asked.filters));
    const { plan, page } = await this.searches.search(viewer, {
      question: asked.question,
      filters: [],
      kinds: ['knowledge'],
      dropped: asked.dropped,
      sort: 'relevance',
      typing: false,
      first: SEARCHED,
      after: null,
      snippetsPerHit: 0,
    });
    const published = await this.published.current();
    const known = termsKnownTo(viewer, published);
    const filters = knownFilters(asked.filters, known);
    const terms = answerTerms(known.filter(({ mergedIntoId }) => mergedIntoId === null));
    const understanding = understand(plan, withoutUnknown({ ...asked, filters }, terms), terms);
    const { ids, isPartial } = candidatesFor(published, understanding, filters, terms);
    const rows = await this.repository.read(ids, published);
    const findings = rows.findings.flatMap((finding) => answerable(finding, rows.sources.get(finding.sourceId)));
    const answer = whatWorks(findings, understanding, { ...asked, terms, distributions: DISTRIBUTIONS });
    return {
      asked,
      understanding,
      terms,
      answer,
      rows,
      isPartial,
      notCoded: asked.question.trim() === '' ? [] : withoutCoded(page.hits, published),
    };
  }
}

/** With what the source adds: its year, and its country where the finding names none, as in the map. */
function answerable(finding: AnswerFindingRow, source: AnswerSourceRow | undefined): AnswerableFinding[] {
  if (source === undefined) return [];
  const { content } = finding;
  const ofSource = source.country === null ? [] : [source.country];
  const countries = content.countries.length > 0 ? content.countries : ofSource;
  const isDemonstration = isInvented(finding, source);
  const year = yearOf(source.bibliography);
  return [{ id: finding.id, sourceId: source.id, year, isDemonstration, content: { ...content, countries } }];
}

/** What is asked about by filter, without terms that the viewer may not know of and those removed. */
function withoutUnknown({ filters, dropped }: AskedQuestion, terms: AnswerTerms) {
  const known = (ids: readonly string[]) => ids.filter((id) => terms.term(id) !== null && !dropped.includes(id));
  return {
    targetGroups: known(filters.targetGroups),
    artForms: known(filters.artForms),
    outcomes: known(filters.outcomes),
  };
}

function withoutCoded(hits: readonly SearchHit[], { sources }: PublishedFindings): SearchHit[] {
  const all = [...sources.known, ...sources.invented];
  const coded = new Set(all.filter(({ findings }) => findings.length > 0).map(({ id }) => id));
  return hits.filter(({ id }) => !coded.has(id)).slice(0, MOST_NOT_CODED);
}
