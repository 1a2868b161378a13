import {
  authorsInShort,
  canAssignOwner,
  canCodeKnowledge,
  canEditKnowledge,
  canOpenFiles,
  canReadFile,
  canSeeDraft,
  canSeeHistory,
  canSetReviewDate,
  canTakeStep,
  cslDate,
  isDueForReview,
  isPartialDate,
  issuedOn,
  KNOWLEDGE_STEPS,
  problemsWithStep,
  problemsWithUndoingPublication,
  summaryOf,
  yearOf,
  type Bibliography,
  type ContentChanges,
  type CslName,
  type KnowledgeContent,
  type KnowledgeStep,
} from '@samspil/domain/knowledge';
import type { Viewer } from '@samspil/domain/shared';
import type { BibliographyType, KnowledgeContentType } from './knowledge-content.graphql.js';
import type { BibliographyInput, KnowledgeContentInput } from './knowledge-inputs.graphql.js';
import type { KnowledgeFile, KnowledgeItemType, KnowledgeViewerCan } from './knowledge-item.graphql.js';
import { shownVersion, type KnowledgeFileRecord, type KnowledgeRecord } from './knowledge-record.js';
import { today } from '../shared/today.js';

/** The item as this viewer may see it. */
export function itemView(viewer: Viewer, record: KnowledgeRecord): KnowledgeItemType {
  const shown = shownVersion(record);
  const seesDraft = canSeeDraft(viewer, record);
  const { id, slug, networkId, state, origin, isDemonstration, lock, changedAt, publishedAt, firstPublishedAt } =
    record;
  return {
    ...{ record, id, slug, networkId, state, origin, isDemonstration, lock, changedAt, publishedAt, firstPublishedAt },
    content: contentView(shown.content, shown.number),
    workingState: seesDraft ? record.workingState : null,
    workingContent: seesDraft && record.working ? contentView(record.working.content, record.working.number) : null,
    reviewDate: record.reviewDate,
    isDueForReview: isDueForReview(record, today()),
    withdrawnReason: seesDraft ? record.withdrawnReason : null,
    viewerCan: viewerCan(viewer, record),
  };
}

function viewerCan(viewer: Viewer, record: KnowledgeRecord): KnowledgeViewerCan {
  const [submit, returnToInbox, publish, undoPublishing, archive, withdraw, restore, discardDraft] =
    KNOWLEDGE_STEPS.map((step) => canTakeStepNow(viewer, record, step)) as [
      boolean,
      boolean,
      boolean,
      boolean,
      boolean,
      boolean,
      boolean,
      boolean,
    ];
  return {
    ...{ submit, returnToInbox, publish, undoPublishing, archive, withdraw, restore, discardDraft },
    seeDraft: canSeeDraft(viewer, record),
    edit: canEditKnowledge(viewer, record),
    code: canCodeKnowledge(viewer, record),
    assignOwner: canAssignOwner(viewer, record),
    setReviewDate: canSetReviewDate(viewer, record),
    openFiles: canOpenFiles(viewer, record),
    seeHistory: canSeeHistory(viewer, record),
  };
}

/** The policy allows the step and it is possible from here. */
function canTakeStepNow(viewer: Viewer, record: KnowledgeRecord, step: KnowledgeStep): boolean {
  if (!canTakeStep(viewer, record, step)) return false;
  if (step === 'undo-publishing' && problemsWithUndoingPublication(record, new Date()).length > 0) return false;
  return problemsWithStep(step, record, record.published !== null).length === 0;
}

export function contentView(content: KnowledgeContent, versionNumber: number): KnowledgeContentType {
  const { type, abstract, language, country, brief, facts, unconfirmed } = content;
  return {
    ...{ versionNumber, type, abstract, language, country, brief, facts, unconfirmed },
    bibliography: bibliographyView(content.bibliography),
    authorsInShort: authorsInShort(content.bibliography),
    summary: summaryOf(content),
    codeIds: content.codes,
  };
}

/** The files of an item that this viewer may read. */
export function filesView(
  viewer: Viewer,
  record: KnowledgeRecord,
  files: readonly KnowledgeFileRecord[],
): KnowledgeFile[] {
  return files
    .filter((file) => canReadFile(viewer, record, file))
    .map(({ id, name, mediaType, bytes, pageCount, isOpen, storedAs }) => ({
      ...{ id, name, mediaType, bytes, pageCount, isOpen },
      url: storedAs === null ? null : `/files/${id}/${encodeURIComponent(name)}`,
    }));
}

const TEXT_NAMES = {
  container: 'container-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  publisher: 'publisher',
  place: 'publisher-place',
  doi: 'DOI',
  url: 'URL',
  isbn: 'ISBN',
  issn: 'ISSN',
} as const satisfies Partial<Record<keyof BibliographyInput, keyof Bibliography>>;
type TextName = keyof typeof TEXT_NAMES;

function bibliographyView(bibliography: Bibliography): BibliographyType {
  const texts = Object.fromEntries(
    Object.entries(TEXT_NAMES).map(([name, key]) => [name, bibliography[key] ?? null]),
  ) as Record<TextName, string | null>;
  return {
    ...texts,
    type: bibliography.type,
    title: bibliography.title,
    authors: bibliography.author ?? [],
    editors: bibliography.editor ?? [],
    issued: issuedOn(bibliography),
    year: yearOf(bibliography),
  };
}

/** The domain's partial update from the API's input; null and undefined keep their meaning. */
export function changesFrom(input: KnowledgeContentInput): ContentChanges {
  return {
    type: input.type ?? undefined,
    bibliography: input.bibliography ? bibliographyFrom(input.bibliography) : undefined,
    abstract: input.abstract,
    language: input.language,
    country: input.country,
    brief: input.brief ? emptyForNull(input.brief) : undefined,
    codes: input.codeIds === null ? [] : input.codeIds,
    facts: input.facts === null ? [] : input.facts,
    unconfirmed:
      input.unconfirmed === null ? [] : input.unconfirmed?.map(({ field, note }) => ({ field, note: note ?? null })),
  };
}

function emptyForNull<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, text === null ? '' : (text as unknown)]),
  ) as Texts;
}

function bibliographyFrom(input: BibliographyInput): NonNullable<ContentChanges['bibliography']> {
  const texts = Object.entries(TEXT_NAMES)
    .map(([name, key]) => [key, input[name as TextName]] as const)
    .filter(([, text]) => text !== undefined);
  return {
    ...Object.fromEntries(texts),
    type: input.type ?? undefined,
    title: input.title === null ? '' : input.title,
    author: namesFrom(input.authors),
    editor: namesFrom(input.editors),
    issued: input.issued === undefined ? undefined : issuedFrom(input.issued),
  };
}

function namesFrom(names: BibliographyInput['authors']): readonly CslName[] | null | undefined {
  return names?.map(({ family, given, literal }) => ({
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(literal ? { literal } : {}),
  }));
}

/** A date that cannot be read becomes year 0, which the rules refuse with a problem at the field. */
function issuedFrom(text: string | null): Bibliography['issued'] | null {
  if (text === null || text.trim() === '') return null;
  if (!isPartialDate(text.trim())) return cslDate(0);
  const [year, month, day] = text.trim().split('-').map(Number);
  return cslDate(year ?? 0, month, day);
}
