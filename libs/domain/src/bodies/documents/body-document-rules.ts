import { isDay } from '../../network/index.js';
import { problem, withChanges, type Problem } from '../../shared/index.js';
import {
  BODY_DOCUMENT_KINDS,
  type BodyDocumentContent,
  type DocumentDecision,
  type DocumentVersionState,
} from './body-document.js';
import type { BodyProblemCode } from '../body-problem.js';
import { problemsWithBodyText } from '../body-rules.js';

type BodyProblem = Problem<BodyProblemCode>;
const problemOf = problem<BodyProblemCode>;

/** The longest texts, in characters. */
export const BODY_DOCUMENT_LIMITS = { title: 200, text: 40_000, note: 500, reason: 1_000 } as const;

/** What is done with the latest version of a document, and from where; `to` is where it stands afterwards. */
export const DOCUMENT_STEPS = {
  propose: { from: ['draft'], to: 'proposed' },
  /** Back to who writes, with what is to be mended. */
  return: { from: ['proposed'], to: 'draft' },
  approve: { from: ['proposed'], to: 'approved' },
} as const satisfies Record<
  string,
  { readonly from: readonly DocumentVersionState[]; readonly to: DocumentVersionState }
>;
export type DocumentStep = keyof typeof DOCUMENT_STEPS;

export function isDocumentStepPossible(step: DocumentStep, state: DocumentVersionState): boolean {
  const from: readonly DocumentVersionState[] = DOCUMENT_STEPS[step].from;
  return from.includes(state);
}

/** The document after a partial update: undefined leaves alone; nothing stands around the title, each body once. */
export function documentWithChanges(
  content: BodyDocumentContent,
  changes: Partial<BodyDocumentContent>,
): BodyDocumentContent {
  const { kind, title, sharing, bodyIds } = withChanges(content, changes);
  return {
    kind,
    title: title.replace(/\s+/gu, ' ').trim(),
    sharing,
    bodyIds: [...new Set(bodyIds.map((id) => id.toLowerCase()))],
  };
}

/** Everything wrong with a document and its draft; the draft may still be empty. */
export function problemsWithDocument(
  { kind, title, bodyIds }: BodyDocumentContent,
  { text, note }: { readonly text: string; readonly note: string },
  isKnownBody: (id: string) => boolean,
): BodyProblem[] {
  const { title: longestTitle, text: longestText, note: longestNote } = BODY_DOCUMENT_LIMITS;
  return [
    ...(BODY_DOCUMENT_KINDS.includes(kind) ? [] : [problemOf('bodies.kind-unknown', 'kind')]),
    ...(title === '' ? [problemOf('bodies.title-missing', 'title')] : []),
    ...problemsWithBodyText(title, 'title', longestTitle),
    ...problemsWithBodyText(text, 'text', longestText),
    ...problemsWithBodyText(note, 'note', longestNote),
    ...(bodyIds.length === 0 ? [problemOf('bodies.bodies-missing', 'bodyIds')] : []),
    ...bodyIds.flatMap((id, place) =>
      isKnownBody(id) ? [] : [problemOf('bodies.body-unknown', `bodyIds.${String(place)}`)],
    ),
  ];
}

/** A step is possible from where the version stands; a proposal has a text; sending back says why. */
export function problemsWithDocumentStep(
  step: DocumentStep,
  { state, text }: { readonly state: DocumentVersionState; readonly text: string },
  reason: string,
): BodyProblem[] {
  if (!isDocumentStepPossible(step, state)) return [problemOf('bodies.state')];
  return [
    ...(step !== 'return' && text.trim() === '' ? [problemOf('bodies.document-empty', 'text')] : []),
    ...(step === 'return' && reason.trim() === '' ? [problemOf('bodies.reason-missing', 'reason')] : []),
    ...problemsWithBodyText(reason, 'reason', BODY_DOCUMENT_LIMITS.reason),
  ];
}

/** A decision was taken, by a body of the network or by the network meeting. `today` is `yyyy-mm-dd`. */
export function problemsWithDecision(
  { decidedOn, decidedByBodyId }: DocumentDecision,
  today: string,
  isKnownBody: (id: string) => boolean,
): BodyProblem[] {
  const day = isDay(decidedOn) ? [] : [problemOf('bodies.date-invalid', 'decidedOn')];
  return [
    ...day,
    ...(day.length === 0 && decidedOn > today ? [problemOf('bodies.decided-in-future', 'decidedOn')] : []),
    ...(decidedByBodyId === null || isKnownBody(decidedByBodyId)
      ? []
      : [problemOf('bodies.approver-unknown', 'decidedByBodyId')]),
  ];
}
