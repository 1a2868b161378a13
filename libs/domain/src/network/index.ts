import type { MembershipProblemCode } from './membership.js';
import type { OrganisationProblemCode } from './organisation.js';

export * from './membership.js';
export * from './municipality.js';
export * from './network.js';
export * from './organisation.js';
export * from './period.js';

export type NetworkProblemCode = OrganisationProblemCode | MembershipProblemCode;
