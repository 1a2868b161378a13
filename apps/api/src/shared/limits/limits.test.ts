import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { listOfAtMost, measureOperation } from './operation-size.js';
import { unusableCharacterIn } from './unusable-character.js';

const SCHEMA =
  buildSchema(`type Query { a: Query b: Query c: Int list(first: Int): Query some(first: Int = 5): Query all: [Query] }
  type Q { a: Query }`);
const all = SCHEMA.getQueryType()?.getFields()['all'];
if (all !== undefined) all.extensions = { ...listOfAtMost(100) };

function sizeOf(text: string, variables?: Record<string, unknown>) {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return measureOperation(document, operation as OperationDefinitionNode, SCHEMA, variables);
}

describe('measureOperation', () => {
  it.each([
    ['{ a }', { depth: 1, rootFields: 1, aliases: 0, fields: 1 }],
    ['{ x: a y: a }', { depth: 1, rootFields: 2, aliases: 2, fields: 2 }],
    ['{ a { b { c } } }', { depth: 3, rootFields: 1, aliases: 0, fields: 3 }],
    ['{ a(first: 10) { b c } }', { depth: 2, rootFields: 1, aliases: 0, fields: 21 }],
    ['{ a(first: 10) { b(first: 10) { c } } }', { depth: 3, rootFields: 1, aliases: 0, fields: 111 }],
    ['{ ...F ...F } fragment F on Q { a { b } }', { depth: 2, rootFields: 2, aliases: 0, fields: 4 }],
    ['{ ... on Q { a } ... { b } }', { depth: 1, rootFields: 2, aliases: 0, fields: 2 }],
    ['{ __schema { types { name } } }', { depth: 0, rootFields: 1, aliases: 0, fields: 1 }],
    ['{ a(first: -5) { b } }', { depth: 2, rootFields: 1, aliases: 0, fields: 2 }],
    ['{ list { c } }', { depth: 2, rootFields: 1, aliases: 0, fields: 21 }],
    ['{ some { some { c } } }', { depth: 3, rootFields: 1, aliases: 0, fields: 31 }],
    [
      '{ a { all { ...F } } } fragment F on Query { all { c } }',
      { depth: 4, rootFields: 1, aliases: 0, fields: 10_102 },
    ],
    ['query ($n: Int = 50) { list(first: $n) { c } }', { depth: 2, rootFields: 1, aliases: 0, fields: 51 }],
  ])('%s', (text, size) => {
    expect(sizeOf(text)).toEqual(size);
  });

  it('knows the variables', () => {
    expect(sizeOf('query ($n: Int) { a(first: $n) { b } }', { n: 50 }).fields).toBe(51);
  });

  it('measures fragments that double each other thirty times at once', () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    expect(sizeOf(`{ ...F0 } ${doubling} fragment F30 on Q { a }`).fields).toBe(2 ** 30);
  });
});

describe('unusableCharacterIn', () => {
  it.each([
    [{ input: { title: 'a\0b' } }, 'input.title'],
    [{ input: { rows: [{ note: 'ok' }, { note: '\0' }] } }, 'input.rows.1.note'],
    [{ 'a\0': 1 }, ''],
    [{ a: 'ok', b: 1, c: null, d: [true] }, undefined],
  ])('%j: %s', (value, path) => {
    expect(unusableCharacterIn(value)).toBe(path);
  });

  it('does not follow values into the deep', () => {
    let deep: unknown = 'ok';
    for (let n = 0; n < 100_000; n += 1) deep = [deep];
    expect(unusableCharacterIn(deep)).toBeDefined();
  });
});
