import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { isVocabularyId } from '@samspil/domain/vocabulary';
import { found } from '../shared/errors/index.js';
import type { TermRecord, VocabularyRecord } from './term-record.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';

export type { TermRecord } from './term-record.js';

export interface AskedTerms {
  readonly vocabulary: string;
  readonly networkId?: string | null;
  readonly withRetired?: boolean | null;
}

/** Reading vocabularies. Shared terms are public; a network's own terms are for its own people. */
@Injectable()
export class VocabularyService {
  constructor(
    private readonly repository: VocabularyRepository,
    private readonly writes: VocabularyWritesRepository,
  ) {}

  /**
   * No term changes until the transaction ends: codes that were checked are written before a merge moves them. Ask
   * before holding anything that carries codes; a merge takes its lock first, too.
   */
  keepStill(): Promise<void> {
    return this.writes.lockShared();
  }

  vocabularies(viewer: Viewer): Promise<VocabularyRecord[]> {
    return this.repository.vocabularies(viewer);
  }

  /** The terms of a vocabulary; with a network, without those it hides. An unknown vocabulary is NotFound. */
  async terms(viewer: Viewer, { vocabulary, networkId, withRetired }: AskedTerms): Promise<TermRecord[]> {
    const id = found(isVocabularyId(vocabulary) ? vocabulary : null);
    return this.repository.terms(viewer, {
      vocabulary: id,
      networkId: networkId ?? null,
      withRetired: withRetired ?? false,
    });
  }

  /** The terms in use that everybody shares. */
  sharedTerms(): Promise<TermRecord[]> {
    return this.repository.inUse(null);
  }

  /** The broader term of each term that a network uses and that has one; without a network of the shared ones. */
  async broaderTerms(networkId: string | null): Promise<ReadonlyMap<string, string>> {
    const terms = await this.repository.inUse(networkId);
    return new Map(terms.flatMap(({ id, broaderId }) => (broaderId === null ? [] : [[id, broaderId] as const])));
  }

  /** The terms that a network uses, its own included, without those it hides. */
  termsOfNetwork(networkId: string): Promise<TermRecord[]> {
    return this.repository.inUse(networkId);
  }

  /** The term that stands for `id` today: an id that was merged leads to the term it was merged into, for ever. */
  async term(viewer: Viewer, id: string): Promise<TermRecord> {
    return found(await this.repository.standingFor(viewer, id));
  }

  /** What codes written earlier stand for today: merged ones lead on, unknown ones are left out. */
  standingIds(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.repository.standingIds([...new Set(codes)]);
  }

  /** Terms by id, retired ones included; what the viewer may not know of is left out. */
  async termsById(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> {
    return ids.length === 0 ? new Map() : this.repository.byIds(viewer, [...new Set(ids)]);
  }
}
