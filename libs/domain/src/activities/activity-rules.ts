import { isDay } from '../network/index.js';
import { isReadable, problem, type Problem } from '../shared/index.js';
import type { ActivityContent, Partner, Sharing } from './activity.js';
import { ACTIVITY_LIMITS } from './activity-limits.js';
import type { ActivityProblemCode } from './activity-problem.js';
import { TERM_FIELDS, type TermField } from './activity-terms.js';

type Found = Problem<ActivityProblemCode>;

/** What the rules cannot know by themselves. */
export interface ActivityRuleContext {
  /** A term in use of the vocabulary that is named as the field. */
  isKnownTerm(id: string, field: TermField): boolean;
  isKnownMunicipality(code: string): boolean;
  isKnownOrganisation(id: string): boolean;
  /** A subgoal or theme of the network. */
  isKnownGoal(id: string): boolean;
}

/** Everything is known: for forms, which only offer what there is. */
export const EVERYTHING_KNOWN: ActivityRuleContext = {
  isKnownTerm: () => true,
  isKnownMunicipality: () => true,
  isKnownOrganisation: () => true,
  isKnownGoal: () => true,
};

const TEXTS = {
  description: ACTIVITY_LIMITS.text,
  stoppedReason: ACTIVITY_LIMITS.text,
  recruitment: ACTIVITY_LIMITS.text,
  wouldRepeat: ACTIVITY_LIMITS.text,
  wouldChange: ACTIVITY_LIMITS.text,
  place: ACTIVITY_LIMITS.name,
} as const;

const COUNTS = ['weeks', 'sessionsPlanned', 'groupSize', 'registered', 'completed', 'artists', 'volunteers'] as const;

/**
 * Every problem of what is written about an activity, after `normaliseActivity`. A draft needs a title only; what is
 * shared says what is done and for whom.
 */
export function problemsWithActivity(
  content: ActivityContent,
  sharing: Sharing,
  context: ActivityRuleContext = EVERYTHING_KNOWN,
): Found[] {
  return [
    ...problemsWithRequired(content, sharing),
    ...problemsWithTexts(content),
    ...problemsWithTerms(content, context),
    ...problemsWithPeriod(content),
    ...problemsWithCounts(content),
    ...problemsWithPlaces(content, context),
    ...problemsWithPartners(content, context),
    ...problemsWithFields(content),
    ...problemsWithMoney(content),
  ];
}

function problemsWithRequired({ title, artForms, targetGroups }: ActivityContent, sharing: Sharing): Found[] {
  const missing: Found[] = title === '' ? [problem('activities.title-missing', 'title')] : [];
  if (sharing === 'draft') return missing;
  if (artForms.length === 0) missing.push(problem('activities.art-form-missing', 'artForms'));
  if (targetGroups.length === 0) missing.push(problem('activities.target-group-missing', 'targetGroups'));
  return missing;
}

function problemsWithTexts(content: ActivityContent): Found[] {
  const reason: Found[] =
    content.status === 'stopped' && content.stoppedReason === ''
      ? [problem('activities.stopped-reason-missing', 'stoppedReason')]
      : [];
  const texts = Object.entries(TEXTS) as [keyof typeof TEXTS, number][];
  return [
    ...problemsWithText(content.title, 'title', ACTIVITY_LIMITS.title),
    ...texts.flatMap(([field, max]) => problemsWithText(content[field], field, max)),
    ...reason,
  ];
}

/** Too long, or with characters that cannot be kept. */
export function problemsWithText(text: string, field: string, max: number): Found[] {
  if (text.length > max) return [problem('activities.text-too-long', field, { max })];
  return isReadable(text) ? [] : [problem('activities.text-unreadable', field)];
}

function problemsWithTerms(content: ActivityContent, { isKnownTerm }: ActivityRuleContext): Found[] {
  return TERM_FIELDS.flatMap((field): Found[] => {
    const terms = content[field];
    if (terms.length > ACTIVITY_LIMITS.terms) return tooMany(field, ACTIVITY_LIMITS.terms);
    const unknown = terms.filter((term) => !isKnownTerm(term, field));
    return unknown.map((term) => problem('activities.term-unknown', field, { term: shortened(term) }));
  });
}

function problemsWithPeriod({ startsOn, endsOn }: ActivityContent): Found[] {
  const days = { startsOn, endsOn };
  const invalid = Object.entries(days).filter(([, day]) => day !== null && !isUsableDay(day));
  if (invalid.length > 0) return invalid.map(([field]) => problem('activities.date-invalid', field));
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [problem('activities.ends-before-start', 'endsOn')]
    : [];
}

/** A day of the calendar that an activity of our time may have; `2O25` typed as `0025` is none. */
export function isUsableDay(day: string): boolean {
  return isDay(day) && day >= '1900-01-01' && day <= '2199-12-31';
}

