import type { InBothLanguages } from '../shared/index.js';
import type { SearchDocument, SearchFacets, SearchText } from '../search/index.js';
import type { Activity } from './activity.js';
import { allCourseLevels, FIELD_TERMS, TERM_FIELDS, termsOfActivity } from './activity-terms.js';

/** A vocabulary term that an activity is coded with. */
export interface FindableActivityTerm {
  readonly label: InBothLanguages;
  /** The network that alone has it; null for everybody's. */
  readonly networkId: string | null;
}

/** What is found of an activity that is shared. */
export interface FindableActivity extends Activity {
  readonly isDemonstration: boolean;
  /** ISO time. */
  readonly changedAt: string;
  readonly ownerName: InBothLanguages;
  /** Names of the municipalities it takes place in, and of its partners. */
  readonly placeNames: readonly string[];
  readonly partnerNames: readonly string[];
}

const WEIGHTS = { title: 3, description: 1, code: 1.2, place: 1, people: 0.7, learning: 0.7 } as const;

const LONGEST_SUMMARY = 320;

/** The address of an activity's page, below the public address. */
export function activityPath(id: string): string {
  return `/aktiviteter/${id}`;
}

/** The description in two or three lines. */
export function activitySummary({ description }: Pick<Activity, 'description'>): string {
  if (description.length <= LONGEST_SUMMARY) return description;
  const cut = description.slice(0, LONGEST_SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SUMMARY / 2)).trimEnd()} …`;
}

/**
 * The document of an activity that is public or shared in its network; a draft must not come here. Counts are in none of
 * its texts. What only one network has is a facet for its people, and its label is in no text that others find.
 */
export function activitySearchDocument(
  activity: FindableActivity,
  termOf: (code: string) => FindableActivityTerm | undefined,
): SearchDocument {
  const isShared = (code: string): boolean => termOf(code)?.networkId === null;
  const codes = termsOfActivity(activity).filter(isShared);
  const inner = codeFacets(activity, (code) => !isShared(code) && termOf(code) !== undefined);
  return {
    kind: 'activity',
    id: activity.id,
    url: activityPath(activity.id),
    title: activity.title,
    summary: activitySummary(activity),
    language: 'da',
    year: activity.startsOn === null ? null : Number(activity.startsOn.slice(0, 4)),
    changedAt: activity.changedAt,
    audiences: [activity.sharing === 'public' ? 'public' : `network:${activity.networkId}`],
    facets: { ...plainFacets(activity), ...codeFacets(activity, isShared) },
    innerFacets: Object.keys(inner).length > 0 ? { [`network:${activity.networkId}`]: inner } : {},
    isDemonstration: activity.isDemonstration,
    texts: [...ownTexts(activity), ...labelTexts(codes, termOf)].filter(({ text }) => text !== ''),
  };
}

function plainFacets(activity: FindableActivity): SearchFacets {
  const sectors = activity.fields.map(({ field }) => FIELD_TERMS[field]);
  return {
    activityStatus: [activity.status],
    activityKind: [activity.kind],
    organisation: [activity.ownerId],
    network: [activity.networkId],
    ...(activity.municipalityCodes.length > 0 ? { municipality: activity.municipalityCodes } : {}),
    ...(sectors.length > 0 ? { sectors } : {}),
  };
}

function codeFacets(activity: Activity, isMeant: (code: string) => boolean): SearchFacets {
  const codes = { ...activity, courseLevels: allCourseLevels(activity) };
  const facets = TERM_FIELDS.map((field) => [field, codes[field].filter(isMeant)] as const);
  return Object.fromEntries(facets.filter(([, values]) => values.length > 0));
}

function ownTexts(activity: FindableActivity): SearchText[] {
  const { title, description, place, recruitment, wouldRepeat, wouldChange, fields, ownerName } = activity;
  const people = [...activity.partnerNames, ...fields.map(({ who }) => who)].filter((name) => name !== '');
  return [
    { text: title, weight: WEIGHTS.title, language: 'da' },
    { text: description, weight: WEIGHTS.description, language: 'da' },
    {
      text: [place, ...activity.placeNames].filter((name) => name !== '').join(', '),
      weight: WEIGHTS.place,
      language: 'da',
    },
    { text: [ownerName.da, ownerName.en].join(', '), weight: WEIGHTS.place, language: 'da' },
    { text: people.join(', '), weight: WEIGHTS.people, language: 'da' },
    { text: recruitment, weight: WEIGHTS.learning, language: 'da' },
    { text: wouldRepeat, weight: WEIGHTS.learning, language: 'da' },
    { text: wouldChange, weight: WEIGHTS.learning, language: 'da' },
  ];
}

function labelTexts(
  codes: readonly string[],
  termOf: (code: string) => FindableActivityTerm | undefined,
): SearchText[] {
  const labels = codes.flatMap((code) => termOf(code)?.label ?? []);
  return [
    { text: labels.map(({ da }) => da).join(', '), weight: WEIGHTS.code, language: 'da' },
    { text: labels.map(({ en }) => en).join(', '), weight: WEIGHTS.code, language: 'en' },
  ];
}
