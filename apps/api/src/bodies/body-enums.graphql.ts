import { registerEnumType } from '@nestjs/graphql';
import {
  BODY_KINDS,
  BODY_STATES,
  BODY_STEPS,
  BREACH_CODES,
  CANDIDATE_REASONS,
  COMPOSITION_RULE_KINDS,
  MENDS,
  SEAT_ROLES,
  type BodyKind,
  type BodyState,
  type BodyStep,
  type BreachCode,
  type CandidateReason,
  type CompositionRuleKind,
  type Mend,
  type SeatRole,
} from '@samspil/domain/bodies';
import { named } from '../shared/graphql/named.js';

export const BodyKinds: Record<string, BodyKind> = named(BODY_KINDS);
registerEnumType(BodyKinds, { name: 'BodyKind' });

export const BodyStates: Record<string, BodyState> = named(BODY_STATES);
registerEnumType(BodyStates, { name: 'BodyState' });

export const BodySteps: Record<string, BodyStep> = named(Object.keys(BODY_STEPS) as BodyStep[]);
registerEnumType(BodySteps, { name: 'BodyStep', description: 'ACTIVATE begins the work of a draft.' });

export const SeatRoles: Record<string, SeatRole> = named(SEAT_ROLES);
registerEnumType(SeatRoles, { name: 'SeatRole', description: 'Secretaries and observers are no members.' });

export const CompositionRuleKinds: Record<string, CompositionRuleKind> = named(COMPOSITION_RULE_KINDS);
registerEnumType(CompositionRuleKinds, { name: 'CompositionRuleKind' });

export const BreachCodes: Record<string, BreachCode> = named(BREACH_CODES);
registerEnumType(BreachCodes, { name: 'BreachCode', description: 'What does not hold in a composition.' });

export const Mends: Record<string, Mend> = named(MENDS);
registerEnumType(Mends, { name: 'BreachMend', description: 'What would mend it; ELSEWHERE is another body.' });

export const CandidateReasons: Record<string, CandidateReason> = named(CANDIDATE_REASONS);
registerEnumType(CandidateReasons, { name: 'CandidateReason', description: 'Why somebody is suggested.' });
