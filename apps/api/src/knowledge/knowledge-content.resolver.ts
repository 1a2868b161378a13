import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { codesByVocabulary } from '@samspil/domain/knowledge';
import type { RequestContext } from '../shared/auth/index.js';
import { KnowledgeCode, KnowledgeContentType } from './knowledge-content.graphql.js';
import { KnowledgeTermsLoader } from './knowledge-terms.loader.js';

/** The labels of codes, for every content of an answer in one statement. */
@Resolver(() => KnowledgeContentType)
export class KnowledgeContentResolver {
  constructor(private readonly terms: KnowledgeTermsLoader) {}

  /** Codes of another network's own terms are not there for the viewer. */
  @ResolveField(() => [ID])
  async codeIds(@Parent() content: KnowledgeContentType, @Context() context: RequestContext): Promise<string[]> {
    return (await this.terms.termsOf(context, content.codeIds)).map(({ id }) => id);
  }

  @ResolveField('codes', () => [KnowledgeCode], { description: 'In the order of the vocabularies.' })
  async codesOf(@Parent() content: KnowledgeContentType, @Context() context: RequestContext): Promise<KnowledgeCode[]> {
    const inOrder = codesByVocabulary(content.codeIds).flatMap(({ codes }) => codes);
    return (await this.terms.termsOf(context, inOrder)).map(({ id, vocabulary, label }) => ({
      id,
      vocabulary,
      labelDa: label.da,
      labelEn: label.en,
    }));
  }
}
