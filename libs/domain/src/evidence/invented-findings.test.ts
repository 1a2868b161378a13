import { apartFromInvented, isInvented, sourcesApartFromInvented } from './index.js';

const one = (id: string, isDemonstration = false) => ({ id, isDemonstration });

describe('what is invented', () => {
  it.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
    [true, true, true],
  ])('finding %s, source %s: %s', (finding, source, expected) => {
    expect(isInvented(one('f', finding), one('s', source))).toBe(expected);
  });

  it.each([
    [[], [], []],
    [[one('a'), one('b')], ['a', 'b'], []],
    [[one('a', true), one('b'), one('c', true)], ['b'], ['a', 'c']],
  ])('stands apart, in the order given %#', (items, known, invented) => {
    const apart = apartFromInvented(items);
    expect(apart.known.map(({ id }) => id)).toEqual(known);
    expect(apart.invented.map(({ id }) => id)).toEqual(invented);
  });

  it.each([
    ['known', [one('a'), one('b')], [['a', 'b']], []],
    ['invented', [one('a', true)], [], [['a']]],
    ['both', [one('a'), one('b', true), one('c')], [['a', 'c']], [['b']]],
    ['neither', [], [], []],
  ])('a source with findings that are %s', (_name, findings, known, invented) => {
    const apart = sourcesApartFromInvented([{ id: 's', findings }]);
    const idsIn = (sources: readonly { readonly findings: readonly { readonly id: string }[] }[]) =>
      sources.map((source) => source.findings.map(({ id }) => id));
    expect(idsIn(apart.known)).toEqual(known);
    expect(idsIn(apart.invented)).toEqual(invented);
  });
});
