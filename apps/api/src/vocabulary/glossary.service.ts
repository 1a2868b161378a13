import { Injectable } from '@nestjs/common';
import { withChanges, type Viewer } from '@samspil/domain/shared';
import {
  canEditGlossary,
  problemsWithGlossaryEntry,
  problemsWithVersion,
  type CoreField,
  type FieldVariants,
  type GlossaryDraft,
} from '@samspil/domain/vocabulary';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { GlossaryRepository } from './glossary.repository.js';
import { TermIndex } from './term-index.js';
import type { GlossaryRecord } from './term-record.js';
import { VocabularyChangesRepository } from './vocabulary-changes.repository.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';

export type GlossaryEdit = Partial<Omit<GlossaryDraft, 'variants'>> & { readonly variants?: Partial<FieldVariants> };

/** What culture, health and employment each call the same thing. Public to read, curators edit. */
@Injectable()
export class GlossaryService {
  constructor(
    private readonly database: Database,
    private readonly repository: GlossaryRepository,
    private readonly terms: VocabularyRepository,
    private readonly writes: VocabularyWritesRepository,
    private readonly changes: VocabularyChangesRepository,
    private readonly index: TermIndex,
  ) {}

  entries(): Promise<GlossaryRecord[]> {
    return this.repository.entries();
  }

  async add(viewer: Viewer, draft: GlossaryDraft): Promise<GlossaryRecord> {
    allow(canEditGlossary(viewer));
    return this.alone(async () => {
      await this.check(viewer, draft, null);
      const id = uuid();
      await this.repository.add(id, trimmed(draft));
      await this.record(viewer, id, 'added', null);
      return this.changed(id, [draft.termId]);
    });
  }

  async edit(viewer: Viewer, id: string, version: number, edit: GlossaryEdit): Promise<GlossaryRecord> {
    allow(canEditGlossary(viewer));
    return this.alone(async () => {
      const entry = found(await this.repository.byId(id));
      ensure(problemsWithVersion(version, entry.version));
      const variants = withChanges<FieldVariants>(entry.variants, edit.variants ?? {});
      const draft = { ...withChanges<GlossaryDraft>(entry, { ...edit, variants: undefined }), variants };
      await this.check(viewer, draft, entry);
      const before = await this.repository.snapshot(id);
      await this.repository.save(id, trimmed(draft));
      await this.record(viewer, id, 'edited', before);
      return this.changed(id, [entry.termId, draft.termId]);
    });
  }

  /** Returns the entry as it was; undo brings it back. */
  async remove(viewer: Viewer, id: string, version: number): Promise<GlossaryRecord> {
    allow(canEditGlossary(viewer));
    return this.alone(async () => {
      const entry = found(await this.repository.byId(id));
      ensure(problemsWithVersion(version, entry.version));
      const before = await this.repository.snapshot(id);
      await this.repository.remove(id);
      await this.record(viewer, id, 'removed', before);
      await this.index.refresh(entry.termId === null ? [] : [entry.termId]);
      return entry;
    });
  }

  /** The term may be one network's own: who changes other parts of the entry leaves it and is told nothing of it. */
  private async check(viewer: Viewer, draft: GlossaryDraft, before: GlossaryRecord | null): Promise<void> {
    const others = (await this.repository.entries()).filter((entry) => entry.id !== before?.id);
    const { termId } = draft;
    const termIsKnown =
      termId !== null && (termId === before?.termId || (await this.terms.termById(viewer, termId)) !== undefined);
    ensure(problemsWithGlossaryEntry(draft, others, termIsKnown));
  }

  private async record(
    viewer: Viewer,
    subjectId: string,
    kind: 'added' | 'edited' | 'removed',
    before: Readonly<Record<string, unknown>> | null,
  ): Promise<void> {
    const after = kind === 'removed' ? null : await this.repository.snapshot(subjectId);
    await this.changes.record({ subjectKind: 'glossary', subjectId, kind, before, after, userId: viewer.userId });
  }

  private async changed(id: string, termIds: readonly (string | null)[]): Promise<GlossaryRecord> {
    await this.index.refresh(termIds.filter((termId) => termId !== null));
    return found(await this.repository.byId(id));
  }

  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      return work();
    });
  }
}

function trimmed(draft: GlossaryDraft): GlossaryDraft {
  const both = ({ da, en }: GlossaryDraft['concept']) => ({ da: da.trim(), en: en.trim() });
  const variant = (field: CoreField) => both(draft.variants[field]);
  return {
    concept: both(draft.concept),
    variants: { culture: variant('culture'), health: variant('health'), employment: variant('employment') },
    explanation: both(draft.explanation),
    termId: draft.termId,
  };
}
