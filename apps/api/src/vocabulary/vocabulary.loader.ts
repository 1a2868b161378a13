import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { GlossaryRepository } from './glossary.repository.js';
import type { GlossaryRecord, TermRecord } from './term-record.js';
import { TermUsageService } from './term-usage.service.js';
import { VocabularyRepository } from './vocabulary.repository.js';

const TERMS = Symbol('terms');
const NARROWER = Symbol('narrower terms');
const MERGED = Symbol('merged terms');
const COUNTS = Symbol('coded items');
const ENTRIES = Symbol('glossary entries');

/** Terms in batches: one statement of each kind for a whole answer. */
@Injectable()
export class TermLoader {
  constructor(
    private readonly terms: VocabularyRepository,
    private readonly glossary: GlossaryRepository,
    private readonly usage: TermUsageService,
  ) {}

  /** The term with this id (also a retired one), or null when the viewer may not know of it. */
  term(context: RequestContext, id: string): Promise<TermRecord | null> {
    return loaderFor(context, TERMS, (ids: readonly string[]) => this.terms.byIds(context.viewer, ids)).load(id);
  }

  async narrower(context: RequestContext, id: string): Promise<TermRecord[]> {
    const load = (ids: readonly string[]) => this.terms.narrowerOf(context.viewer, ids);
    return (await loaderFor(context, NARROWER, load).load(id)) ?? [];
  }

  async mergedIds(context: RequestContext, id: string): Promise<string[]> {
    const load = (ids: readonly string[]) => this.terms.mergedInto(context.viewer, ids);
    return (await loaderFor(context, MERGED, load).load(id)) ?? [];
  }

  async itemCount(context: RequestContext, id: string): Promise<number> {
    return (await loaderFor(context, COUNTS, (ids: readonly string[]) => this.usage.sourceCountOf(ids)).load(id)) ?? 0;
  }

  async glossaryEntries(context: RequestContext, id: string): Promise<GlossaryRecord[]> {
    return (await loaderFor(context, ENTRIES, (ids: readonly string[]) => this.glossary.ofTerms(ids)).load(id)) ?? [];
  }
}
