import type { LevelProblemCode } from './levels.js';
import type { MembershipProblemCode } from './membership.js';
import type { NetworkContentProblemCode } from './network-rules.js';
import type { OrganisationProblemCode } from './organisation.js';

export * from './levels.js';
export * from './membership.js';
export * from './municipality.js';
export * from './network-rules.js';
export * from './network.js';
export * from './network.policy.js';
export * from './organisation-home.js';
export * from './organisation.js';
export * from './period.js';
export * from './set-up.js';
export * from './succession.js';
export * from './texts.js';

export type NetworkProblemCode =
  OrganisationProblemCode | MembershipProblemCode | NetworkContentProblemCode | LevelProblemCode;
