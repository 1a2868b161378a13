import { Injectable } from '@nestjs/common';
import { canSeeKnowledge } from '@samspil/domain/knowledge';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { KnowledgeItemType } from './knowledge-item.graphql.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { itemView } from './knowledge-views.js';

/** The item as others' answers show it, and as they add fields to it. */
export { KnowledgeItemType } from './knowledge-item.graphql.js';

const ITEMS = Symbol('knowledge items');
const ITEMS_BY_SLUG = Symbol('knowledge items by slug');

/** Items in batches: one statement for a whole answer. */
@Injectable()
export class KnowledgeLoader {
  constructor(private readonly repository: KnowledgeRepository) {}

  /** The item with this id, or null when the viewer may not know of it. */
  item(context: RequestContext, id: string): Promise<KnowledgeItemType | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, KnowledgeItemType>> => {
      const records = await this.repository.byIds(ids);
      const visible = records.filter((record) => canSeeKnowledge(context.viewer, record));
      return new Map(visible.map((record) => [record.id, itemView(context.viewer, record)]));
    };
    return loaderFor(context, ITEMS, load).load(id);
  }

  /** The item behind a permanent link, or null when the viewer may not know of it. */
  itemBySlug(context: RequestContext, slug: string): Promise<KnowledgeItemType | null> {
    const load = async (slugs: readonly string[]): Promise<Map<string, KnowledgeItemType>> => {
      const records = await this.repository.bySlugs(slugs);
      const visible = records.filter((record) => canSeeKnowledge(context.viewer, record));
      return new Map(visible.map((record) => [record.slug, itemView(context.viewer, record)]));
    };
    return loaderFor(context, ITEMS_BY_SLUG, load).load(slug);
  }
}
