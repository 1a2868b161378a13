import { Injectable } from '@nestjs/common';
import type { ContentRuleContext } from '@samspil/domain/knowledge';
import type { Viewer } from '@samspil/domain/shared';
import { VocabularyService, type TermRecord } from '../vocabulary/vocabulary.service.js';
import { today } from '../shared/today.js';

export type KnowledgeTerm = Pick<TermRecord, 'id' | 'vocabulary' | 'label' | 'networkId'>;

/** The vocabulary terms items are coded with. */
@Injectable()
export class KnowledgeCodes {
  constructor(private readonly vocabularies: VocabularyService) {}

  /** The terms with these ids; what the viewer may not know of is left out. */
  async terms(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, KnowledgeTerm>> {
    return this.vocabularies.termsById(viewer, ids);
  }

  /** The shared terms with these ids and those that the networks have. */
  async termsOf(networkIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, KnowledgeTerm>> {
    return this.terms(peopleOf(networkIds), ids);
  }

  /** No term is merged until the transaction ends. Ask before the item is held: merging takes its locks in that order. */
  async keepStill(): Promise<void> {
    await this.vocabularies.keepStill();
  }

  /** What the content rules need to know: a network codes with the shared terms and its own; merged terms are gone. */
  async ruleContext(networkId: string | null, codes: readonly string[]): Promise<ContentRuleContext> {
    const known = await this.vocabularies.termsById(peopleOf(networkId === null ? [] : [networkId]), codes);
    return { today: today(), isKnownCode: (code) => (known.get(code)?.status ?? 'merged') !== 'merged' };
  }
}

function peopleOf(networkIds: readonly string[]): Viewer {
  return { userId: null, networks: networkIds.map((networkId) => ({ networkId, roles: [] })) };
}
