import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  codesOf,
  missingBeforePublishing,
  problemsWithFinding,
  tidyFinding,
  type FindingContent,
} from '@samspil/domain/evidence';
import { Database } from '../../shared/database/index.js';
import { ensure } from '../../shared/errors/index.js';
import { VocabularyService } from '../../vocabulary/vocabulary.service.js';
import { FindingTerms } from './finding-terms.js';
import { FindingWritesRepository, type NewFinding } from './finding-writes.repository.js';
import { PlantedFindingsRepository } from './planted-findings.repository.js';

/** One finding of the starting content: `key` never changes, `source` is the slug of its source. */
export interface FindingSeed {
  readonly key: string;
  readonly source: string;
  readonly content: FindingContent;
}

/** The findings that the product comes with. */
@Injectable()
export class FindingContentService {
  constructor(
    private readonly database: Database,
    private readonly planted: PlantedFindingsRepository,
    private readonly writes: FindingWritesRepository,
    private readonly terms: FindingTerms,
    private readonly vocabulary: VocabularyService,
  ) {}

  /**
   * Publishes findings that are not there yet, known by their keys, and brings those up to date that nobody has touched;
   * returns how many were written. Curators' work stays as it is. Sources that are gone take their findings with them.
   */
  async plant(networkId: string, seeds: readonly FindingSeed[]): Promise<number> {
    return this.database.inTransaction(async () => {
      const tidy = await this.withStandingCodes(seeds);
      const context = await this.terms.ruleContext(
        networkId,
        tidy.map(({ content }) => content),
      );
      ensure(
        tidy.flatMap(({ key, content }) =>
          [...problemsWithFinding(content, context), ...missingBeforePublishing(content)].map((found) => ({
            ...found,
            field: `${key}.${found.field ?? ''}`,
          })),
        ),
      );
      const sources = await this.planted.sourceIds(tidy.map(({ source }) => source));
      const there = await this.planted.byKeys(tidy.map(({ key }) => key));
      const wanted = tidy.flatMap(({ key, source, content }) => {
        const sourceId = sources.get(source);
        const contentHash = createHash('sha256').update(JSON.stringify({ source, content })).digest('hex');
        return sourceId === undefined ? [] : [{ id: uuid(), contentKey: key, sourceId, content, contentHash }];
      });
      const missing = wanted.filter(({ contentKey }) => !there.has(contentKey));
      const changed = wanted.flatMap((seed) => {
        const standing = there.get(seed.contentKey);
        const isOutdated = standing !== undefined && !standing.isTouched && standing.contentHash !== seed.contentHash;
        return isOutdated ? [{ ...seed, id: standing.id }] : [];
      });
      await this.add(networkId, missing);
      for (const finding of changed) await this.writes.replacePlanted(finding);
      return missing.length + changed.length;
    });
  }

  private add(networkId: string, findings: readonly NewFinding[]): Promise<void> {
    const arrival = { networkId, origin: 'starting-content', byId: null, state: 'published', pasteId: null } as const;
    return this.writes.insert(findings, arrival);
  }

  /** Curators may have merged terms since the file was written. */
  private async withStandingCodes(seeds: readonly FindingSeed[]): Promise<FindingSeed[]> {
    const codes = seeds.flatMap(({ content }) => codesOf(content).map(({ termId }) => termId));
    const standing = await this.vocabulary.standingIds(codes);
    const all = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => standing.get(id) ?? []))];
    return seeds.map((seed) => {
      const { content } = seed;
      return {
        ...seed,
        content: tidyFinding({
          ...content,
          activities: all(content.activities),
          conditions: all(content.conditions),
          lifeSituations: all(content.lifeSituations),
          incomeSupport: all(content.incomeSupport),
          settings: all(content.settings),
          orgForms: all(content.orgForms),
          outcome: standing.get(content.outcome) ?? '',
          design: standing.get(content.design) ?? '',
          instrument: content.instrument === null ? null : (standing.get(content.instrument) ?? null),
        }),
      };
    });
  }
}
