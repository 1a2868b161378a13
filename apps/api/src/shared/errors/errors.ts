import type { Problem } from '@samspil/domain/shared';

/** The caller broke one or more rules; `problems` says all of them at once. */
export class RuleViolation extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((found) => found.code).join(', '));
  }
}

/** It does not exist, or the viewer may not know that it does. */
export class NotFoundError extends Error {}

/** The viewer may see it but not do this to it. */
export class ForbiddenError extends Error {}

/** The viewer is not signed in. */
export class UnauthenticatedError extends Error {}

/** The caller has asked too often; `seconds` tells when to come back. */
export class RateLimitedError extends Error {
  constructor(readonly seconds: number) {
    super();
  }
}

/** Throws one RuleViolation when there is anything to say. */
export function ensure(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RuleViolation(problems);
}

/** Narrows away null and undefined; absence is NotFound. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new NotFoundError();
  return thing;
}

/** Denies unless the policy said yes. */
export function allow(permitted: boolean): void {
  if (!permitted) throw new ForbiddenError();
}
