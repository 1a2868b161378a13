import type { OrganisationKind } from '../network/index.js';

/** So many members come from such organisations, and together they speak for these fields (R39, R40). */
export interface SeatsOfRule {
  readonly kind: 'seats-of';
  readonly organisationKind: OrganisationKind;
  readonly count: number;
  /** Codes of the vocabulary `sectors`. */
  readonly coverSectors: readonly string[];
  /** Whether those who sit by office are among them (R46: either reading is possible). */
  readonly countsExOfficio: boolean;
}

/** The body has between `min` and `max` members (R43). */
export interface SizeRule {
  readonly kind: 'size';
  readonly min: number;
  readonly max: number;
  readonly countsExOfficio: boolean;
}

/** All members together speak for these fields (R43). */
export interface CoverRule {
  readonly kind: 'cover';
  readonly sectors: readonly string[];
}

/** Somebody chairs the body. */
export interface ChairRule {
  readonly kind: 'chair';
}

/** The members elect a project owner among themselves (R42). */
export interface ProjectOwnerRule {
  readonly kind: 'project-owner';
}

/** The chair of this body also sits in another (R45). */
export interface ChairSitsInRule {
  readonly kind: 'chair-sits-in';
  readonly bodyId: string;
}

/** The chair of another body sits here, by office (R45 seen from the other side). */
export interface SeatsChairOfRule {
  readonly kind: 'seats-chair-of';
  readonly bodyId: string;
}

/** Nobody sits here longer than so many years on end. */
export interface LongestServiceRule {
  readonly kind: 'longest-service';
  readonly years: number;
}

/** What the composition of a body must meet: data, so that each network can have its own. */
export type CompositionRule =
  | SeatsOfRule
  | SizeRule
  | CoverRule
  | ChairRule
  | ProjectOwnerRule
  | ChairSitsInRule
  | SeatsChairOfRule
  | LongestServiceRule;

export type CompositionRuleKind = CompositionRule['kind'];

export const COMPOSITION_RULE_KINDS = [
  'seats-of',
  'size',
  'cover',
  'chair',
  'project-owner',
  'chair-sits-in',
  'seats-chair-of',
  'longest-service',
] as const satisfies readonly CompositionRuleKind[];
