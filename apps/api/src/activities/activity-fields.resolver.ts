import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canEditActivity, termsOfActivity } from '@samspil/domain/activities';
import { PeopleService } from '../identity/people.service.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { pageSize } from '../shared/pagination/index.js';
import type { TermRecord } from '../vocabulary/vocabulary.service.js';
import { ActivityFilesRepository } from './activity-files.repository.js';
import { ActivityHistoryRepository } from './activity-history.repository.js';
import type { ActivityChangeRecord } from './activity-record.js';
import { ActivityReferences } from './activity-references.js';
import { fileView } from './activity-views.js';
import { ActivityChange, ActivityFile, ActivityTerm, ActivityType } from './activity.graphql.js';

const TERMS = Symbol('terms of activities');
const FILES = Symbol('files of activities');
const NAMES = Symbol('names of people at activities');
const HISTORY_KINDS = new Map<number, symbol>();

/** What is read beside activities, in one statement of each kind for a whole answer. */
@Resolver(() => ActivityType)
export class ActivityFieldsResolver {
  constructor(
    private readonly references: ActivityReferences,
    private readonly changes: ActivityHistoryRepository,
    private readonly attached: ActivityFilesRepository,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => [ActivityTerm], {
    description: 'Every code, link level and stage included, as far as the viewer may know of it.',
  })
  async terms(@Parent() { record }: ActivityType, @Context() context: RequestContext): Promise<ActivityTerm[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> =>
      this.references.termsFor(context.viewer, ids);
    const loader = loaderFor(context, TERMS, load);
    const terms = await Promise.all(termsOfActivity(record).map((id) => loader.load(id)));
    return terms.flatMap((term) =>
      term === null ? [] : [{ id: term.id, vocabulary: term.vocabulary, label: term.label, broaderId: term.broaderId }],
    );
  }

  @ResolveField(() => [ActivityFile])
  async files(@Parent() { id }: ActivityType, @Context() context: RequestContext): Promise<ActivityFile[]> {
    const load = (ids: readonly string[]) => this.attached.filesOf(ids);
    return ((await loaderFor(context, FILES, load).load(id)) ?? []).map(fileView);
  }

  @ResolveField(() => [ActivityChange], { description: 'Newest first; empty for those who may not edit it.' })
  async history(
    @Parent() { record }: ActivityType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): Promise<ActivityChange[]> {
    const size = pageSize(first);
    if (!canEditActivity(context.viewer, record)) return [];
    const load = (ids: readonly string[]) => this.changes.changesOf(ids, size);
    const changes = (await loaderFor(context, historyOf(size), load).load(record.id)) ?? [];
    const logged = {
      id: record.id,
      kind: 'logged' as const,
      at: record.createdAt,
      byId: record.createdById,
      fields: [],
    };
    const all: Pick<ActivityChangeRecord, 'id' | 'kind' | 'at' | 'byId' | 'fields'>[] = [...changes, logged];
    return Promise.all(
      all.slice(0, size).map(async ({ id, kind, at, byId, fields }) => ({
        ...{ id, kind, at, fields },
        byName: await this.nameOf(context, byId),
      })),
    );
  }

  private async nameOf(context: RequestContext, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return loaderFor(context, NAMES, load).load(id);
  }
}

/** Pages of one size are read together. */
function historyOf(size: number): symbol {
  const kind = HISTORY_KINDS.get(size) ?? Symbol(`the last ${size} changes of activities`);
  HISTORY_KINDS.set(size, kind);
  return kind;
}
