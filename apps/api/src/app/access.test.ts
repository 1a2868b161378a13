import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Reflector } from '@nestjs/core';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { isPublic } from '../shared/auth/index.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { CAPABILITIES } from './capabilities.js';
import { resolversOf } from './resolvers-of.js';

type Kind = 'Query' | 'Mutation';

/** Each does one thing, for the one to whom the link was mailed; their own tests try forged and expired links. */
const BY_SIGNED_LINK = ['Mutation.answerMeetingByLink', 'Mutation.setDigestSubscription'];

/** Root fields whose handler says @Public(), found where NestJS finds them. */
function publicFields(): Set<string> {
  const reflector = new Reflector();
  const fields = new Set<string>();
  for (const resolver of resolversOf(CAPABILITIES)) {
    const prototype = resolver.prototype as Record<string, object>;
    for (const method of Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor')) {
      const execute = Object.getOwnPropertyDescriptor(prototype, method)?.value as object | undefined;
      if (typeof execute !== 'function') continue;
      const kind = Reflect.getMetadata('graphql:resolver_type', execute) as string | undefined;
      if (kind !== 'Query' && kind !== 'Mutation') continue;
      const name = (Reflect.getMetadata('graphql:resolver_name', execute) as string | undefined) ?? method;
      if (isPublic(reflector, execute, resolver)) fields.add(`${kind}.${name}`);
    }
  }
  return fields;
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00Z"',
};

/** Some value of the type that passes GraphQL's own checks, as a literal. */
function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${required.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
}

function callOf(kind: Kind, field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(isRequiredArgument);
  const input =
    required.length === 0 ? '' : `(${required.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(', ')})`;
  const answer =
    'getFields' in getNamedType(field.type) || 'getTypes' in getNamedType(field.type) ? ' { __typename }' : '';
  return `${kind.toLowerCase()} { ${field.name}${input}${answer} }`;
}

const rootFields = (schema: GraphQLSchema, kind: Kind) =>
  Object.values((kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

describe('visitors without login', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it.each(['Query', 'Mutation'] as const)('reach only what says @Public() in %s', async (kind) => {
    const open = publicFields();
    const fields = rootFields(api.app.get(GraphQLSchemaHost).schema, kind);
    expect(fields.length).toBeGreaterThan(3);
    const reached: string[] = [];
    const failed: string[] = [];
    for (const field of fields) {
      const answer = await api.graphql(callOf(kind, field));
      if (answer.code !== 'UNAUTHENTICATED') reached.push(`${kind}.${field.name}`);
      if (answer.code === 'INTERNAL' || answer.code === 'GRAPHQL_VALIDATION_FAILED') failed.push(field.name);
    }
    expect(failed).toEqual([]);
    expect(reached.sort()).toEqual([...open].filter((name) => name.startsWith(`${kind}.`)).sort());
  });

  it('can change nothing but what a signed link in a mail is for', () => {
    const changing = [...publicFields()].filter((name) => name.startsWith('Mutation.'));
    expect(changing.sort()).toEqual(BY_SIGNED_LINK);
  });
});
