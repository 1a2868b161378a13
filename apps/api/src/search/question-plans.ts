import { Inject, Injectable } from '@nestjs/common';
import { fold, type QueryPlan, type SearchEngine, type TermMatcher } from '@samspil/domain/search';
import { AnalyserSource } from './analyser-source.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { SearchVocabulary } from './search-vocabulary.js';
import { storableText } from './storable-text.js';

/** A question as it was typed, with what the reader removed from its interpretation. */
export interface TypedQuestion {
  readonly question: string;
  readonly dropped: readonly string[];
  /** The last word is still being typed. */
  readonly typing: boolean;
}

interface Remembered {
  readonly plan: Promise<QueryPlan>;
  readonly matcher: TermMatcher;
  readonly version: number;
}

const REMEMBERED_PLANS = 500;

/**
 * Interpretations of questions. The same question comes again with every filter and every page: its plan is remembered
 * until the index or the vocabulary changes.
 */
@Injectable()
export class QuestionPlans {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly analysers: AnalyserSource,
    private readonly vocabulary: SearchVocabulary,
  ) {}

  /** The plan for a question; `networkId` says whose vocabulary it is read with, null for what everybody uses. */
  async planOf(typed: TypedQuestion, networkId: string | null): Promise<QueryPlan> {
    const question = storableText(typed.question);
    if (question.trim() === '') return { question, words: [], recognised: [] };
    const matcher = await this.vocabulary.matcher(networkId);
    const key = JSON.stringify([question, typed.dropped, typed.typing]);
    const known = this.remembered.get(key);
    const version = await this.engine.words.version();
    if (known?.matcher === matcher && known.version === version) return known.plan;
    const plan = this.make(question, typed, matcher);
    this.remember(key, { plan, matcher, version });
    return plan;
  }

  private async make(question: string, { dropped, typing }: TypedQuestion, matcher: TermMatcher): Promise<QueryPlan> {
    const planner = await this.analysers.planner();
    return planner.plan(question, this.engine.words, { matcher, dropped: [...dropped, ...dropped.map(fold)], typing });
  }

  private remember(key: string, entry: Remembered): void {
    if (this.remembered.size >= REMEMBERED_PLANS) this.remembered.clear();
    this.remembered.set(key, entry);
    entry.plan.catch(() => this.remembered.delete(key));
  }
}
