import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TermUsageService, type MovedUse, type TermUsage } from '../../vocabulary/term-usage.service.js';
import { FindingTermsRepository } from './finding-terms.repository.js';

/** Lets the vocabulary count and move the codes that findings carry. */
@Injectable()
export class FindingTermUsage implements TermUsage, OnModuleInit {
  readonly name = 'findings';
  readonly areSources = false;

  constructor(
    private readonly usages: TermUsageService,
    private readonly repository: FindingTermsRepository,
  ) {}

  onModuleInit(): void {
    this.usages.register(this);
  }

  countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.repository.countOf(termIds);
  }

  countOfBoth(termId: string, otherId: string): Promise<number> {
    return this.repository.countOfBoth(termId, otherId);
  }

  replace(fromId: string, toId: string): Promise<readonly MovedUse[]> {
    return this.repository.replace(fromId, toId);
  }

  restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void> {
    return this.repository.restore(fromId, toId, moved);
  }
}
