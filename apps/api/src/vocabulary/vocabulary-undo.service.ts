import { Injectable } from '@nestjs/common';
import { problem, type Viewer } from '@samspil/domain/shared';
import {
  canEditGlossary,
  canEditTerm,
  canScopeTerms,
  canSeeChanges,
  problemsWithTerm,
  problemsWithUndo,
  problemsWithVersion,
} from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { GlossaryRepository } from './glossary.repository.js';
import { TermIndex } from './term-index.js';
import { TermUsageService, type MovedUses } from './term-usage.service.js';
import { VocabularyChangesRepository, type ChangeRecord } from './vocabulary-changes.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyWritesRepository, type TermSnapshot } from './vocabulary-writes.repository.js';

interface RecordedMerge {
  readonly before: { readonly term: TermSnapshot; readonly target: TermSnapshot };
  readonly after: {
    readonly targetId: string;
    readonly targetVersion: number;
    readonly narrower: readonly string[];
    readonly glossary: readonly string[];
    readonly items: MovedUses;
  };
}

/** The record of changes, and taking the latest one back. */
@Injectable()
export class VocabularyUndoService {
  constructor(
    private readonly database: Database,
    private readonly terms: VocabularyRepository,
    private readonly writes: VocabularyWritesRepository,
    private readonly glossary: GlossaryRepository,
    private readonly changes: VocabularyChangesRepository,
    private readonly usage: TermUsageService,
    private readonly index: TermIndex,
  ) {}

  /** Newest first, one row more than `size`; of one term or glossary entry when `subjectId` is given. */
  async list(viewer: Viewer, subjectId: string | null, size: number, before: string | null): Promise<ChangeRecord[]> {
    allow(canSeeChanges(viewer));
    const networkIds = viewer.networks.map(({ networkId }) => networkId);
    return this.changes.page(networkIds, subjectId, size, before);
  }

  async undo(viewer: Viewer, changeId: string): Promise<ChangeRecord> {
    allow(canSeeChanges(viewer));
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      const change = found(await this.changes.byId(changeId));
      await this.allowUndoing(viewer, change);
      ensure(problemsWithUndo({ ...change, isLatest: await this.changes.isLatest(change) }));
      const touched = await this.takeBack(viewer, change);
      const { subjectKind, subjectId, networkId, before, after } = change;
      const undoing = { subjectKind, subjectId, networkId, before: after, after: before, userId: viewer.userId };
      await this.changes.markUndone(change.id, await this.changes.record({ ...undoing, kind: 'undone' }));
      await this.index.refresh(touched);
      return found(await this.changes.byId(changeId));
    });
  }

  private async allowUndoing(viewer: Viewer, change: ChangeRecord): Promise<void> {
    if (change.subjectKind === 'glossary') return allow(canEditGlossary(viewer));
    if (change.kind === 'hidden' || change.kind === 'shown') {
      return allow(change.networkId !== null && canScopeTerms(viewer, change.networkId));
    }
    allow(canEditTerm(viewer, found(await this.terms.termById(viewer, change.subjectId))));
  }

  /** Returns the ids of the terms that are different now. */
  private async takeBack(viewer: Viewer, change: ChangeRecord): Promise<string[]> {
    const { subjectId, networkId } = change;
    if (change.subjectKind === 'glossary') return this.takeBackGlossary(change);
    switch (change.kind) {
      case 'added':
        return this.takeBackAddition(subjectId);
      case 'hidden':
        await this.writes.show(networkId ?? '', subjectId);
        return [subjectId];
      case 'shown':
        await this.writes.hide(networkId ?? '', subjectId);
        return [subjectId];
      case 'merged':
        return this.takeBackMerge(viewer, subjectId, change as unknown as RecordedMerge);
      default:
        await this.restore(viewer, change.before ?? {});
        return [subjectId];
    }
  }

  private async takeBackGlossary(change: ChangeRecord): Promise<string[]> {
    if (change.kind === 'added') await this.glossary.remove(change.subjectId);
    else await this.glossary.restore(change.before ?? {});
    const termIds = [change.before?.['term_id'], change.after?.['term_id']];
    return termIds.filter((id): id is string => typeof id === 'string');
  }

  private async takeBackAddition(id: string): Promise<string[]> {
    const coded = await this.usage.countOf([id]);
    const isUsed = coded.has(id) || (await this.writes.isPointedAt(id));
    ensure(isUsed ? [problem('vocabulary.cannot-undo')] : []);
    await this.writes.removeTerm(id);
    return [id];
  }

  private async takeBackMerge(viewer: Viewer, id: string, { before, after }: RecordedMerge): Promise<string[]> {
    const target = found(await this.writes.term(after.targetId));
    ensure(problemsWithVersion(after.targetVersion, target.version));
    await this.restore(viewer, before.target);
    await this.restore(viewer, before.term);
    await this.writes.moveNarrower(after.narrower, after.targetId, id);
    await this.writes.moveGlossary(after.glossary, after.targetId, id);
    await this.usage.restore(id, after.targetId, after.items);
    return [id, after.targetId, ...after.narrower];
  }

  /** What was right then may break a rule now: another term may have taken the label since. */
  private async restore(viewer: Viewer, snapshot: TermSnapshot): Promise<void> {
    const before = this.writes.termIn(snapshot);
    const neighbours = await this.terms.neighbours(viewer);
    ensure(problemsWithTerm(before, before.id, neighbours, before.networkId));
    await this.writes.restore(snapshot);
  }
}
