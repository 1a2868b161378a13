import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { canEditGlossary } from '@samspil/domain/vocabulary';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import {
  AddGlossaryEntryInput,
  EditGlossaryEntryInput,
  GlossaryEntry,
  RemoveGlossaryEntryInput,
} from './glossary.graphql.js';
import { GlossaryService } from './glossary.service.js';
import type { GlossaryRecord, TermRecord } from './term-record.js';
import { Term } from './vocabulary.graphql.js';
import { TermLoader } from './vocabulary.loader.js';

@Resolver(() => GlossaryEntry)
export class GlossaryResolver {
  constructor(
    private readonly service: GlossaryService,
    private readonly loader: TermLoader,
  ) {}

  @Public()
  @Query(() => [GlossaryEntry], { description: 'All entries, in Danish order of what they are about.' })
  glossary(): Promise<GlossaryRecord[]> {
    return this.service.entries();
  }

  @Public()
  @Query(() => Boolean, { description: 'The asker may add, edit and remove entries.' })
  viewerCanEditGlossary(@CurrentViewer() viewer: Viewer): boolean {
    return canEditGlossary(viewer);
  }

  @Mutation(() => GlossaryEntry)
  addGlossaryEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AddGlossaryEntryInput,
  ): Promise<GlossaryRecord> {
    const { concept, variants, explanation, termId } = input;
    return this.service.add(viewer, {
      concept,
      variants,
      explanation: explanation ?? { da: '', en: '' },
      termId: termId ?? null,
    });
  }

  @Mutation(() => GlossaryEntry)
  editGlossaryEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, ...edit }: EditGlossaryEntryInput,
  ): Promise<GlossaryRecord> {
    return this.service.edit(viewer, id, version, {
      concept: edit.concept ?? undefined,
      variants: edit.variants ?? undefined,
      explanation: edit.explanation ?? undefined,
      termId: edit.termId,
    });
  }

  @Mutation(() => GlossaryEntry, { description: 'Returns the entry as it was; undoing the change brings it back.' })
  removeGlossaryEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: RemoveGlossaryEntryInput,
  ): Promise<GlossaryRecord> {
    return this.service.remove(viewer, id, version);
  }

  @ResolveField(() => Term, { nullable: true, description: 'The vocabulary term the entry explains.' })
  term(@Parent() { termId }: GlossaryRecord, @Context() context: RequestContext): Promise<TermRecord | null> | null {
    return termId === null ? null : this.loader.term(context, termId);
  }
}
