import { Injectable } from '@nestjs/common';
import { duplicateKey, keySourceOf, likeness, type DuplicateKey, type DuplicateMatch } from '@samspil/domain/imports';
import type { Bibliography } from '@samspil/domain/knowledge';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { Database } from '../shared/database/index.js';
import { DuplicatesRepository, type ItemKey, type PairRecord } from './duplicates.repository.js';

const PORTION = 200;
const MOST_MATCHES = 5;

/** Finds what looks like the same work. Keys of items follow the items: they are renewed when somebody looks. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly database: Database,
    private readonly repository: DuplicatesRepository,
    private readonly intake: KnowledgeIntakeService,
  ) {}

  /** Likely duplicates in the bank of each bibliography, best first, in the order given. */
  async matchesFor(networkId: string, bibliographies: readonly Bibliography[]): Promise<DuplicateMatch[][]> {
    const keys = bibliographies.map((bibliography) => duplicateKey(keySourceOf(bibliography)));
    const candidates = await this.repository.candidates(networkId, keys);
    return keys.map((key, place) => bestOf(key, candidates.get(place) ?? []));
  }

  /** Brings keys and pairs up to date for items that changed, at most `most`; false when more are left. */
  async refresh(most: number): Promise<boolean> {
    for (let refreshed = 0; refreshed < most; refreshed += PORTION) {
      const outdated = await this.repository.outdated(PORTION);
      if (outdated.length > 0) await this.database.inTransaction(() => this.refreshItems(outdated));
      if (outdated.length < PORTION) return true;
    }
    return false;
  }

  private async refreshItems(itemIds: readonly string[]): Promise<void> {
    const records = await this.intake.records(itemIds);
    const keys = records.map(({ id, networkId, lock, working, published }): ItemKey => {
      const bibliography = (working ?? published)?.content.bibliography;
      return {
        itemId: id,
        networkId,
        lock,
        ...duplicateKey(bibliography === undefined ? {} : keySourceOf(bibliography)),
      };
    });
    await this.repository.saveKeys(keys);
    await this.repository.replacePairs(itemIds, await this.pairsOf(keys));
  }

  private async pairsOf(keys: readonly ItemKey[]): Promise<PairRecord[]> {
    const pairs: PairRecord[] = [];
    for (const networkId of new Set(keys.map((key) => key.networkId))) {
      const ofNetwork = keys.filter((key) => key.networkId === networkId);
      const candidates = await this.repository.candidates(networkId, ofNetwork);
      ofNetwork.forEach((key, place) => {
        const others = (candidates.get(place) ?? []).filter((candidate) => candidate.itemId !== key.itemId);
        for (const { itemId, score, reasons } of bestOf(key, others)) {
          if (itemId !== null) pairs.push({ firstId: key.itemId, secondId: itemId, networkId, score, reasons });
        }
      });
    }
    return pairs;
  }
}

function bestOf(key: DuplicateKey, candidates: readonly ItemKey[]): DuplicateMatch[] {
  return candidates
    .flatMap((candidate): DuplicateMatch[] => {
      const alike = likeness(key, candidate);
      return alike === null ? [] : [{ itemId: candidate.itemId, line: null, ...alike }];
    })
    .sort((a, b) => b.score - a.score || ((a.itemId ?? '') < (b.itemId ?? '') ? -1 : 1))
    .slice(0, MOST_MATCHES);
}
