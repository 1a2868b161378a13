import { Injectable } from '@nestjs/common';
import { problem, withChanges, type Viewer } from '@samspil/domain/shared';
import {
  canAddTerm,
  canEditTerm,
  canScopeTerms,
  isVocabularyId,
  newTermId,
  problemsWithDeprecation,
  problemsWithTerm,
  problemsWithVersion,
  type TermDraft,
} from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { TermIndex } from './term-index.js';
import type { TermRecord } from './term-record.js';
import { VocabularyChangesRepository } from './vocabulary-changes.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';

export interface AddedTerm extends Omit<TermDraft, 'vocabulary'> {
  readonly vocabulary: string;
  /** Set when only this network shall have the term. */
  readonly networkId: string | null;
}

export type TermEdit = Partial<Omit<TermDraft, 'vocabulary'>>;

/** Adding, editing, retiring and hiding terms. Each change is recorded and the index follows. */
@Injectable()
export class TermEditingService {
  constructor(
    private readonly database: Database,
    private readonly terms: VocabularyRepository,
    private readonly writes: VocabularyWritesRepository,
    private readonly changes: VocabularyChangesRepository,
    private readonly index: TermIndex,
  ) {}

  async add(viewer: Viewer, { networkId, ...entered }: AddedTerm): Promise<TermRecord> {
    allow(canAddTerm(viewer, networkId));
    return this.alone(async () => {
      const { vocabulary } = entered;
      const isKnown = isVocabularyId(vocabulary) && (await this.writes.vocabularyExists(vocabulary));
      ensure(isKnown ? [] : [problem('vocabulary.vocabulary-unknown', 'vocabulary')]);
      const draft = tidy({ ...entered, vocabulary: vocabulary as TermDraft['vocabulary'] });
      ensure(problemsWithTerm(draft, null, await this.terms.neighbours(viewer), networkId));
      const ids = await this.writes.takenIds(draft.vocabulary);
      const id = newTermId(draft.vocabulary, draft.label.da, networkId, (candidate) => ids.has(candidate));
      await this.writes.addTerm(id, draft, networkId);
      await this.changes.record({
        subjectKind: 'term',
        subjectId: id,
        kind: 'added',
        networkId,
        before: null,
        after: await this.writes.snapshot(id),
        userId: viewer.userId,
      });
      return this.changed(viewer, id);
    });
  }

  /** Changes what is given and leaves the rest; `version` is the one the editor had before them. */
  async edit(viewer: Viewer, id: string, version: number, edit: TermEdit): Promise<TermRecord> {
    return this.alone(async () => {
      const term = await this.editable(viewer, id, version);
      const draft = tidy(withChanges<TermDraft>(term, edit));
      ensure(problemsWithTerm(draft, id, await this.terms.neighbours(viewer), term.networkId));
      await this.recorded(viewer, id, 'edited', () => this.writes.saveTerm(id, draft));
      return this.changed(viewer, id);
    });
  }

  async deprecate(viewer: Viewer, id: string, version: number, replacedById: string | null): Promise<TermRecord> {
    return this.alone(async () => {
      const term = await this.editable(viewer, id, version);
      ensure(problemsWithDeprecation(term, replacedById, await this.terms.neighbours(viewer)));
      await this.recorded(viewer, id, 'deprecated', () => this.writes.retire(id, 'deprecated', replacedById));
      return this.changed(viewer, id);
    });
  }

  /** Leaves a term out in one network; doing it twice changes nothing. */
  hide(viewer: Viewer, termId: string, networkId: string): Promise<TermRecord> {
    return this.scope(viewer, termId, networkId, 'hidden');
  }

  show(viewer: Viewer, termId: string, networkId: string): Promise<TermRecord> {
    return this.scope(viewer, termId, networkId, 'shown');
  }

  private scope(viewer: Viewer, termId: string, networkId: string, kind: 'hidden' | 'shown'): Promise<TermRecord> {
    return this.alone(async () => {
      const term = found(await this.terms.termById(viewer, termId));
      allow(canScopeTerms(viewer, networkId));
      const { hide, show } = this.writes;
      const isNews = await (kind === 'hidden' ? hide : show).call(this.writes, networkId, term.id);
      if (isNews) {
        const before = await this.writes.snapshot(term.id);
        const change = { subjectKind: 'term', subjectId: term.id, kind, networkId, before, after: null } as const;
        await this.changes.record({ ...change, userId: viewer.userId });
      }
      return this.changed(viewer, term.id);
    });
  }

  private async editable(viewer: Viewer, id: string, version: number): Promise<TermRecord> {
    const term = found(await this.terms.termById(viewer, id));
    allow(canEditTerm(viewer, term));
    ensure(problemsWithVersion(version, term.version));
    return term;
  }

  private async recorded(
    viewer: Viewer,
    id: string,
    kind: 'edited' | 'deprecated',
    change: () => Promise<void>,
  ): Promise<void> {
    const before = await this.writes.snapshot(id);
    await change();
    const after = await this.writes.snapshot(id);
    await this.changes.record({ subjectKind: 'term', subjectId: id, kind, before, after, userId: viewer.userId });
  }

  private async changed(viewer: Viewer, id: string): Promise<TermRecord> {
    await this.index.refresh([id]);
    return found(await this.terms.termById(viewer, id));
  }

  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      return work();
    });
  }
}

/** Blank lines of a form are no alternatives, and nobody means the spaces around a word. */
function tidy(draft: TermDraft): TermDraft {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== '');
  return {
    vocabulary: draft.vocabulary,
    label: { da: line(draft.label.da), en: line(draft.label.en) },
    alternatives: { da: lines(draft.alternatives.da), en: lines(draft.alternatives.en) },
    note: { da: draft.note.da.trim(), en: draft.note.en.trim() },
    broaderId: draft.broaderId,
  };
}
