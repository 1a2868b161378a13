import { ORGANISATION_KINDS } from '../network/index.js';
import { INTERFACE_LANGUAGES, isReadable, problem, withChanges, type Problem } from '../shared/index.js';
import type { BodyProblemCode } from './body-problem.js';
import { BODY_KINDS, isMemberSeat, seatsOn, type BodyContent, type BodyState, type Seat } from './body.js';
import type { CompositionRule, CoverRule, SeatsOfRule, SizeRule } from './composition-rule.js';

type BodyProblem = Problem<BodyProblemCode>;
const problemOf = problem<BodyProblemCode>;

/** The longest texts in characters, the most rules, and the largest numbers in them. */
export const BODY_LIMITS = { name: 160, purpose: 2_000, rules: 20, count: 100, years: 40 } as const;

/** What the rules must know from outside. */
export interface BodyRuleContext {
  /** Null for a body that is not there yet. */
  readonly bodyId: string | null;
  readonly isKnownSector: (code: string) => boolean;
  /** Another body of the same network. */
  readonly isKnownBody: (id: string) => boolean;
}

export const NO_BODY: BodyContent = {
  kind: 'working-group',
  name: { da: '', en: '' },
  purpose: { da: '', en: '' },
  isClosed: true,
  rules: [],
};

/** What is done with a body, and from where; `to` is where it stands afterwards. */
export const BODY_STEPS = {
  /** It is appointed and begins its work. */
  activate: { from: ['draft'], to: 'active' },
  end: { from: ['active'], to: 'ended' },
  resume: { from: ['ended'], to: 'active' },
} as const satisfies Record<string, { readonly from: readonly BodyState[]; readonly to: BodyState }>;
export type BodyStep = keyof typeof BODY_STEPS;

export function isBodyStepPossible(step: BodyStep, state: BodyState): boolean {
  const from: readonly BodyState[] = BODY_STEPS[step].from;
  return from.includes(state);
}

/** The content after a partial update: undefined leaves alone; nothing stands around texts. */
export function bodyWithChanges(content: BodyContent, changes: Partial<BodyContent>): BodyContent {
  const { kind, name, purpose, isClosed, rules } = withChanges(content, changes);
  const tidy = (text: string): string => text.replace(/\r\n?/gu, '\n').trim();
  return {
    kind,
    name: { da: name.da.replace(/\s+/gu, ' ').trim(), en: name.en.replace(/\s+/gu, ' ').trim() },
    purpose: { da: tidy(purpose.da), en: tidy(purpose.en) },
    isClosed,
    rules,
  };
}

/** Everything wrong with a body as it would be saved. A body without a chair may be saved: that is a breach. */
export function problemsWithBody(content: BodyContent, context: BodyRuleContext): BodyProblem[] {
  const { kind, name, purpose, rules } = content;
  const texts = INTERFACE_LANGUAGES.flatMap((language) => [
    ...(name[language] === '' ? [problemOf('bodies.name-missing', `name.${language}`)] : []),
    ...problemsWithBodyText(name[language], `name.${language}`, BODY_LIMITS.name),
    ...problemsWithBodyText(purpose[language], `purpose.${language}`, BODY_LIMITS.purpose),
  ]);
  return [
    ...(BODY_KINDS.includes(kind) ? [] : [problemOf('bodies.kind-unknown', 'kind')]),
    ...texts,
    ...(rules.length > BODY_LIMITS.rules
      ? [problemOf('bodies.too-many-rules', 'rules', { max: BODY_LIMITS.rules })]
      : rules.flatMap((rule, place) => problemsWithRule(rule, place, rules, context))),
  ];
}

/** A body begins its work when somebody chairs it, where its rules want a chair. */
export function problemsWithBodyStep(
  step: BodyStep,
  { state, rules }: Pick<BodyContent, 'rules'> & { readonly state: BodyState },
  seats: readonly Seat[],
  day: string,
): BodyProblem[] {
  if (!isBodyStepPossible(step, state)) return [problemOf('bodies.state')];
  const needsChair = step !== 'end' && rules.some(({ kind }) => kind === 'chair');
  const hasChair = seatsOn(day, seats).some((seat) => isMemberSeat(seat) && seat.role === 'chair');
  return needsChair && !hasChair ? [problemOf('bodies.chair-missing')] : [];
}

