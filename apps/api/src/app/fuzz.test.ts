import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type GraphqlAnswer, type TestApi } from '../testing/start-test-api.js';

const SEED = 20261122;
const TRIES = 8;
const NETWORK = 'midtjylland';

/** What people paste and attackers try: ids that exist and do not, all kinds of text, numbers at their limits. */
const TEXT = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    NETWORK,
    'tg-stress',
    'x'.repeat(5_000),
    "'; DROP TABLE app_user; --",
    '%_\\',
    '\ud800',
    '🎭',
  ),
  fc.constantFrom('0198c000-0000-7000-8000-000000000000', 'WzEsMl0', 'null', '[[]]', '../../etc/passwd', '2026-02-30'),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
);
const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.oneof(fc.constantFrom(0, 1, -1, 20, 101, 2_147_483_647, -2_147_483_648), fc.nat(100)),
  Float: fc.constantFrom(0, -1.5, 1e300),
  Boolean: fc.boolean(),
  DateTime: fc.constantFrom('2026-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'),
  JSON: fc.constantFrom({}, [], 'x', { a: [1, null] }),
};

function valueOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return present(type.ofType, depth);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
    { weight: 3, arbitrary: present(type, depth) },
  );
}

function present(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return present(type.ofType, depth);
  if (isListType(type)) return fc.array(valueOf(type.ofType, depth + 1), { maxLength: depth > 3 ? 0 : 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? TEXT;
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => [name, valueOf(of, depth + 1)] as const);
  return fc.record(Object.fromEntries(fields));
}

/** Everything that can be selected without arguments, three levels deep. */
function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return 'getTypes' in named ? '{ __typename }' : '';
  if (depth === 3) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return `{ __typename ${fields.map((field) => `${field.name} ${selectionOf(field.type, depth + 1)}`).join(' ')} }`;
}

function documentOf(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind} ${args.length > 0 ? `(${declared})` : ''} { ${name}${args.length > 0 ? `(${passed})` : ''} ${selectionOf(type)} }`;
}

/** Our fault: inside the server, or a document of ours that does not fit our own schema. */
const isFault = ({ status, errors }: GraphqlAnswer<unknown>): boolean =>
  status >= 500 ||
  errors.some(({ extensions: { code } }) => code === 'INTERNAL' || code === 'GRAPHQL_VALIDATION_FAILED');

describe('whatever a signed-in administrator sends', () => {
  let api: TestApi;
  let as: TestPerson;
  beforeAll(async () => {
    api = await startTestApi({ doiLookup: false });
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Midt', 'Mid')`, [NETWORK]);
    as = await signInAs(api, ['administrator', 'coordinator'], NETWORK);
  });
  afterAll(() => api.close());

  it.each(['query', 'mutation'] as const)('no %s fails inside', async (kind) => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const fields = (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
    const failed: string[] = [];
    for (const field of Object.values(fields)) {
      const document = documentOf(kind, field);
      const variables = fc.record(Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.type)])));
      for (const values of fc.sample(variables, { seed: SEED, numRuns: TRIES })) {
        const answer = await api.graphql(document, values, { as });
        if (isFault(answer))
          failed.push(`${field.name} ${JSON.stringify({ values, errors: answer.errors }).slice(0, 500)}`);
      }
    }
    expect(failed).toEqual([]);
  });
});
