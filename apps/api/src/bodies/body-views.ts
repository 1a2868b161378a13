import {
  canManageBodies,
  canReadBodyPapers,
  isBodyStepPossible,
  type BodyContent,
  type BodyStep,
  type CompositionRule,
  type CompositionRuleKind,
  type SeatContent,
} from '@samspil/domain/bodies';
import type { OrganisationKind } from '@samspil/domain/network';
import type { Viewer } from '@samspil/domain/shared';
import type { BodyContentInput, CompositionRuleInput, SeatInput } from './body-inputs.graphql.js';
import type { BodyRecord, SeatRecord } from './body-record.js';
import type { BodyType, BreachType, CompositionRuleType, SeatType } from './bodies.graphql.js';
import type { ToldBreach } from './composition.service.js';

/** The body as this viewer sees it. */
export function bodyView(viewer: Viewer, record: BodyRecord): BodyType {
  const { id, networkId, kind, name, purpose, state, isClosed, isDemonstration, lock, changedAt } = record;
  const manages = canManageBodies(viewer, networkId);
  const may = (step: BodyStep): boolean => manages && isBodyStepPossible(step, state);
  return {
    record,
    ...{ id, networkId, kind, name, purpose, state, isClosed, isDemonstration, lock, changedAt },
    rules: record.rules.map(ruleView),
    viewerCan: {
      manage: manages,
      activate: may('activate'),
      end: may('end'),
      resume: may('resume'),
      readPapers: canReadBodyPapers(viewer, { networkId, bodyId: id, isClosed }),
    },
  };
}

export function seatView(record: SeatRecord): SeatType {
  const { id, organisation, role, isProjectOwner, isExOfficio, becauseOfBodyId, startsOn, endsOn } = record;
  return {
    record,
    ...{ id, organisation, role, isProjectOwner, isExOfficio, becauseOfBodyId, startsOn, endsOn },
    isDemonstration: record.isDemonstration,
  };
}

export function breachView(body: BodyRecord, { breach, clause }: ToldBreach): BreachType {
  return { ...breach, breach, body, clause };
}

function ruleView(rule: CompositionRule): CompositionRuleType {
  const none = { organisationKind: null, count: null, min: null, max: null, years: null, bodyId: null };
  return { ...none, countsExOfficio: null, ...rule, sectorCodes: sectorsIn(rule) };
}

function sectorsIn(rule: CompositionRule): readonly string[] {
  if (rule.kind === 'seats-of') return rule.coverSectors;
  return rule.kind === 'cover' ? rule.sectors : [];
}

/** What is left out stays as it is. */
export function writtenBody({ rules, ...content }: BodyContentInput): Partial<BodyContent> {
  return { ...given(content), ...(rules ? { rules: rules.map(writtenRule) } : {}) };
}

/** What is left out stays as it is; null empties what can be empty. */
export function writtenSeat({
  role,
  isProjectOwner,
  isExOfficio,
  startsOn,
  ...links
}: SeatInput): Partial<SeatContent> {
  return { ...links, ...given({ role, isProjectOwner, isExOfficio, startsOn }) };
}

type Given<Values> = { [Key in keyof Values]?: NonNullable<Values[Key]> };

function given<Values extends object>(values: Values): Given<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Given<Values>;
}

type RuleInput = Required<{ [Key in keyof CompositionRuleInput]: NonNullable<CompositionRuleInput[Key]> }>;

const RULES: {
  readonly [Kind in CompositionRuleKind]: (input: RuleInput) => Extract<CompositionRule, { kind: Kind }>;
} = {
  'seats-of': ({ organisationKind, count, sectors, countsExOfficio }) => ({
    kind: 'seats-of',
    organisationKind: organisationKind as OrganisationKind,
    coverSectors: sectors,
    ...{ count, countsExOfficio },
  }),
  size: ({ min, max, countsExOfficio }) => ({ kind: 'size', min, max, countsExOfficio }),
  cover: ({ sectors }) => ({ kind: 'cover', sectors }),
  chair: () => ({ kind: 'chair' }),
  'project-owner': () => ({ kind: 'project-owner' }),
  'chair-sits-in': ({ bodyId }) => ({ kind: 'chair-sits-in', bodyId }),
  'seats-chair-of': ({ bodyId }) => ({ kind: 'seats-chair-of', bodyId }),
  'longest-service': ({ years }) => ({ kind: 'longest-service', years }),
};

/** What is missing is nothing that a rule can have: the domain says so at its field. */
function writtenRule(input: CompositionRuleInput): CompositionRule {
  const missing = { organisationKind: '', count: 0, min: 0, max: 0, years: 0, sectors: [], bodyId: '' };
  const whole: RuleInput = { ...missing, countsExOfficio: true, ...given(input), kind: input.kind };
  return RULES[input.kind](whole);
}