/** Somebody else saved since: with the `lock` to write with after looking again. */
export function problemsWithBodyLock(standing: { readonly lock: number }, seenLock: number): BodyProblem[] {
  if (standing.lock === seenLock) return [];
  return [problemOf('bodies.changed-meanwhile', undefined, { lock: standing.lock })];
}

export function problemsWithBodyText(text: string, field: string, max: number): BodyProblem[] {
  return [
    ...(text.length > max ? [problemOf('bodies.text-too-long', field, { max })] : []),
    ...(isReadable(text) ? [] : [problemOf('bodies.text-unreadable', field)]),
  ];
}

function problemsWithRule(
  rule: CompositionRule,
  place: number,
  rules: readonly CompositionRule[],
  context: BodyRuleContext,
): BodyProblem[] {
  const at = `rules.${String(place)}`;
  const isSecond = rules.slice(0, place).some((other) => sameRule(other, rule));
  return [
    ...(isSecond ? [problemOf('bodies.rule-twice', `${at}.kind`)] : []),
    ...(rule.kind === 'seats-of' ? problemsWithSeatsOf(rule, at, context) : []),
    ...(rule.kind === 'size' ? problemsWithSize(rule, at) : []),
    ...(rule.kind === 'cover' ? problemsWithCover(rule, at, context) : []),
    ...('bodyId' in rule ? problemsWithBodyOf(rule.bodyId, `${at}.bodyId`, context) : []),
    ...(rule.kind === 'longest-service' && !isCount(rule.years, BODY_LIMITS.years)
      ? [problemOf('bodies.count-invalid', `${at}.years`, { max: BODY_LIMITS.years })]
      : []),
  ];
}

/** Seats of other kinds and other bodies are rules of their own; of the others one is enough. */
function sameRule(a: CompositionRule, b: CompositionRule): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'seats-of' && b.kind === 'seats-of') return a.organisationKind === b.organisationKind;
  return !('bodyId' in a) || !('bodyId' in b) || a.bodyId === b.bodyId;
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}

function problemsWithSeatsOf(rule: SeatsOfRule, at: string, context: BodyRuleContext): BodyProblem[] {
  const { organisationKind, count, coverSectors } = rule;
  if (!isCount(count, BODY_LIMITS.count)) {
    return [problemOf('bodies.count-invalid', `${at}.count`, { max: BODY_LIMITS.count })];
  }
  return [
    ...(ORGANISATION_KINDS.includes(organisationKind)
      ? []
      : [problemOf('bodies.organisation-kind-unknown', `${at}.organisationKind`)]),
    ...unknownSectors(coverSectors, `${at}.coverSectors`, context),
    ...(new Set(coverSectors).size > count
      ? [problemOf('bodies.more-fields-than-seats', `${at}.coverSectors`, { count })]
      : []),
  ];
}

function problemsWithSize({ min, max }: SizeRule, at: string): BodyProblem[] {
  const limit = BODY_LIMITS.count;
  const wrong = [
    ...(isCount(min, limit) ? [] : [problemOf('bodies.count-invalid', `${at}.min`, { max: limit })]),
    ...(isCount(max, limit) ? [] : [problemOf('bodies.count-invalid', `${at}.max`, { max: limit })]),
  ];
  return wrong.length === 0 && max < min ? [problemOf('bodies.size-backwards', `${at}.max`)] : wrong;
}

function problemsWithCover({ sectors }: CoverRule, at: string, context: BodyRuleContext): BodyProblem[] {
  if (sectors.length === 0) return [problemOf('bodies.fields-missing', `${at}.sectors`)];
  return unknownSectors(sectors, `${at}.sectors`, context);
}

function unknownSectors(sectors: readonly string[], at: string, { isKnownSector }: BodyRuleContext): BodyProblem[] {
  return sectors.flatMap((sector) => (isKnownSector(sector) ? [] : [problemOf('bodies.field-unknown', at)]));
}

function problemsWithBodyOf(id: string, at: string, { bodyId, isKnownBody }: BodyRuleContext): BodyProblem[] {
  if (id === bodyId) return [problemOf('bodies.own-body', at)];
  return isKnownBody(id) ? [] : [problemOf('bodies.body-unknown', at)];
}
