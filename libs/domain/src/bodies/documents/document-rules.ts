import { isDay } from '../../network/index.js';
import { isReadable, problem, withChanges, type Problem } from '../../shared/index.js';
import type { BodyProblemCode } from '../body-problem.js';
import {
  BODY_DOCUMENT_KINDS,
  type BodyDocumentContent,
  type BodyDocumentDecision,
  type BodyDocumentState,
} from './document.js';

type BodyProblem = Problem<BodyProblemCode>;
const problemOf = problem<BodyProblemCode>;

/** The longest texts in characters, and the most bodies that share one document. */
export const BODY_DOCUMENT_LIMITS = { title: 200, text: 20_000, reason: 1_000, bodies: 20 } as const;

export const NO_BODY_DOCUMENT: BodyDocumentContent = { kind: 'terms-of-reference', title: '', text: '' };

/** What is done with a document, and from where; `to` is where it stands afterwards. */
export const BODY_DOCUMENT_STEPS = {
  propose: { from: ['draft'], to: 'proposed' },
  /** Back to who writes, with what is to be mended. */
  return: { from: ['proposed'], to: 'draft' },
  /** Who proposed it takes it back. */
  withdraw: { from: ['proposed'], to: 'draft' },
  /** Freezes a version that never changes. */
  approve: { from: ['proposed'], to: 'approved' },
} as const satisfies Record<string, { readonly from: readonly BodyDocumentState[]; readonly to: BodyDocumentState }>;
export type BodyDocumentStep = keyof typeof BODY_DOCUMENT_STEPS;

export function isBodyDocumentStepPossible(step: BodyDocumentStep, state: BodyDocumentState): boolean {
  const from: readonly BodyDocumentState[] = BODY_DOCUMENT_STEPS[step].from;
  return from.includes(state);
}

export function problemsWithBodyDocumentStep(step: BodyDocumentStep, state: BodyDocumentState): BodyProblem[] {
  return isBodyDocumentStepPossible(step, state) ? [] : [problemOf('bodies.document-state')];
}

/** The content after a partial update: undefined leaves alone; nothing stands around texts. */
export function bodyDocumentWithChanges(
  content: BodyDocumentContent,
  changes: Partial<BodyDocumentContent>,
): BodyDocumentContent {
  const { kind, title, text } = withChanges(content, changes);
  return { kind, title: title.replace(/\s+/gu, ' ').trim(), text: text.replace(/\r\n?/gu, '\n').trim() };
}

/** The fields in which two contents differ. */
export function changedBodyDocumentFields(
  before: BodyDocumentContent,
  after: BodyDocumentContent,
): (keyof BodyDocumentContent)[] {
  const fields = Object.keys(NO_BODY_DOCUMENT) as (keyof BodyDocumentContent)[];
  return fields.filter((field) => before[field] !== after[field]);
}

/** Everything that is wrong with a document as it is saved; it needs a title. */
export function problemsWithBodyDocument({ kind, title, text }: BodyDocumentContent): BodyProblem[] {
  return [
    ...(BODY_DOCUMENT_KINDS.includes(kind) ? [] : [problemOf('bodies.document-kind-unknown', 'kind')]),
    ...(title === '' ? [problemOf('bodies.document-title-missing', 'title')] : []),
    ...problemsWithText(title, 'title', BODY_DOCUMENT_LIMITS.title),
    ...problemsWithText(text, 'text', BODY_DOCUMENT_LIMITS.text),
  ];
}

/** What more is needed before others decide on it. */
export function problemsWithBodyDocumentProposal(content: BodyDocumentContent): BodyProblem[] {
  const isEmpty = content.text === '';
  return [
    ...problemsWithBodyDocument(content),
    ...(isEmpty ? [problemOf('bodies.document-text-missing', 'text')] : []),
  ];
}

