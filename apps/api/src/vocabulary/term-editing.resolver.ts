import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { TermEditingService } from './term-editing.service.js';
import { TermMergingService } from './term-merging.service.js';
import type { TermRecord } from './term-record.js';
import { Term, TermMergePreview } from './vocabulary.graphql.js';
import {
  AddTermInput,
  DeprecateTermInput,
  EditTermInput,
  MergeTermsInput,
  ScopeTermInput,
} from './vocabulary-inputs.graphql.js';

const NOTHING = { da: '', en: '' };

@Resolver(() => Term)
export class TermEditingResolver {
  constructor(
    private readonly editing: TermEditingService,
    private readonly merging: TermMergingService,
  ) {}

  @Query(() => TermMergePreview, { description: 'What merging `id` into `intoId` would do.' })
  async termMergePreview(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<Omit<TermMergePreview, 'narrower'> & { narrower: readonly TermRecord[] }> {
    const preview = await this.merging.preview(viewer, id, intoId);
    return { ...preview, problems: preview.problems.map(({ code }) => code) };
  }

  @Mutation(() => Term)
  addTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: AddTermInput): Promise<TermRecord> {
    return this.editing.add(viewer, {
      vocabulary: input.vocabulary,
      label: input.label,
      alternatives: input.alternatives ?? { da: [], en: [] },
      note: input.note ?? NOTHING,
      broaderId: input.broaderId ?? null,
      networkId: input.networkId ?? null,
    });
  }

  @Mutation(() => Term)
  editTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: EditTermInput): Promise<TermRecord> {
    return this.editing.edit(viewer, input.id, input.version, {
      label: input.label ?? undefined,
      alternatives: input.alternatives ?? undefined,
      note: input.note ?? undefined,
      broaderId: input.broaderId,
    });
  }

  @Mutation(() => Term, { description: 'Codes on items follow. Returns the term that stays.' })
  mergeTerms(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeTermsInput): Promise<TermRecord> {
    return this.merging.merge(viewer, input.id, input.intoId, input.version);
  }

  @Mutation(() => Term, { description: 'Takes a term out of use; codes on items stay.' })
  deprecateTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: DeprecateTermInput): Promise<TermRecord> {
    return this.editing.deprecate(viewer, input.id, input.version, input.replacedById ?? null);
  }

  @Mutation(() => Term, { description: 'Leaves the term out in one network.' })
  hideTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: ScopeTermInput): Promise<TermRecord> {
    return this.editing.hide(viewer, input.termId, input.networkId);
  }

  @Mutation(() => Term, { description: 'Takes a term into use again in one network.' })
  showTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: ScopeTermInput): Promise<TermRecord> {
    return this.editing.show(viewer, input.termId, input.networkId);
  }
}
