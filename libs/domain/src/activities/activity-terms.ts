import type { ActivityContent, DevelopmentStage, Field, LinkLevel } from './activity.js';

/** The fields that hold vocabulary terms; each is named as its vocabulary. */
export const TERM_FIELDS = ['targetGroups', 'artForms', 'settings', 'orgForms', 'courseLevels'] as const;
export type TermField = (typeof TERM_FIELDS)[number];

export const LINK_LEVEL_TERMS: Readonly<Record<LinkLevel, string>> = {
  separate: 'cl-separate',
  attached: 'cl-attached',
  wellbeing: 'cl-wellbeing',
};

export const STAGE_TERMS: Readonly<Record<DevelopmentStage, string>> = {
  'start-up': 'cl-start',
  'further-development': 'cl-further',
  strategic: 'cl-strategic',
};

/** The sectors of the three fields, as organisations and filters have them. */
export const FIELD_TERMS: Readonly<Record<Field, string>> = {
  culture: 'se-culture',
  health: 'se-health',
  employment: 'se-employment',
};

type Coded = Pick<ActivityContent, TermField | 'linkLevel' | 'stage'>;

/** The course levels with those that link level and stage stand for. */
export function allCourseLevels({ courseLevels, linkLevel, stage }: Coded): string[] {
  const implied = [linkLevel && LINK_LEVEL_TERMS[linkLevel], stage && STAGE_TERMS[stage]];
  return [...new Set([...courseLevels, ...implied.filter((term) => term !== null)])];
}

/** Every term an activity is coded with, each once. */
export function termsOfActivity(content: Coded): string[] {
  const { targetGroups, artForms, settings, orgForms } = content;
  return [...new Set([...targetGroups, ...artForms, ...settings, ...orgForms, ...allCourseLevels(content)])];
}
