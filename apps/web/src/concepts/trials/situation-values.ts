import type { Situation } from '@samspil/domain/concepts';

export const SITUATION_NUMBERS = [
  'groupSize',
  'artists',
  'volunteers',
  'staffHours',
  'weeks',
  'sessions',
  'population',
] as const;
export const SITUATION_TERMS = ['targetGroups', 'settings', 'orgForms'] as const;

export type SituationNumber = (typeof SITUATION_NUMBERS)[number];
export type SituationTerms = (typeof SITUATION_TERMS)[number];

/** A situation as it stands in the fields: numbers as they are typed. */
export type SituationValues = Readonly<Record<SituationNumber, string> & Record<SituationTerms, readonly string[]>>;

export function situationValues(situation: Situation): SituationValues {
  const { targetGroups, settings, orgForms } = situation;
  const numbers = Object.fromEntries(SITUATION_NUMBERS.map((name) => [name, situation[name]?.toString() ?? '']));
  return { ...(numbers as Record<SituationNumber, string>), targetGroups, settings, orgForms };
}

/** What is typed, as a situation; what is no number is not known. */
export function situationFrom(values: SituationValues): Situation {
  const { targetGroups, settings, orgForms } = values;
  const numbers = Object.fromEntries(SITUATION_NUMBERS.map((name) => [name, numberIn(values[name])]));
  return { ...(numbers as Record<SituationNumber, number | null>), targetGroups, settings, orgForms };
}

export function isKnown(situation: Situation): boolean {
  const saysTerms = SITUATION_TERMS.some((name) => situation[name].length > 0);
  return saysTerms || SITUATION_NUMBERS.some((name) => situation[name] !== null);
}

/** 1.200 and 1 200 are written for 1200. */
function numberIn(text: string): number | null {
  const digits = text.replaceAll(/[.\s]/gu, '');
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : null;
}
