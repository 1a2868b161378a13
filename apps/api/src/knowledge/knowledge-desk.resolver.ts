import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canSeeDraft, changedFields } from '@samspil/domain/knowledge';
import { isSignedIn, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { PeopleService } from '../identity/people.service.js';
import {
  KnowledgeEvent,
  KnowledgeItemType,
  KnowledgePerson,
  KnowledgeVersion,
  SuggestedCodeType,
} from './knowledge-item.graphql.js';
import { KnowledgeService } from './knowledge.service.js';
import { KnowledgeTermsLoader } from './knowledge-terms.loader.js';
import type { KnowledgeRecord } from './knowledge-record.js';
import { contentView } from './knowledge-views.js';

const NAMES = Symbol('names of people');
const EVENTS = Symbol('history of knowledge items');
const VERSIONS = Symbol('versions of knowledge items');
const SUGGESTED = Symbol('suggested codes of knowledge items');

/** What curators see beside an item: owner, history, versions, suggestions. */
@Resolver(() => KnowledgeItemType)
export class KnowledgeDeskResolver {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly people: PeopleService,
    private readonly terms: KnowledgeTermsLoader,
  ) {}

  @ResolveField(() => KnowledgePerson, { nullable: true, description: 'Null for visitors, and while nobody owns it.' })
  async owner(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgePerson | null> {
    return isSignedIn(viewer) ? this.person(context, record.ownerId) : null;
  }

  @ResolveField(() => KnowledgePerson, {
    nullable: true,
    description: 'Who saved last; null for who may not see drafts.',
  })
  async changedBy(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgePerson | null> {
    return canSeeDraft(viewer, record) ? this.person(context, record.changedById) : null;
  }

  @ResolveField(() => [KnowledgeEvent], {
    description: 'Who did what and when, newest first; empty for who may not see it.',
  })
  async history(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgeEvent[]> {
    const load = (records: readonly KnowledgeRecord[]) => this.knowledge.eventsOf(viewer, records);
    const events = (await loaderFor(context, EVENTS, load).load(record)) ?? [];
    return Promise.all(events.map(async (event) => ({ ...event, by: await this.person(context, event.byId) })));
  }

  @ResolveField(() => [KnowledgeVersion], { description: 'Newest first; empty for who may not see them.' })
  async versions(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgeVersion[]> {
    const load = (records: readonly KnowledgeRecord[]) => this.knowledge.versionsOf(viewer, records);
    const versions = (await loaderFor(context, VERSIONS, load).load(record)) ?? [];
    return Promise.all(
      versions.map(async (version, index) => {
        const [createdBy, publishedBy] = await Promise.all(
          [version.createdById, version.publishedById].map((id) => this.person(context, id)),
        );
        return {
          ...version,
          createdBy: createdBy ?? null,
          publishedBy: publishedBy ?? null,
          changedFields: changedFields(versions[index + 1]?.content ?? version.content, version.content),
          content: contentView(version.content, version.number),
        };
      }),
    );
  }

  @ResolveField(() => [SuggestedCodeType], { description: 'Terms the text speaks of; never applied by themselves.' })
  async suggestedCodes(
    @Parent() { record }: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<SuggestedCodeType[]> {
    const load = (records: readonly KnowledgeRecord[]) => this.knowledge.suggestedCodesOf(viewer, records);
    const suggested = (await loaderFor(context, SUGGESTED, load).load(record)) ?? [];
    const terms = await this.terms.termsOf(
      context,
      suggested.map(({ code }) => code),
    );
    const known = new Map(terms.map((term) => [term.id, term]));
    return suggested.flatMap((suggestion) => {
      const term = known.get(suggestion.code);
      if (!term) return [];
      return [{ ...suggestion, vocabulary: term.vocabulary, labelDa: term.label.da, labelEn: term.label.en }];
    });
  }

  @Public()
  @Query(() => String, { description: 'The text of one page of a file, 1-based.' })
  knowledgeFilePage(
    @CurrentViewer() viewer: Viewer,
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('page', { type: () => Int }) page: number,
  ): Promise<string> {
    return this.knowledge.pageText(viewer, fileId, page);
  }

  private async person(context: RequestContext, id: string | null): Promise<KnowledgePerson | null> {
    if (id === null) return null;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return { id, name: await loaderFor(context, NAMES, load).load(id) };
  }
}
