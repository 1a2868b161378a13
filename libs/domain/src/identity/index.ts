import type { EmailProblemCode } from './email.js';
import type { MembershipProblemCode } from './membership.js';
import type { ProfileProblemCode } from './profile.js';
import type { SignInProblemCode } from './sign-in.js';

export * from './device.js';
export * from './email.js';
export * from './membership.js';
export * from './membership.policy.js';
export * from './personas.js';
export * from './profile.js';
export * from './sign-in.js';

export type IdentityProblemCode = EmailProblemCode | MembershipProblemCode | ProfileProblemCode | SignInProblemCode;
