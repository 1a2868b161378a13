import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { VocabularyService, type TermRecord } from '../vocabulary/vocabulary.service.js';
import type { RequestTerm } from './requests.graphql.js';

const TERMS = Symbol('terms of requests');

/** The topics behind ids, for everything in an answer in one statement. */
@Injectable()
export class RequestTerms {
  constructor(private readonly vocabularies: VocabularyService) {}

  /** In the order of the ids; what the viewer may not know of is left out. */
  async terms(context: RequestContext, ids: readonly string[]): Promise<RequestTerm[]> {
    const load = (wanted: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> =>
      this.vocabularies.termsById(context.viewer, wanted);
    const terms = await Promise.all(ids.map((id) => loaderFor(context, TERMS, load).load(id)));
    return terms.flatMap((term) =>
      term === null ? [] : { id: term.id, vocabulary: term.vocabulary, label: term.label },
    );
  }
}
