import { Inject, Injectable } from '@nestjs/common';
import {
  fold,
  problemsWithQuestion,
  type PlannedTerm,
  type QueryPlan,
  type RecognisedTerm,
  type SearchEngine,
  type SearchFilter,
  type SearchKind,
  type SearchPage,
  type SearchPlace,
  type SearchScope,
  type SearchSort,
  type Suggestion,
} from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';
import { audiencesOf } from '../shared/auth/index.js';
import { ensure } from '../shared/errors/index.js';
import { AnalyserSource } from './analyser-source.js';
import { QuestionPlans } from './question-plans.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { storableText } from './storable-text.js';
import { SearchVocabulary } from './search-vocabulary.js';

/** How others' answers take filters and show facets and what was understood. */
export { SearchFacet, SearchFilterInput, SearchInterpretation } from './search.graphql.js';
export { facetsView, interpretationView } from './search-views.js';

/** What a reader looks for. */
export interface Sought {
  readonly question: string;
  readonly filters: readonly SearchFilter[];
  readonly kinds: readonly SearchKind[];
  /** Added words and recognised terms that the reader removed. */
  readonly dropped: readonly string[];
  readonly sort: SearchSort;
  readonly typing: boolean;
}

/** One page of it. */
export interface Asked extends Sought {
  readonly first: number;
  readonly after: SearchPlace | null;
  readonly snippetsPerHit: number;
}

export interface Answer {
  readonly plan: QueryPlan;
  /** Words that were searched besides what was typed, and lead to something the reader may see. */
  readonly added: readonly AddedWord[];
  readonly page: SearchPage;
}

export interface AddedWord {
  readonly word: string;
  readonly origin: PlannedTerm['origin'];
  /** The typed words it was added for. */
  readonly addedFor: readonly string[];
}

@Injectable()
export class SearchService {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly plans: QuestionPlans,
    private readonly vocabulary: SearchVocabulary,
    private readonly analysers: AnalyserSource,
  ) {}

  /** One page of what the viewer may see, with facets, total and how the question was understood. */
  async search(viewer: Viewer, asked: Asked): Promise<Answer> {
    const scope = await this.scopeOf(viewer, asked);
    const { first, after, snippetsPerHit } = asked;
    const page = await this.engine.search({ ...scope, first, after, snippetsPerHit });
    return { plan: scope.plan, added: this.addedWords(scope.plan, page.foundTerms), page };
  }

  /** The ids of everything that the viewer may see of it, ranked as the pages are. */
  async findAll(viewer: Viewer, sought: Sought): Promise<string[]> {
    return this.engine.findAll(await this.scopeOf(viewer, sought));
  }

  private async scopeOf(viewer: Viewer, sought: Sought): Promise<SearchScope> {
    ensure(problemsWithQuestion(sought));
    return {
      plan: await this.plans.planOf(sought, viewer.networks[0]?.networkId ?? null),
      filters: filtersOf(sought),
      audiences: audiencesOf(viewer),
      sort: sought.sort,
    };
  }

  /** Names that begin as what was typed so far. */
  async suggest(viewer: Viewer, prefix: string, first: number): Promise<Suggestion[]> {
    ensure(problemsWithQuestion({ question: prefix, filters: [], dropped: [] }));
    return this.engine.suggest(storableText(prefix), audiencesOf(viewer), first);
  }

  /** Finds the vocabulary terms that texts speak of, as a network uses them; for suggesting codes. */
  async termRecogniser(networkId: string | null): Promise<(text: string) => readonly RecognisedTerm[]> {
    const matcher = await this.vocabulary.matcher(networkId);
    return (text) => matcher.recognise(storableText(text));
  }

  /** What a text is found by: the terms of its words, stop words and those that only ask left out; parts of a compound carry the whole word. */
  async wordsOf(text: string): Promise<readonly { readonly term: string; readonly written: string }[]> {
    const analyser = await this.analysers.analyser();
    const clean = storableText(text);
    const language = analyser.detectLanguage(clean);
    const terms = analyser.documentTerms(clean, language);
    const asks = (start: number, end: number): boolean =>
      analyser.stopWords.isQuestionWord(fold(clean.slice(start, end)), language);
    return terms.flatMap(({ term, start, end }) =>
      asks(start, end) ? [] : { term, written: clean.slice(start, end) },
    );
  }

  /** An added word that leads to nothing is not shown: it would tell what is written where the reader may not look. */
  private addedWords({ question, words }: QueryPlan, foundTerms: readonly string[]): AddedWord[] {
    const found = new Set(foundTerms);
    const added = new Map<string, { origin: PlannedTerm['origin']; addedFor: Set<string> }>();
    for (const { start, end, terms } of words) {
      for (const { word, origin, term } of terms) {
        if (origin === 'typed' || !found.has(term) || term.startsWith('#')) continue;
        const shown = this.engine.words.asWritten(word);
        const known = added.get(shown) ?? { origin, addedFor: new Set<string>() };
        known.addedFor.add(question.slice(start, end));
        added.set(shown, known);
      }
    }
    return [...added].map(([word, { origin, addedFor }]) => ({ word, origin, addedFor: [...addedFor] }));
  }
}

function filtersOf({ filters, kinds }: Sought): SearchFilter[] {
  const all = kinds.length === 0 ? filters : [...filters, { facet: 'kind', values: kinds }];
  const chosen = new Map<string, readonly string[]>();
  for (const { facet, values } of all) {
    const clean = values.map(storableText);
    if (clean.length > 0) chosen.set(storableText(facet), [...(chosen.get(facet) ?? []), ...clean]);
  }
  return [...chosen].map(([facet, values]) => ({ facet, values }));
}
