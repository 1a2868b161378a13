import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { codesByVocabulary } from '@samspil/domain/knowledge';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { KnowledgeCodes, type KnowledgeTerm } from './knowledge-codes.js';
import { KnowledgeCode, KnowledgeContentType } from './knowledge-content.graphql.js';

const TERMS = Symbol('terms of knowledge items');

/** The labels of codes, for every content of an answer in one statement. */
@Resolver(() => KnowledgeContentType)
export class KnowledgeContentResolver {
  constructor(private readonly codes: KnowledgeCodes) {}

  @ResolveField('codes', () => [KnowledgeCode], { description: 'In the order of the vocabularies.' })
  async codesOf(@Parent() content: KnowledgeContentType, @Context() context: RequestContext): Promise<KnowledgeCode[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, KnowledgeTerm>> =>
      this.codes.terms(context.viewer, ids);
    const terms = await loaderFor(context, TERMS, load).loadMany(
      codesByVocabulary(content.codeIds).flatMap(({ codes }) => codes),
    );
    return terms.flatMap((term) =>
      term === null || term instanceof Error
        ? []
        : [{ id: term.id, vocabulary: term.vocabulary, labelDa: term.label.da, labelEn: term.label.en }],
    );
  }
}
