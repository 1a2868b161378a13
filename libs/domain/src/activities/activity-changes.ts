import { withChanges } from '../shared/index.js';
import { NO_CONTENT, type ActivityContent, type Partner } from './activity.js';

/** Values to write: undefined leaves a field alone, null empties it. */
export type ActivityChanges = { readonly [Key in keyof ActivityContent]?: ActivityContent[Key] | null | undefined };

/** The content as it would be after the changes, tidied up: blanks round texts are gone, nothing stands twice in a list. */
export function contentWithChanges(content: ActivityContent, changes: ActivityChanges): ActivityContent {
  const filled = Object.entries(changes).map(([key, value]) => [
    key,
    value === null ? NO_CONTENT[key as keyof ActivityContent] : value,
  ]);
  return normaliseActivity(withChanges(content, Object.fromEntries(filled) as Partial<ActivityContent>));
}

/** Texts without blanks round them, lists without repetitions, and no reason for a stop that was none. */
export function normaliseActivity(content: ActivityContent): ActivityContent {
  const tidy = Object.fromEntries(Object.entries(content).map(([key, value]) => [key, tidied(value)]));
  const { partners, payers, fields, stoppedReason, status } = tidy as unknown as ActivityContent;
  return {
    ...(tidy as unknown as ActivityContent),
    stoppedReason: status === 'stopped' ? stoppedReason : '',
    partners: partners.map(tidyPartner),
    payers: payers.map((payer) => ({ ...payer, name: payer.name.trim() })),
    fields: fields.map((part) => ({ ...part, who: part.who.trim() })),
  };
}

/** The names of the fields that differ, in the order of the content. */
export function changedActivityFields(before: ActivityContent, after: ActivityContent): (keyof ActivityContent)[] {
  const keys = Object.keys(NO_CONTENT) as (keyof ActivityContent)[];
  return keys.filter((key) => !isSame(before[key], after[key]));
}

/** Whatever the order of an object's parts: a database keeps its own. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

/**
 * What a new activity takes over from one like it: for whom, what, where, with whom and how. What happened then (days,
 * status, counts, money, learning) is not repeated.
 */
export function copiedContent(source: ActivityContent): ActivityContent {
  return {
    ...source,
    status: NO_CONTENT.status,
    stoppedReason: '',
    startsOn: null,
    endsOn: null,
    registered: null,
    completed: null,
    artists: null,
    volunteers: null,
    staffHours: null,
    costDkk: null,
    payers: source.payers.map(({ name }) => ({ name, amountDkk: null })),
    wouldRepeat: '',
    wouldChange: '',
  };
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return value;
  return value.every((entry) => typeof entry === 'string') ? [...new Set(value.map((entry) => entry.trim()))] : value;
}

/** The name of an organisation of the platform is its own, and is not kept beside its id. */
function tidyPartner({ organisationId, name, role }: Partner): Partner {
  const id = organisationId === '' ? null : organisationId;
  return { organisationId: id, name: id === null ? name.trim() : '', role };
}
