import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { KnowledgeCodes, type KnowledgeTerm } from './knowledge-codes.js';

const TERMS = Symbol('terms of knowledge items');

/** The terms behind codes, for everything in an answer in one statement. */
@Injectable()
export class KnowledgeTermsLoader {
  constructor(private readonly codes: KnowledgeCodes) {}

  /** In the order of the codes; what the viewer may not know of is left out. */
  async termsOf(context: RequestContext, codes: readonly string[]): Promise<KnowledgeTerm[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, KnowledgeTerm>> =>
      this.codes.terms(context.viewer, ids);
    const terms = await loaderFor(context, TERMS, load).loadMany(codes);
    return terms.filter((term): term is KnowledgeTerm => term !== null && !(term instanceof Error));
  }
}
