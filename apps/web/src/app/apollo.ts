import { ApolloClient, ApolloLink, DocumentTransform, HttpLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { visit } from 'graphql';
import { createCache } from '../shared/graphql';

const ANSWER_WITHIN_MS = 20_000;

/** Every request ends: a server that does not answer counts as no connection. */
const fetchInTime: typeof fetch = (address, options) => {
  const tooLate = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const signal = options?.signal ? AbortSignal.any([options.signal, tooLate]) : tooLate;
  return fetch(address, { ...options, signal });
};

/** The types of fragments carry a mark that no server knows; it is left out of what is sent. */
const withoutMarks = new DocumentTransform((document) =>
  visit(document, { Directive: (directive) => (directive.name.value === '_unmask' ? null : undefined) }),
);

/** `onSignedOut` runs when the server no longer knows the session. */
export function createApolloClient({ onSignedOut }: { onSignedOut: () => void }): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) {
      onSignedOut();
    }
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    // No form on another site can set this header, so the API answers only our own pages.
    headers: { 'apollo-require-preflight': 'true' },
    fetch: fetchInTime,
  });
  return new ApolloClient({
    cache: createCache(),
    documentTransform: withoutMarks,
    link: ApolloLink.from([errors, http]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
