import {
  GENERAL_NOTES,
  type FrozenAction,
  type FrozenDecision,
  type FrozenMinutes,
  type FrozenSection,
} from '@samspil/domain/meetings';
import type { AgendaItemRecord } from '../meetings.service.js';
import type { ActionRecord, DecisionRecord, MinutesRow } from './minutes-record.js';

/** What minutes say: notes in the order of the agenda, decisions and actions. */
export interface ShownContent {
  readonly sections: readonly FrozenSection[];
  readonly decisions: readonly DecisionRecord[];
  readonly actions: readonly ActionRecord[];
}

/** Minutes as they stand while they are written. Notes whose item has left the agenda are kept after the others. */
export function shownWhileWritten(
  row: MinutesRow,
  agenda: readonly Pick<AgendaItemRecord, 'id' | 'title' | 'isFinished'>[],
  decisions: readonly DecisionRecord[],
  actions: readonly ActionRecord[],
): ShownContent {
  const known = new Set([GENERAL_NOTES, ...agenda.map(({ id }) => id)]);
  const textOf = (place: string): string => (row.texts[place] ?? '').trim();
  const left = Object.keys(row.texts).filter((place) => !known.has(place) && textOf(place) !== '');
  const places = [
    ...agenda.map(({ id, title, isFinished }) => ({ id, title, isFinished })),
    ...[...left, GENERAL_NOTES].map((id) => ({ id, title: '', isFinished: true })),
  ];
  return {
    sections: places.map((place) => ({ ...place, text: textOf(place.id) })),
    decisions: decisions.filter(({ isRemoved }) => !isRemoved),
    actions: actions.filter(({ isRemoved }) => !isRemoved),
  };
}

/** Minutes as they were approved, whatever the agenda has become since; whether an action is done is as of now. */
export function shownAsFrozen(
  frozen: FrozenMinutes,
  decisions: readonly DecisionRecord[],
  actions: readonly ActionRecord[],
): ShownContent {
  return {
    sections: frozen.sections,
    decisions: asFrozen(decisions, frozen.decisions),
    actions: asFrozen(actions, frozen.actions),
  };
}

/** The content as it is approved. Names stand as they are called now. */
export function frozenFrom(
  { sections, decisions, actions }: ShownContent,
  present: Pick<FrozenMinutes, 'present' | 'presentInEnglish'>,
): FrozenMinutes {
  return {
    sections,
    decisions: decisions.map(({ id, agendaItemId, text }) => ({ id, sectionId: agendaItemId ?? GENERAL_NOTES, text })),
    actions: actions.map((action) => frozenAction(action)),
    ...present,
  };
}

function frozenAction({ id, agendaItemId, text, dueOn, ...owner }: ActionRecord): FrozenAction {
  const { ownerPersonName, ownerOrganisationName } = owner;
  const place = { id, sectionId: agendaItemId ?? GENERAL_NOTES };
  if (ownerPersonName !== null) return { ...place, text, owner: ownerPersonName, dueOn };
  const { da, en } = ownerOrganisationName ?? { da: '', en: '' };
  return { ...place, text, owner: da, ownerInEnglish: en, dueOn };
}

/** In their order, at their places. */
function asFrozen<Entry extends { readonly id: string; readonly text: string; readonly agendaItemId: string | null }>(
  entries: readonly Entry[],
  frozen: readonly FrozenDecision[],
): Entry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return frozen.flatMap(({ id, sectionId, text }) => {
    const entry = known.get(id);
    const agendaItemId = sectionId === GENERAL_NOTES ? null : sectionId;
    return entry === undefined ? [] : [{ ...entry, agendaItemId, text }];
  });
}