function problemsWithCounts(content: ActivityContent): Found[] {
  const { registered, completed, staffHours, costDkk } = content;
  const isAbove = registered !== null && completed !== null && completed > registered;
  return [
    ...COUNTS.flatMap((field) => problemsWithCount(content[field], field)),
    ...problemsWithCount(staffHours, 'staffHours'),
    ...problemsWithCount(costDkk, 'costDkk', ACTIVITY_LIMITS.amountDkk),
    ...(isAbove ? [problem<ActivityProblemCode>('activities.completed-above-registered', 'completed')] : []),
  ];
}

/** A count is null or a whole number from 0 to `max`. */
export function problemsWithCount(count: number | null, field: string, max: number = ACTIVITY_LIMITS.count): Found[] {
  if (count === null) return [];
  if (count < 0) return [problem('activities.count-negative', field)];
  if (!Number.isInteger(count)) return [problem('activities.count-not-whole', field)];
  return count > max ? [problem('activities.count-too-large', field, { max })] : [];
}

function problemsWithPlaces({ municipalityCodes, goalIds }: ActivityContent, context: ActivityRuleContext): Found[] {
  const strange = municipalityCodes.filter((code) => !context.isKnownMunicipality(code));
  const goals = goalIds.filter((id) => !context.isKnownGoal(id));
  return [
    ...(municipalityCodes.length > ACTIVITY_LIMITS.municipalities
      ? tooMany('municipalityCodes', ACTIVITY_LIMITS.municipalities)
      : strange.map((code) =>
          problem<ActivityProblemCode>('activities.municipality-unknown', 'municipalityCodes', {
            code: shortened(code),
          }),
        )),
    ...(goalIds.length > ACTIVITY_LIMITS.goals
      ? tooMany('goalIds', ACTIVITY_LIMITS.goals)
      : goals.map(() => problem<ActivityProblemCode>('activities.goal-unknown', 'goalIds'))),
  ];
}

function problemsWithPartners({ partners }: ActivityContent, context: ActivityRuleContext): Found[] {
  if (partners.length > ACTIVITY_LIMITS.partners) return tooMany('partners', ACTIVITY_LIMITS.partners);
  const seen = new Set<string>();
  return partners.flatMap((partner, index): Found[] => {
    const key = `${partner.organisationId ?? partner.name.toLocaleLowerCase('da')} ${partner.role}`;
    const repeated = seen.has(key);
    seen.add(key);
    if (repeated) return [problem('activities.partner-repeated', `partners.${index}`)];
    return problemsWithPartner(partner, index, context);
  });
}

function problemsWithPartner({ organisationId, name }: Partner, index: number, context: ActivityRuleContext): Found[] {
  if (organisationId !== null) {
    return context.isKnownOrganisation(organisationId)
      ? []
      : [problem('activities.organisation-unknown', `partners.${index}.organisationId`)];
  }
  if (name === '') return [problem('activities.partner-missing', `partners.${index}.name`)];
  return problemsWithText(name, `partners.${index}.name`, ACTIVITY_LIMITS.name);
}

function problemsWithFields({ fields }: ActivityContent): Found[] {
  if (fields.length > ACTIVITY_LIMITS.fields) return tooMany('fields', ACTIVITY_LIMITS.fields);
  const names = fields.map(({ field }) => field);
  return fields.flatMap(({ field, who }, index): Found[] => [
    ...(names.indexOf(field) < index
      ? [problem<ActivityProblemCode>('activities.field-repeated', `fields.${index}`)]
      : []),
    ...problemsWithText(who, `fields.${index}.who`, ACTIVITY_LIMITS.name),
  ]);
}

function problemsWithMoney({ payers, costDkk }: ActivityContent): Found[] {
  if (payers.length > ACTIVITY_LIMITS.payers) return tooMany('payers', ACTIVITY_LIMITS.payers);
  const paid = payers.reduce((sum, { amountDkk }) => sum + (amountDkk ?? 0), 0);
  return [
    ...payers.flatMap(({ name, amountDkk }, index): Found[] => [
      ...(name === '' ? [problem<ActivityProblemCode>('activities.payer-missing', `payers.${index}.name`)] : []),
      ...problemsWithText(name, `payers.${index}.name`, ACTIVITY_LIMITS.name),
      ...problemsWithCount(amountDkk, `payers.${index}.amountDkk`, ACTIVITY_LIMITS.amountDkk),
    ]),
    ...(costDkk !== null && costDkk >= 0 && paid > costDkk
      ? [problem<ActivityProblemCode>('activities.payers-above-cost', 'payers', { cost: costDkk, paid })]
      : []),
  ];
}

function tooMany(field: string, max: number): Found[] {
  return [problem('activities.too-many', field, { max })];
}

/** What is said back to who sent it need not be as long as what was sent. */
function shortened(value: string): string {
  return value.slice(0, 60);
}
