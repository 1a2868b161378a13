import { Injectable } from '@nestjs/common';
import type { Problem, Viewer } from '@samspil/domain/shared';
import {
  alternativesAfterMerge,
  canEditTerm,
  problemsWithMerge,
  problemsWithVersion,
  type AlternativeLabels,
} from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { TermIndex } from './term-index.js';
import type { TermRecord } from './term-record.js';
import { TermUsageService } from './term-usage.service.js';
import { VocabularyChangesRepository } from './vocabulary-changes.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';

/** What a merge would do, shown before it is done. */
export interface MergePreview {
  readonly problems: readonly Problem[];
  /** Things coded with the term that goes; and of these, those that have the other code already. */
  readonly itemCount: number;
  readonly itemsWithBoth: number;
  readonly narrower: readonly TermRecord[];
  /** The other term's alternative labels afterwards. */
  readonly alternatives: AlternativeLabels;
}

/** Merging: codes, narrower terms and glossary entries follow, and the old id leads to the other term for ever. */
@Injectable()
export class TermMergingService {
  constructor(
    private readonly database: Database,
    private readonly terms: VocabularyRepository,
    private readonly writes: VocabularyWritesRepository,
    private readonly changes: VocabularyChangesRepository,
    private readonly usage: TermUsageService,
    private readonly index: TermIndex,
  ) {}

  async preview(viewer: Viewer, id: string, intoId: string): Promise<MergePreview> {
    const { term, target } = await this.pair(viewer, id, intoId);
    const neighbours = await this.terms.neighbours(viewer);
    const counts = await this.usage.sourceCountOf([id]);
    const narrower = await this.terms.narrowerOf(viewer, [id]);
    return {
      problems: problemsWithMerge(term, target, neighbours),
      itemCount: counts.get(id) ?? 0,
      itemsWithBoth: await this.usage.sourceCountOfBoth(id, intoId),
      narrower: (narrower.get(id) ?? []).filter((below) => below.id !== intoId),
      alternatives: alternativesAfterMerge(term, target, othersIn(neighbours, term, target)),
    };
  }

  /** Returns the term that both are now. `version` is of the term that goes. */
  async merge(viewer: Viewer, id: string, intoId: string, version: number): Promise<TermRecord> {
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      const { term, target } = await this.pair(viewer, id, intoId);
      ensure(problemsWithVersion(version, term.version));
      const neighbours = await this.terms.neighbours(viewer);
      ensure(problemsWithMerge(term, target, neighbours));
      const before = { term: await this.writes.snapshot(id), target: await this.writes.snapshot(intoId) };
      const alternatives = alternativesAfterMerge(term, target, othersIn(neighbours, term, target));
      await this.writes.retire(id, 'merged', intoId);
      await this.writes.saveTerm(intoId, { ...target, alternatives });
      const after = {
        targetId: intoId,
        targetVersion: target.version + 1,
        narrower: await this.writes.moveNarrower(null, id, intoId),
        glossary: await this.writes.moveGlossary(null, id, intoId),
        items: await this.usage.replace(id, intoId),
      };
      await this.changes.record({
        subjectKind: 'term',
        subjectId: id,
        kind: 'merged',
        before,
        after,
        userId: viewer.userId,
      });
      await this.index.refresh([id, intoId, ...after.narrower]);
      return found(await this.terms.termById(viewer, intoId));
    });
  }

  private async pair(viewer: Viewer, id: string, intoId: string): Promise<{ term: TermRecord; target: TermRecord }> {
    const pair = await this.terms.byIds(viewer, [id, intoId]);
    const term = found(pair.get(id));
    const target = found(pair.get(intoId));
    allow(canEditTerm(viewer, term) && canEditTerm(viewer, target));
    return { term, target };
  }
}

function othersIn<Neighbour extends Pick<TermRecord, 'id' | 'vocabulary' | 'status'>>(
  neighbours: readonly Neighbour[],
  term: TermRecord,
  target: TermRecord,
): Neighbour[] {
  return neighbours.filter(
    ({ id, vocabulary, status }) =>
      vocabulary === target.vocabulary && status !== 'merged' && id !== term.id && id !== target.id,
  );
}
