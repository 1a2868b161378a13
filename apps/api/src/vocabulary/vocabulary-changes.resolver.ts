import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { PeopleService } from '../identity/people.service.js';
import { CurrentViewer, type RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import type { ChangeRecord } from './vocabulary-changes.repository.js';
import {
  UndoVocabularyChangeInput,
  VocabularyChange,
  VocabularyChangeConnection,
} from './vocabulary-changes.graphql.js';
import { VocabularyUndoService } from './vocabulary-undo.service.js';

const NAMES = Symbol('names of those who changed');

@Resolver(() => VocabularyChange)
export class VocabularyChangesResolver {
  constructor(
    private readonly service: VocabularyUndoService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => VocabularyChangeConnection, { description: 'Newest first; for those who edit the vocabulary.' })
  async vocabularyChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('subjectId', { type: () => ID, nullable: true, description: 'Of this term or glossary entry only.' })
    subjectId?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ChangeRecord>> {
    const size = pageSize(first);
    const [before] = after ? decodeCursor(after, 1) : [null];
    const changes = await this.service.list(viewer, subjectId ?? null, size, before === null ? null : String(before));
    return toConnection(
      changes,
      size,
      ({ id }) => [id],
      (change) => change,
    );
  }

  @ResolveField(() => String, { nullable: true, description: 'Who did it; null when the account is gone.' })
  byName(@Parent() { userId }: ChangeRecord, @Context() context: RequestContext): Promise<string | null> | null {
    if (userId === null) return null;
    return loaderFor(context, NAMES, (ids: readonly string[]) => this.people.namesOf(ids)).load(userId);
  }

  @Mutation(() => VocabularyChange, { description: 'Takes the latest change of a term or a glossary entry back.' })
  undoVocabularyChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { changeId }: UndoVocabularyChangeInput,
  ): Promise<ChangeRecord> {
    return this.service.undo(viewer, changeId);
  }
}
