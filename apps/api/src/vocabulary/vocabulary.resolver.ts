import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { canEditTerm, canScopeTerms } from '@samspil/domain/vocabulary';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { GlossaryEntry } from './glossary.graphql.js';
import type { GlossaryRecord, TermRecord, VocabularyRecord } from './term-record.js';
import { TermLoader } from './vocabulary.loader.js';
import { Term, TermCan, Vocabulary } from './vocabulary.graphql.js';
import { VocabularyService } from './vocabulary.service.js';

@Resolver(() => Term)
export class VocabularyResolver {
  constructor(
    private readonly service: VocabularyService,
    private readonly loader: TermLoader,
  ) {}

  @Public()
  @Query(() => [Vocabulary], { description: 'The nine vocabularies, in the order they are shown.' })
  vocabularies(@CurrentViewer() viewer: Viewer): Promise<VocabularyRecord[]> {
    return this.service.vocabularies(viewer);
  }

  @Public()
  @Query(() => [Term], { description: 'The terms of a vocabulary in order; a hierarchy follows from `broaderId`.' })
  terms(
    @CurrentViewer() viewer: Viewer,
    @Args('vocabulary', { type: () => ID }) vocabulary: string,
    @Args('networkId', { type: () => ID, nullable: true, description: 'Leave out what this network hides.' })
    networkId?: string | null,
    @Args('withRetired', { type: () => Boolean, nullable: true }) withRetired?: boolean | null,
  ): Promise<TermRecord[]> {
    return this.service.terms(viewer, { vocabulary, networkId, withRetired });
  }

  @Public()
  @Query(() => Term, { description: 'An id that was merged leads to the term it was merged into.' })
  term(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<TermRecord> {
    return this.service.term(viewer, id);
  }

  @ResolveField(() => Term, { nullable: true })
  broader(@Parent() { broaderId }: TermRecord, @Context() context: RequestContext): Promise<TermRecord | null> | null {
    return broaderId === null ? null : this.loader.term(context, broaderId);
  }

  @ResolveField(() => [Term])
  narrower(@Parent() { id }: TermRecord, @Context() context: RequestContext): Promise<TermRecord[]> {
    return this.loader.narrower(context, id);
  }

  @ResolveField(() => Term, { nullable: true, description: 'The term to use instead of a retired one.' })
  replacedBy(
    @Parent() { replacedById }: TermRecord,
    @Context() context: RequestContext,
  ): Promise<TermRecord | null> | null {
    return replacedById === null ? null : this.loader.term(context, replacedById);
  }

  @ResolveField(() => [ID], { description: 'Ids that were merged into this term and lead here.' })
  mergedIds(@Parent() { id }: TermRecord, @Context() context: RequestContext): Promise<string[]> {
    return this.loader.mergedIds(context, id);
  }

  @ResolveField(() => Int, { description: 'Published items coded with the term.' })
  itemCount(@Parent() { id }: TermRecord, @Context() context: RequestContext): Promise<number> {
    return this.loader.itemCount(context, id);
  }

  @ResolveField(() => [GlossaryEntry], { description: 'What each field calls it.' })
  fieldVariants(@Parent() { id }: TermRecord, @Context() context: RequestContext): Promise<GlossaryRecord[]> {
    return this.loader.glossaryEntries(context, id);
  }

  @ResolveField(() => [ID], { description: 'The asker’s own networks that leave the term out.' })
  hiddenIn(@Parent() { hiddenIn }: TermRecord, @CurrentViewer() viewer: Viewer): string[] {
    return hiddenIn.filter((id) => viewer.networks.some(({ networkId }) => networkId === id));
  }

  @ResolveField(() => TermCan)
  viewerCan(@Parent() term: TermRecord, @CurrentViewer() viewer: Viewer): TermCan {
    const networkIds = viewer.networks.map(({ networkId }) => networkId);
    return { edit: canEditTerm(viewer, term), scopeIn: networkIds.filter((id) => canScopeTerms(viewer, id)) };
  }
}
