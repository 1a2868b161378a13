import { Injectable } from '@nestjs/common';
import { canEditConcept, canSeeConcept } from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import type { SearchPlace } from '@samspil/domain/search';
import { validate } from 'uuid';
import { SearchService, type Answer } from '../search/search.service.js';
import { found, NotFoundError } from '../shared/errors/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { latestContent, type ShownContent } from './concept-views.js';
import type { ConceptRecord, ConceptVersionRecord } from './concept-record.js';
import { ConceptsRepository } from './concepts.repository.js';

/** What a reader of the catalogue looks for. */
export interface ConceptsWish {
  readonly networkId: string | null;
  readonly question: string;
  readonly filters: readonly { readonly facet: string; readonly values: readonly string[] }[];
  readonly dropped: readonly string[];
  readonly sort: 'relevance' | 'newest';
  readonly first: number;
  readonly after: SearchPlace | null;
}

export interface FoundConcepts {
  readonly answer: Answer;
  /** In the order found. */
  readonly records: readonly { readonly record: ConceptRecord; readonly place: SearchPlace }[];
}

/** Which text of a concept is wanted; the latest version without a wish. */
export interface ConceptTextWish {
  readonly version?: number | null;
  /** What is being written, for those who may edit. */
  readonly working?: boolean;
}

/** Reading concepts. What a viewer may not see does not exist for that viewer. */
@Injectable()
export class ConceptsService {
  constructor(
    private readonly repository: ConceptsRepository,
    private readonly searches: SearchService,
  ) {}

  /** By slug or id. */
  async bySlug(viewer: Viewer, slug: string): Promise<ConceptRecord> {
    const record = validate(slug) ? await this.repository.byId(slug) : await this.repository.bySlug(slug);
    return visibleConcept(viewer, record);
  }

  /** Those of them that the viewer may see. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<ConceptRecord[]> {
    const wanted = [...new Set(ids)].filter((id) => validate(id));
    if (wanted.length === 0) return [];
    return (await this.repository.byIds(wanted)).filter((record) => canSeeConcept(viewer, record));
  }

  /** The wanted text of a concept the viewer sees; a version that is not there, and work one may not edit, are NotFound. */
  async text(viewer: Viewer, record: ConceptRecord, { version, working }: ConceptTextWish): Promise<ShownContent> {
    if (working === true) {
      if (!canEditConcept(viewer, record)) throw new NotFoundError();
      return { content: record.working, version: null };
    }
    if (version === null || version === undefined || version === record.version) return latestContent(record);
    return { content: found(await this.repository.contentOf(record.id, version)), version };
  }

  /** A page of published concepts as search finds them; two statements beside those that plan the question. */
  async find(viewer: Viewer, wish: ConceptsWish): Promise<FoundConcepts> {
    const { networkId, filters, first, after, question, dropped, sort } = wish;
    const answer = await this.searches.search(viewer, {
      ...{ question, dropped, sort, first, after },
      filters: networkId === null ? filters : [...filters, { facet: 'network', values: [networkId] }],
      kinds: ['concept'],
      typing: false,
      snippetsPerHit: 0,
    });
    const records = await this.byIds(
      viewer,
      answer.page.hits.map(({ id }) => id),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return {
      answer,
      records: answer.page.hits.flatMap(({ id, place }) => {
        const record = byId.get(id);
        return record === undefined ? [] : [{ record, place }];
      }),
    };
  }

  /** What the viewer may edit, drafts too, with one row more than `size`. */
  editable(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    after: PlaceByChange | null,
  ): Promise<ConceptRecord[]> {
    return this.repository.editable(viewer, networkId, size, after);
  }

  /** Published versions, newest first, of concepts the viewer sees. */
  async versionsOf(conceptIds: readonly string[]): Promise<Map<string, ConceptVersionRecord[]>> {
    const byConcept = new Map<string, ConceptVersionRecord[]>(conceptIds.map((id) => [id, []]));
    for (const version of await this.repository.versions(conceptIds)) byConcept.get(version.conceptId)?.push(version);
    return byConcept;
  }

  /** Published concepts that each activity belongs to, as far as the viewer may see them: two statements for all. */
  async ofActivities(viewer: Viewer, activityIds: readonly string[]): Promise<Map<string, ConceptRecord[]>> {
    const links = await this.repository.ofActivities(activityIds);
    const records = await this.byIds(
      viewer,
      links.map(({ conceptId }) => conceptId),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    const byActivity = new Map<string, ConceptRecord[]>(activityIds.map((id) => [id, []]));
    for (const { activityId, conceptId } of links) {
      const record = byId.get(conceptId);
      if (record !== undefined) byActivity.get(activityId)?.push(record);
    }
    return byActivity;
  }

  publicCount(): Promise<number> {
    return this.repository.publicCount();
  }

  publicAddresses(offset: number, most: number): Promise<{ slug: string; publishedAt: Date }[]> {
    return this.repository.publicAddresses(offset, most);
  }
}

/** The concept, or NotFound when the viewer may not see it. */
export function visibleConcept(viewer: Viewer, record: ConceptRecord | null): ConceptRecord {
  if (!canSeeConcept(viewer, found(record))) throw new NotFoundError();
  return found(record);
}
