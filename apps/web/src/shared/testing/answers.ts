import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Problem } from '@samspil/domain/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { GraphQLError, type DocumentNode } from 'graphql';
import { Observable } from 'rxjs';

type Answerer = (variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** What the server says to one operation in a test. */
export interface Answer {
  readonly operation: string;
  readonly answer: Answerer;
}

/** Data for a document, checked against the schema by its type; a function sees the variables. */
export function answers<Data extends object, Variables>(
  document: TadaDocumentNode<Data, Variables, unknown>,
  data: NoInfer<Data> | ((variables: Variables) => NoInfer<Data>),
): Answer {
  const answer: Answerer = async (variables) =>
    (typeof data === 'function' ? data(variables as Variables) : data) as Record<string, unknown>;
  return { operation: nameOf(document), answer };
}

/** The API refuses: `NOT_FOUND`, `FORBIDDEN`, `UNAUTHENTICATED`, `INTERNAL`, or `RULE_VIOLATION` with its problems. */
export function refuses<Data, Variables>(
  document: TadaDocumentNode<Data, Variables, unknown>,
  code: string,
  extensions: { problems?: readonly Problem[]; correlationId?: string } = {},
): Answer {
  const error = new GraphQLError(code, { extensions: { code, ...extensions } });
  return { operation: nameOf(document), answer: () => Promise.reject(new CombinedGraphQLErrors({ errors: [error] })) };
}

/** No server: what a browser throws when there is no network. */
export function unreachable<Data, Variables>(document: TadaDocumentNode<Data, Variables, unknown>): Answer {
  return { operation: nameOf(document), answer: () => Promise.reject(new TypeError('Failed to fetch')) };
}

/** The answer never comes: the screen stays in its loading state. */
export function neverAnswers<Data, Variables>(document: TadaDocumentNode<Data, Variables, unknown>): Answer {
  return { operation: nameOf(document), answer: () => new Promise(() => undefined) };
}

/** A link that knows only these answers; an operation nobody prepared is an error that names it. */
export function answeringLink(prepared: readonly Answer[]): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const found = prepared.find((one) => one.operation === operation.operationName);
        const result = found?.answer(operation.variables) ?? Promise.reject(unprepared(operation.operationName));
        result.then(
          (data) => {
            observer.next({ data });
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
      }),
  );
}

function unprepared(operation: string | undefined): Error {
  return new Error(`The test prepared no answer for "${operation}"`);
}

function nameOf(document: DocumentNode): string {
  const definition = document.definitions.find((one) => one.kind === 'OperationDefinition');
  if (!definition?.name) throw new Error('A document in a test needs an operation name');
  return definition.name.value;
}
