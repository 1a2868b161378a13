import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Problem } from '@samspil/domain/shared';

/** Why a request did not succeed, as far as a reader can do something about it. */
export type Failure =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-access' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unexpected'; readonly correlationId?: string };

interface ErrorExtensions {
  readonly code?: string;
  readonly problems?: readonly Problem[];
  readonly correlationId?: string;
}

/** Reads the API's error (`extensions.code`) or the network's. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return failureOfAnswer(error.errors[0]?.extensions ?? {});
  if (ServerError.is(error)) return { kind: 'unexpected' };
  return navigator.onLine && !isNoConnection(error) ? { kind: 'unexpected' } : { kind: 'offline' };
}

/** Browsers report a failed fetch as a TypeError, and our own limit on waiting as a TimeoutError. */
function isNoConnection(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

function failureOfAnswer(extensions: ErrorExtensions): Failure {
  switch (extensions.code) {
    case 'RULE_VIOLATION':
      return { kind: 'problems', problems: extensions.problems ?? [] };
    case 'NOT_FOUND':
      return { kind: 'not-found' };
    case 'FORBIDDEN':
      return { kind: 'no-access' };
    case 'UNAUTHENTICATED':
      return { kind: 'signed-out' };
    default:
      return { kind: 'unexpected', correlationId: extensions.correlationId };
  }
}

/** The problems of a refused change; empty when it failed for another reason. */
export function problemsOf(error: unknown): readonly Problem[] {
  const failure = failureOf(error);
  return failure.kind === 'problems' ? failure.problems : [];
}
