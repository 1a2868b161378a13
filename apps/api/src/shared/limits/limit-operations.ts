import type { ApolloServerPlugin } from '@apollo/server';
import { problem, type Problem, type SharedProblemCode } from '@samspil/domain/shared';
import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';
import { measureOperation, type OperationSize } from './operation-size.js';
import { unusableCharacterIn } from './unusable-character.js';

/**
 * Several times what the largest screen of the interface asks for. `TOKENS` bounds the work of reading and validating,
 * before anything else is known about an operation.
 */
export const MAX_TOKENS = 4_000;
const MAXIMUM: OperationSize = { depth: 14, rootFields: 12, aliases: 40, fields: 30_000 };

const badRequest = (message: string, problems?: readonly Problem[]): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, ...(problems === undefined ? {} : { problems }) },
  });

function requireModestSize(size: OperationSize): void {
  for (const name of Object.keys(MAXIMUM) as (keyof OperationSize)[]) {
    if (size[name] > MAXIMUM[name]) throw badRequest(`The operation is too large: ${name} above ${MAXIMUM[name]}`);
  }
}

/** The same operation comes again and again as the same document: it is looked through once. */
const lookedThrough = new WeakMap<DocumentNode, boolean>();

/** Whether a text written into the operation itself holds a NUL character. */
function unusableTextIn(document: DocumentNode): boolean {
  const known = lookedThrough.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    [Kind.STRING](node) {
      if (unusableCharacterIn(node.value) !== undefined) found = true;
    },
  });
  lookedThrough.set(document, found);
  return found;
}

function requireUsableText(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const field = unusableCharacterIn(variables) ?? (unusableTextIn(document) ? '' : undefined);
  if (field === undefined) return;
  const path = field.replace(/^input\./, '');
  throw badRequest('A text holds a character that cannot be stored', [
    problem<SharedProblemCode>('shared.unusable-character', path === '' ? undefined : path),
  ]);
}

/** Refuses operations that ask for too much, and texts that cannot be stored, before anything is carried out. */
export function limitOperations(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request, schema }) => {
          const variables = request.variables ?? {};
          requireUsableText(document, variables);
          if (operation !== undefined) requireModestSize(measureOperation(document, operation, schema, variables));
          return Promise.resolve();
        },
      }),
  };
}
