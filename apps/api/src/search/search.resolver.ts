import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { SearchHit as FoundHit, SearchPlace } from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import { selectsField } from '../shared/graphql/selects-field.js';
import { decodeCursor, encodeCursor, pageSize } from '../shared/pagination/index.js';
import { SearchAnswer, SearchHit, SearchInput, SearchSuggestion } from './search.graphql.js';
import { SearchService, type Answer } from './search.service.js';
import { facetsView, interpretationView } from './search-views.js';

const SNIPPETS_PER_HIT = 2;
const SUGGESTIONS = { default: 8, max: 20 } as const;

// GraphQL takes the default of an argument as it is, without the defaults of the fields in it.
const EVERYTHING: SearchInput = {
  question: '',
  filters: [],
  dropped: [],
  kinds: [],
  sort: 'relevance',
  typing: false,
};

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Public()
  @Query(() => SearchAnswer, { description: 'Everything the viewer may see, in one list with facets.' })
  async search(
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
    @Args('input', { type: () => SearchInput, defaultValue: EVERYTHING }) input: SearchInput,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<SearchAnswer> {
    const started = performance.now();
    const answer = await this.searches.search(viewer, {
      ...input,
      first: pageSize(first),
      after: placeOf(after),
      snippetsPerHit: selectsField(info, 'snippets') ? SNIPPETS_PER_HIT : 0,
    });
    return { ...toAnswer(answer), tookMs: Math.round((performance.now() - started) * 10) / 10 };
  }

  @Public()
  @Query(() => [SearchSuggestion], { description: 'While somebody types: names in which every word begins a word.' })
  suggest(
    @CurrentViewer() viewer: Viewer,
    @Args('prefix', { type: () => String }) prefix: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): Promise<SearchSuggestion[]> {
    return this.searches.suggest(viewer, prefix, Math.min(pageSize(first ?? SUGGESTIONS.default), SUGGESTIONS.max));
  }
}

function placeOf(cursor: string | null | undefined): SearchPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const [rank, document] = decodeCursor(cursor, 2).map(Number);
  return { rank: wholeNumber(rank), document: Math.min(wholeNumber(document), 2 ** 31 - 1) };
}

/** A cursor somebody made up leads nowhere, but is no error of ours. */
function wholeNumber(value: number | undefined): number {
  return Number.isSafeInteger(value) ? Math.max(0, value ?? 0) : 0;
}

/** Most lists ask for no cursor but the last; it is written when it is asked for. */
class FoundEdge {
  readonly node: SearchHit;
  private readonly place: SearchPlace;

  constructor(hit: FoundHit) {
    this.node = toHit(hit);
    this.place = hit.place;
  }

  get cursor(): string {
    return encodeCursor([this.place.rank, this.place.document]);
  }
}

function toAnswer({ plan, added, page }: Answer): Omit<SearchAnswer, 'tookMs'> {
  const edges = page.hits.map((hit) => new FoundEdge(hit));
  return {
    edges,
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: page.total,
    total: page.total,
    approximate: page.approximate,
    facets: facetsView(page.facets),
    interpretation: interpretationView({ plan, added }),
  };
}

function toHit({ place: _place, snippets, facets, ...hit }: FoundHit): SearchHit {
  return {
    ...hit,
    facets: [...facets],
    snippets: snippets.map(({ text, ranges, page }) => ({
      text,
      page,
      ranges: ranges.map(([start, end]) => ({ start, end })),
    })),
  };
}
