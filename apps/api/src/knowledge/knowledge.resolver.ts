import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { loaderFor } from '../shared/loader.js';
import { isInterfaceLanguage } from '@samspil/domain/identity';
import type { Viewer } from '@samspil/domain/shared';
import { citationOf } from './citations.js';
import type { CitationStyle } from './citation-styles.js';
import { CitationStyles } from './knowledge-enums.graphql.js';
import { KnowledgeItemsFilter } from './knowledge-inputs.graphql.js';
import {
  Citation,
  KnowledgeCounts,
  KnowledgeFile,
  KnowledgeItemConnection,
  KnowledgeItemType,
} from './knowledge-item.graphql.js';
import { shownVersion, type KnowledgeFileRecord, type KnowledgeRecord } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';
import { filesView, itemView } from './knowledge-views.js';
import { today } from '../shared/today.js';

const FILES = Symbol('files of knowledge items');
const RELATED = Symbol('items related to knowledge items');

@Resolver(() => KnowledgeItemType)
export class KnowledgeResolver {
  constructor(private readonly knowledge: KnowledgeService) {}

  @Public()
  @Query(() => KnowledgeItemType, {
    description: 'An item by its permanent link; NOT_FOUND unless the viewer may see it.',
  })
  async knowledgeItem(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => String }) slug: string,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.knowledge.bySlug(viewer, slug));
  }

  @Query(() => KnowledgeItemConnection, {
    description: 'The lists of the curate desk. Who is no curator gets what he or she wrote or owns.',
  })
  async knowledgeItems(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('filter', { type: () => KnowledgeItemsFilter }) filter: KnowledgeItemsFilter,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<ConnectionOf<KnowledgeItemType>> {
    const size = pageSize(first);
    const { queue, ...rest } = filter;
    const rows = await this.knowledge.queue(
      viewer,
      { ...rest, networkId, tab: queue, today: today() },
      size,
      after ? decodeCursor(after, 2) : null,
    );
    return page(viewer, rows, size, ({ reviewDate, id }) => [reviewDate, id]);
  }

  @Query(() => KnowledgeCounts)
  knowledgeCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<KnowledgeCounts> {
    return this.knowledge.queueCounts(viewer, networkId, today());
  }

  @Public()
  @Query(() => KnowledgeItemConnection, { description: 'Published items, the latest first.' })
  async newestKnowledge(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<ConnectionOf<KnowledgeItemType>> {
    const size = pageSize(first);
    const rows = await this.knowledge.newest(size, after ? decodeCursor(after, 2) : null);
    return page(viewer, rows, size, ({ firstPublishedKey, id }) => [firstPublishedKey, id]);
  }

  @ResolveField(() => [KnowledgeItemType], { description: 'Published items about the same, the closest first.' })
  async related(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): Promise<KnowledgeItemType[]> {
    const load = (records: readonly KnowledgeRecord[]) => this.knowledge.relatedTo(viewer, records);
    const related = (await loaderFor(context, RELATED, load).load(record)) ?? [];
    return related.slice(0, Math.max(first, 1)).map((other) => itemView(viewer, other));
  }

  @ResolveField(() => Citation, { description: 'language is da or en.' })
  citation(
    @Parent() { record }: KnowledgeItemType,
    @Args('style', { type: () => CitationStyles }) style: CitationStyle,
    @Args('language', { type: () => String, defaultValue: 'da' }) language: string,
  ): Citation {
    const { content } = shownVersion(record);
    return citationOf({ slug: record.slug, content }, style, isInterfaceLanguage(language) ? language : 'da');
  }

  @ResolveField(() => [KnowledgeFile], { description: 'The files this viewer may read.' })
  async files(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgeFile[]> {
    const load = (ids: readonly string[]): Promise<Map<string, KnowledgeFileRecord[]>> => this.knowledge.filesOf(ids);
    return filesView(viewer, record, (await loaderFor(context, FILES, load).load(record.id)) ?? []);
  }
}

/** A page with the sort values as cursor, ending in the id. */
function page(
  viewer: Viewer,
  rows: readonly KnowledgeRecord[],
  size: number,
  sortValues: (record: KnowledgeRecord) => readonly (string | null)[],
): ConnectionOf<KnowledgeItemType> {
  return toConnection(rows, size, sortValues, (record) => itemView(viewer, record));
}
