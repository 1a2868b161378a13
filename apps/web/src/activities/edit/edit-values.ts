import {
  FIELDS,
  problemsWithActivity,
  type ActivityContent,
  type Partner,
  type Payer,
  type Sharing,
} from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import type { WrittenActivity } from '../page/activity-fragments';
import { sharingOf, writtenContent } from '../written-content';

export const COUNT_FIELDS = [
  'weeks',
  'sessionsPlanned',
  'groupSize',
  'registered',
  'completed',
  'artists',
  'volunteers',
  'staffHours',
  'costDkk',
] as const;
export type CountField = (typeof COUNT_FIELDS)[number];

/** One who pays, with the amount as it is typed. */
export interface TypedPayer extends Omit<Payer, 'amountDkk'> {
  readonly amountDkk: string;
}

/** What stands in the form: numbers as they are typed. */
export interface EditValues extends Omit<ActivityContent, CountField | 'payers'>, Record<CountField, string> {
  readonly payers: readonly TypedPayer[];
  readonly sharing: Sharing;
}

export type EditField = keyof EditValues;

const typed = (count: number | null): string => (count === null ? '' : String(count));

export function editValues(activity: WrittenActivity): EditValues {
  const content = writtenContent(activity);
  return {
    ...content,
    ...(Object.fromEntries(COUNT_FIELDS.map((field) => [field, typed(content[field])])) as Record<CountField, string>),
    fields: FIELDS.flatMap((field) => content.fields.filter((part) => part.field === field)),
    // The platform knows what its organisations are called.
    partners: content.partners.map((partner) => (partner.organisationId === null ? partner : { ...partner, name: '' })),
    payers: content.payers.map(({ name, amountDkk }) => ({ name, amountDkk: typed(amountDkk) })),
    sharing: sharingOf(activity),
  };
}

/** `1.200`, `1 200` and `1200` are the same number; NaN is none, which the rules say. */
export function countOf(text: string): number | null {
  const plain = text.replace(/\s/gu, '');
  if (plain === '') return null;
  return Number(plain.replace(/\.(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));
}

const isBlankPartner = ({ organisationId, name }: Partner): boolean => organisationId === null && name.trim() === '';
const isBlankPayer = ({ name, amountDkk }: TypedPayer): boolean => name.trim() === '' && amountDkk.trim() === '';

/** The content as it would be saved: rows in which nothing stands are left out. */
export function contentOf({ sharing: _, ...values }: EditValues): ActivityContent {
  return {
    ...values,
    ...(Object.fromEntries(COUNT_FIELDS.map((field) => [field, countOf(values[field])])) as Record<
      CountField,
      number | null
    >),
    partners: values.partners.filter((partner) => !isBlankPartner(partner)),
    payers: values.payers
      .filter((payer) => !isBlankPayer(payer))
      .map(({ name, amountDkk }) => ({ name, amountDkk: countOf(amountDkk) })),
  };
}

/** What is wrong with it; the places of partners and payers are those of the form. */
export function problemsWithValues(values: EditValues): Problem[] {
  const { partners, payers, sharing } = values;
  const places = {
    partners: partners.flatMap((partner, place) => (isBlankPartner(partner) ? [] : [place])),
    payers: payers.flatMap((payer, place) => (isBlankPayer(payer) ? [] : [place])),
  };
  return problemsWithActivity(tidied(contentOf(values)), sharing).map((found) => {
    const [list, place, ...rest] = found.field?.split('.') ?? [];
    if ((list !== 'partners' && list !== 'payers') || place === undefined) return found;
    return { ...found, field: [list, places[list][Number(place)], ...rest].join('.') };
  });
}

/** The rules expect texts without blanks round them. */
function tidied(content: ActivityContent): ActivityContent {
  return {
    ...content,
    title: content.title.trim(),
    stoppedReason: content.stoppedReason.trim(),
    partners: content.partners.map((partner) => ({ ...partner, name: partner.name.trim() })),
    payers: content.payers.map((payer) => ({ ...payer, name: payer.name.trim() })),
  };
}
