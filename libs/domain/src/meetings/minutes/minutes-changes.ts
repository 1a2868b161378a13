import type { FrozenAction, FrozenMinutes, FrozenSection } from './minutes.js';

/** What differs between two versions, in the order of the newer one. */
export interface MinutesChange {
  readonly kind: 'text' | 'outcome' | 'decision' | 'action' | 'present';
  /** The title of the item; empty for what belongs to none. */
  readonly title: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  /** Null where there is nothing any more. */
  readonly after: string | null;
}

/** What a correction changed: notes, whether items were finished, decisions, actions and who came. */
export function minutesChanges(before: FrozenMinutes, after: FrozenMinutes): MinutesChange[] {
  const titles = new Map([...before.sections, ...after.sections].map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? '';
  return [
    ...changedSections(before, after),
    ...changedEntries('decision', before.decisions, after.decisions, titleOf, ({ text }) => text),
    ...changedEntries('action', before.actions, after.actions, titleOf, actionLine),
    ...changed('present', '', before.present.join(', '), after.present.join(', ')),
  ];
}

function changedSections(before: FrozenMinutes, after: FrozenMinutes): MinutesChange[] {
  return inEither(before.sections, after.sections).flatMap(([was, is]) => {
    const title = (is ?? was)?.title ?? '';
    return [...changed('text', title, was?.text ?? '', is?.text ?? ''), ...changedOutcome(was, is)];
  });
}

/** Only of items that stand in both. */
function changedOutcome(was: FrozenSection | undefined, is: FrozenSection | undefined): MinutesChange[] {
  if (was === undefined || is === undefined) return [];
  return changed('outcome', is.title, outcome(was.isFinished), outcome(is.isFinished));
}

function changedEntries<Entry extends { readonly id: string; readonly sectionId: string }>(
  kind: 'decision' | 'action',
  before: readonly Entry[],
  after: readonly Entry[],
  titleOf: (id: string) => string,
  textOf: (entry: Entry) => string,
): MinutesChange[] {
  return inEither(before, after).flatMap(([was, is]) => {
    const title = titleOf((is ?? was)?.sectionId ?? '');
    return changed(kind, title, was === undefined ? '' : textOf(was), is === undefined ? '' : textOf(is));
  });
}

function changed(kind: MinutesChange['kind'], title: string, before: string, after: string): MinutesChange[] {
  return before === after ? [] : [{ kind, title, before: before || null, after: after || null }];
}

function inEither<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): [Thing | undefined, Thing | undefined][] {
  const earlier = new Map(before.map((thing) => [thing.id, thing]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((is): [Thing | undefined, Thing] => [earlier.get(is.id), is]),
    ...before.filter(({ id }) => !later.has(id)).map((was): [Thing, undefined] => [was, undefined]),
  ];
}

function actionLine({ text, owner, dueOn }: FrozenAction): string {
  return [text, owner, dueOn].filter((part) => part !== null && part !== '').join(' · ');
}

function outcome(isFinished: boolean): string {
  return isFinished ? 'finished' : 'unresolved';
}
