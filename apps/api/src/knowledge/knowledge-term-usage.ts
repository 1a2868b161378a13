import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TermUsageService, type MovedUse, type TermUsage } from '../vocabulary/term-usage.service.js';
import { KnowledgeCodingRepository } from './knowledge-coding.repository.js';
import { KnowledgeIndex } from './knowledge-index.js';

const PORTION = 200;

/** Lets the vocabulary count and move the codes that items carry. */
@Injectable()
export class KnowledgeTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'knowledge';
  readonly areSources = true;

  constructor(
    private readonly usages: TermUsageService,
    private readonly coding: KnowledgeCodingRepository,
    private readonly index: KnowledgeIndex,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.coding.countOf(termIds);
  }

  countOfBoth(termId: string, otherId: string): Promise<number> {
    return this.coding.countOfBoth(termId, otherId);
  }

  async replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    const moved = await this.coding.replace(fromId, toId);
    await this.index.refresh([...new Set(moved.map(({ itemId }) => itemId))]);
    return moved;
  }

  async renamed(termIds: readonly string[]): Promise<void> {
    const ids = await this.coding.publishedWith(termIds);
    for (let from = 0; from < ids.length; from += PORTION) await this.index.refresh(ids.slice(from, from + PORTION));
  }

  async restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    await this.coding.restore(fromId, toId, moved);
    await this.index.refresh([...new Set(moved.map(({ itemId }) => itemId))]);
  }
}
