import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import type { ChangeRecord } from './vocabulary-changes.repository.js';
import {
  UndoVocabularyChangeInput,
  VocabularyChange,
  VocabularyChangeConnection,
} from './vocabulary-changes.graphql.js';
import { VocabularyUndoService } from './vocabulary-undo.service.js';

@Resolver(() => VocabularyChange)
export class VocabularyChangesResolver {
  constructor(private readonly service: VocabularyUndoService) {}

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

  @Mutation(() => VocabularyChange, { description: 'Takes the latest change of a term or a glossary entry back.' })
  undoVocabularyChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { changeId }: UndoVocabularyChangeInput,
  ): Promise<ChangeRecord> {
    return this.service.undo(viewer, changeId);
  }
}