/** Whose document it is: one or several bodies of one network; `known` are those of it that the writer may write for. */
export function problemsWithBodiesOfDocument(bodyIds: readonly string[], known: ReadonlySet<string>): BodyProblem[] {
  const { bodies: max } = BODY_DOCUMENT_LIMITS;
  if (bodyIds.length === 0) return [problemOf('bodies.document-bodies-missing', 'bodyIds')];
  if (bodyIds.length > max) return [problemOf('bodies.count-invalid', 'bodyIds', { max })];
  return bodyIds.every((id) => known.has(id)) ? [] : [problemOf('bodies.body-unknown', 'bodyIds')];
}

/** A document as it is shared, whatever stands in it. */
interface SharedDocument {
  readonly state: BodyDocumentState;
  readonly bodyIds: readonly string[];
}

/** Giving a document to a further body, of the same network. A body that has it keeps it. */
export function problemsWithGivingDocument(
  { state, bodyIds }: SharedDocument,
  bodyId: string,
  isKnownBody: (id: string) => boolean,
): BodyProblem[] {
  const { bodies: max } = BODY_DOCUMENT_LIMITS;
  if (!isKnownBody(bodyId)) return [problemOf('bodies.body-unknown', 'bodyId')];
  if (bodyIds.includes(bodyId)) return [];
  if (state === 'proposed') return [problemOf('bodies.document-proposed', 'bodyId')];
  return bodyIds.length < max ? [] : [problemOf('bodies.document-shared-too-widely', 'bodyId', { max })];
}

/** Taking a document from a body; the others keep it. A body that does not have it goes without. */
export function problemsWithTakingDocument({ state, bodyIds }: SharedDocument, bodyId: string): BodyProblem[] {
  if (!bodyIds.includes(bodyId)) return [];
  if (state === 'proposed') return [problemOf('bodies.document-proposed', 'bodyId')];
  return bodyIds.length > 1 ? [] : [problemOf('bodies.document-last-body', 'bodyId')];
}

/** Sending back and taking back say why. */
export function problemsWithBodyDocumentReason(step: BodyDocumentStep, reason: string): BodyProblem[] {
  const isNeeded = step === 'return' || step === 'withdraw';
  return [
    ...(isNeeded && reason.trim() === '' ? [problemOf('bodies.document-reason-missing', 'reason')] : []),
    ...problemsWithText(reason, 'reason', BODY_DOCUMENT_LIMITS.reason),
  ];
}

/** The day of a decision, seen from `today`; `lastDecidedOn` is that of the version before. */
export function problemsWithBodyDocumentDecision(
  { decidedOn, meetingId }: BodyDocumentDecision,
  context: {
    readonly today: string;
    readonly lastDecidedOn: string | null;
    readonly isKnownMeeting: (id: string) => boolean;
  },
): BodyProblem[] {
  const isKnown = meetingId === null || context.isKnownMeeting(meetingId);
  return [
    ...problemsWithDay(decidedOn, context),
    ...(isKnown ? [] : [problemOf('bodies.document-meeting-unknown', 'meetingId')]),
  ];
}

/** Somebody else saved since: in which fields (comma-separated), and the `lock` to write with after looking again. */
export function problemsWithBodyDocumentLock(
  standing: { readonly lock: number; readonly fieldLocks: Readonly<Record<string, number>> },
  seenLock: number,
): BodyProblem[] {
  if (standing.lock === seenLock) return [];
  const fields = Object.entries(standing.fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  const params = { fields: fields.join(','), lock: standing.lock };
  return [problemOf('bodies.document-changed-meanwhile', undefined, params)];
}

function problemsWithDay(
  day: string,
  { today, lastDecidedOn }: { readonly today: string; readonly lastDecidedOn: string | null },
): BodyProblem[] {
  if (!isDay(day)) return [problemOf('bodies.date-invalid', 'decidedOn')];
  if (day > today) return [problemOf('bodies.document-day-ahead', 'decidedOn')];
  const isBefore = lastDecidedOn !== null && day < lastDecidedOn;
  return isBefore ? [problemOf('bodies.document-day-before-last', 'decidedOn')] : [];
}

function problemsWithText(text: string, field: string, max: number): BodyProblem[] {
  return [
    ...(text.length > max ? [problemOf('bodies.text-too-long', field, { max })] : []),
    ...(isReadable(text) ? [] : [problemOf('bodies.text-unreadable', field)]),
  ];
}
