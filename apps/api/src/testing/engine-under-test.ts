import {
  createQueryPlanner,
  type Analyser,
  type QueryPlan,
  type SearchEngine,
  type SearchPage,
  type SearchRequest,
} from '@samspil/domain/search';

/** An engine under test with an empty index, and a way to run something that is undone at the end. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  readonly analyser: Analyser;
  inTransaction<Result>(work: () => Promise<Result>): Promise<Result>;
  empty(): Promise<void>;
}

type Wish = Partial<Omit<SearchRequest, 'plan'>>;

/** Asks as the service does: with a plan made for the question. */
export async function ask(under: EngineUnderTest, question: string, wish: Wish = {}): Promise<SearchPage> {
  const plan = await planOf(under, question);
  return under.engine.search({ ...USUAL, first: 20, after: null, snippetsPerHit: 0, ...wish, plan });
}

/** The same question for everything at once. */
export async function askAll(under: EngineUnderTest, question: string, wish: Wish): Promise<string[]> {
  return under.engine.findAll({ ...USUAL, ...wish, plan: await planOf(under, question) });
}

const USUAL = { filters: [], audiences: ['public'], sort: 'relevance' } as const;

async function planOf({ engine, analyser }: EngineUnderTest, question: string): Promise<QueryPlan> {
  if (question === '') return { question, words: [], recognised: [] };
  return createQueryPlanner(analyser).plan(question, engine.words);
}

export const idsOf = (page: SearchPage): string[] => page.hits.map(({ id }) => id);
export const countsOf = (page: SearchPage, facet: string): Record<string, number> =>
  Object.fromEntries(page.facets.filter((count) => count.facet === facet).map(({ value, count }) => [value, count]));
