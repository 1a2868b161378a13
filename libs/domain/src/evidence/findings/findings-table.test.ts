import fc from 'fast-check';
import {
  changedFindingFields,
  EMPTY_FINDING,
  fieldOfColumn,
  findingFingerprint,
  findingWithChanges,
  numberInCell,
  readDelimitedTable,
  readFindingRow,
  type TableTerms,
} from '../index.js';
import { FINDING } from './findings.cases.js';

describe('reading a table', () => {
  it.each([
    ['a;b\n1;2', ';', [['1', '2']]],
    ['a\tb\n1,5\t2;3', '\t', [['1,5', '2;3']]],
    ['\uFEFFa,b\r\n1,2\r\n', ',', [['1', '2']]],
    ['a\n1, og mere\n\n2', '\t', [['1, og mere'], ['2']]],
    ['a;b\n"x;y";"linje 1\nlinje 2"', ';', [['x;y', 'linje 1\nlinje 2']]],
    ['a;b\n"sagde ""ja""";2', ';', [['sagde "ja"', '2']]],
    ['a;b\n5" rør;2', ';', [['5" rør', '2']]],
  ])('%j', (text, separator, rows) => {
    const table = readDelimitedTable(text);
    expect([table.separator, table.rows.map(({ cells }) => cells), table.problems]).toEqual([separator, rows, []]);
  });

  it('knows the line every row begins in', () => {
    const table = readDelimitedTable('a\n"x\ny"\nz\n\nw');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('says in which line a quote was left open', () => {
    expect(readDelimitedTable('a;b\n1;2\n3;"4').problems).toMatchObject([
      { code: 'evidence.table-quote-open', params: { line: 3 } },
    ]);
  });

  it('gives back whatever was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]+/gu, '\n').trim());
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), (cells, separator) => {
        const filled = cells.filter((row) => row.some((text) => text !== ''));
        const text = [['a', 'b'], ...cells].map((row) => row.map(written).join(separator)).join('\r\n');
        expect(readDelimitedTable(text).rows.map((row) => row.cells)).toEqual(filled);
      }),
    );
  });
});

describe('numbers in cells', () => {
  it.each([
    ['2,35', 2.35],
    ['2.35', 2.35],
    ['-0,5', -0.5],
    ['\u22120,5', -0.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['95 %', 95],
    ['1e-3', 0.001],
    ['', null],
    ['to', null],
    ['1,2,3', null],
    ['<0,05', null],
    ['NaN', null],
  ])('%s', (text, number) => {
    expect(numberInCell(text)).toBe(number);
  });

  it('points part thousands in counts only', () => {
    expect([numberInCell('1.234', true), numberInCell('1.234')]).toEqual([1234, 1.234]);
  });
});

describe('rows', () => {
  const terms: TableTerms = {
    named: (text) => (text === 'begge' ? ['af-a', 'af-b'] : /^[a-z]{2}-[a-z]+$/u.test(text) ? [text] : []),
    broaderOf: () => null,
  };
  const read = (cells: Readonly<Record<string, string>>) =>
    readFindingRow({ line: 2, cells: Object.values(cells) }, Object.keys(cells).map(fieldOfColumn), terms);

  it('target groups go to their axes', () => {
    const { content } = read({ Målgruppe: 'tg-pain | tg-older\ntg-sickleave' });
    expect([content.conditions, content.lifeSituations, content.incomeSupport]).toEqual([
      ['tg-pain'],
      ['tg-older'],
      ['tg-sickleave'],
    ]);
  });

  it('a variance becomes a standard error, and no negative one', () => {
    const effect = { Effektmål: 'd', Estimat: '0,3', 'Bedst når': 'højere' };
    expect(read({ ...effect, Varians: '0,04' }).content.effect?.standardError).toBeCloseTo(0.2, 12);
    expect(read({ ...effect, Varians: '-1' }).problems).toMatchObject([
      { code: 'evidence.variance-negative', field: 'effect.standardError' },
    ]);
  });

  it.each(['95', '95 %', '0,95'])('a level of %s', (Niveau) => {
    expect(read({ measure: 'MD', estimate: '1', betterWhen: 'op', Niveau }).content.effect?.level).toBeCloseTo(
      0.95,
      12,
    );
  });

  it('an interval without a number says what is missing', () => {
    expect(read({ measure: 'MD', ciLower: '1', ciUpper: '2', betterWhen: 'op' }).problems).toMatchObject([
      { code: 'evidence.number-missing', field: 'effect.estimate' },
    ]);
  });

  it('a trial is taken as it is written', () => {
    expect(read({ Forsøg: ' NCT01234567  (Silver Song) ' }).content.trial).toBe('NCT01234567 (Silver Song)');
  });

  it('a name that two terms have is not guessed', () => {
    expect(read({ aktivitet: 'begge' }).problems).toMatchObject([
      { code: 'evidence.word-ambiguous', field: 'activities' },
    ]);
  });
});

describe('what a finding says', () => {
  it('is the same whoever rated it, and another with another number', () => {
    const rated = {
      ...FINDING,
      certainty: 'high' as const,
      certaintyReason: 'Andet',
      statement: ` ${FINDING.statement.toUpperCase()} `,
    };
    expect(findingFingerprint(rated)).toBe(findingFingerprint(FINDING));
    const other = { ...FINDING, effect: { ...(FINDING.effect ?? never()), estimate: 2.4 } };
    expect(findingFingerprint(other)).not.toBe(findingFingerprint(FINDING));
  });

  it('changes in the fields that were changed', () => {
    const after = findingWithChanges(FINDING, { statement: ' Ny ', place: { page: '12' }, countries: ['dk '] });
    expect(changedFindingFields(FINDING, after)).toEqual(['statement', 'place.page', 'countries']);
    expect([after.statement, after.countries]).toEqual(['Ny', ['DK']]);
    expect(changedFindingFields(after, after)).toEqual([]);
    expect(changedFindingFields(EMPTY_FINDING, FINDING)).toContain('effect');
  });
});

function never(): never {
  throw new Error('The case has an effect');
}
