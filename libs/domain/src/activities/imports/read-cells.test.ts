import fc from 'fast-check';
import type { ActivityContent, ActivityStatus } from '../index.js';
import { cellOf, entriesOf, unguarded } from './cell-lists.js';
import { dayAsWritten, dayInCell } from './day-in-cell.js';
import { NAMES } from './imports.cases.js';
import { ACTIVITY_COLUMNS, readActivityRow, type ActivityColumn } from './index.js';

/** Reads one cell as the column. */
const TODAY = '2026-11-22';
const read = (column: ActivityColumn, cell: string) => readActivityRow([cell], [column], NAMES, TODAY);
const codes = (column: ActivityColumn, cell: string) => read(column, cell).problems.map(({ code }) => code);

describe('days', () => {
  it.each<[string, string | null]>([
    ['01.02.2026', '2026-02-01'],
    ['1.2.26', '2026-02-01'],
    ['1/2-2026', '2026-02-01'],
    ['1/2/2026', '2026-02-01'],
    ['1-2-2026', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['2026-02-01T13:00:00', '2026-02-01'],
    ['01.02.2026 13:00', '2026-02-01'],
    ['1. februar 2026', '2026-02-01'],
    ['1 Feb 2026', '2026-02-01'],
    ['46054', '2026-02-01'],
    ['46054,5', '2026-02-01'],
    ['29.02.2025', null],
    ['31.04.2026', null],
    ['2026', null],
    ['99999', null],
    ['i morgen', null],
  ])('%s is %s', (cell, day) => {
    expect(dayInCell(cell)).toBe(day);
  });

  it('every day is read as it is written, in both languages', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('da' as const, 'en' as const), (date, language) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dayInCell(dayAsWritten(iso, language))).toBe(iso);
      }),
    );
  });
});

describe('cells', () => {
  it('entries come back as they were put together, whatever signs they hold', () => {
    const entry = fc
      .string({ minLength: 1 })
      .map((text) => text.replaceAll('\r', '').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(entriesOf(cellOf(entries))).toEqual(entries);
      }),
    );
  });

  it.each([
    ["'=SUM(A1)", '=SUM(A1)'],
    ["'-1", '-1'],
    ["'t Hart", "'t Hart"],
    ["''", "''"],
  ])('%s was meant as %s', (cell, meant) => {
    expect(unguarded(cell)).toBe(meant);
  });

  it.each<[ActivityColumn, string, keyof ActivityContent, unknown]>([
    ['title', '  Kor \n i  vest ', 'title', 'Kor i vest'],
    ['kind', 'Kursus', 'kind', 'course'],
    ['kind', '', 'kind', 'course'],
    ['status', 'igangværende', 'status', 'running'],
    ['status', 'CANCELLED', 'status', 'stopped'],
    ['targetGroups', 'Lettere psykiske lidelser (stress, angst, depression)', 'targetGroups', ['tg-cmd']],
    ['targetGroups', 'stressramte, aeldre', 'targetGroups', ['tg-stress', 'tg-older']],
    ['targetGroups', 'TG-STRESS | older people', 'targetGroups', ['tg-stress', 'tg-older']],
    ['municipalities', '661; Århus; Copenhagen', 'municipalityCodes', ['0661', '0751', '0101']],
    ['municipalities', 'Holstebro Kommune, Aarhus', 'municipalityCodes', ['0661', '0751']],
    ['goals', 'more offers', 'goalIds', ['mg-1']],
    ['costDkk', 'ca. 12.500 kr.', 'costDkk', 12_500],
    ['costDkk', '1.234.567,00', 'costDkk', 1_234_567],
    ['weeks', '10 uger', 'weeks', 10],
    ['registered', '1 200', 'registered', 1200],
    ['culture', 'ja', 'fields', [{ field: 'culture', who: '' }]],
    ['culture', 'nej', 'fields', []],
    ['health', 'Sundhedscentret', 'fields', [{ field: 'health', who: 'Sundhedscentret' }]],
    [
      'partners',
      'museet (vært); Koret',
      'partners',
      [
        { organisationId: 'org-museum', name: '', role: 'host' },
        { organisationId: null, name: 'Koret', role: 'other' },
      ],
    ],
    [
      'partners',
      'Kunsthallen (Herning)',
      'partners',
      [{ organisationId: null, name: 'Kunsthallen (Herning)', role: 'other' }],
    ],
    [
      'payers',
      'Fonden: 10.000 kr; Kommunen',
      'payers',
      [
        { name: 'Fonden', amountDkk: 10_000 },
        { name: 'Kommunen', amountDkk: null },
      ],
    ],
  ])('%s: %s', (column, cell, field, expected) => {
    const { content, problems } = read(column, cell);
    expect([content[field], problems]).toEqual([expected, []]);
  });

  it.each<[ActivityColumn, string, string]>([
    ['kind', 'fest', 'activities.value-not-understood'],
    ['startsOn', 'snart', 'activities.date-invalid'],
    ['costDkk', 'meget', 'activities.value-not-understood'],
    ['targetGroups', 'marsboere', 'activities.term-unknown'],
    ['municipalities', 'Atlantis', 'activities.municipality-unknown'],
    ['owner', 'Kunsthallen', 'activities.value-not-understood'],
    ['owner', 'Ingen', 'activities.organisation-unknown'],
    ['goals', 'verdensfred', 'activities.goal-unknown'],
    ['sharing', 'måske', 'activities.value-not-understood'],
  ])('%s: %s is not read', (column, cell, code) => {
    expect(codes(column, cell)).toEqual([code]);
    expect(read(column, cell).problems[0]?.field).toBe(column);
  });

  it('tells of the parts of a list that it does not know, and keeps the others', () => {
    const { content, problems } = read('targetGroups', 'Ældre, marsboere');
    expect(content.targetGroups).toEqual(['tg-older']);
    expect(problems).toMatchObject([{ params: { term: 'marsboere' } }]);
  });

  it('any text at all is read or told of, never thrown at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIVITY_COLUMNS), fc.string({ unit: 'binary' }), (column, cell) => {
        expect(Array.isArray(read(column, cell).problems)).toBe(true);
      }),
    );
  });
});

describe('where a row stands that does not say so', () => {
  it.each<[kind: string, starts: string, ends: string, ActivityStatus]>([
    ['forløb', '01.02.2026', '21.11.2026', 'done'],
    ['forløb', '01.02.2026', '22.11.2026', 'running'],
    ['forløb', '22.11.2026', '22.12.2026', 'running'],
    ['forløb', '23.11.2026', '22.12.2026', 'planned'],
    ['forløb', '01.02.2026', '', 'running'],
    ['begivenhed', '21.11.2026', '', 'done'],
    ['begivenhed', '22.11.2026', '', 'running'],
    ['begivenhed', '23.11.2026', '', 'planned'],
    ['forløb', '', '21.11.2026', 'done'],
    ['forløb', '', '23.11.2026', 'planned'],
    ['forløb', '', '', 'planned'],
  ])('%s from %s to %s: %s', (kind, starts, ends, expected) => {
    const { content, problems } = readActivityRow([kind, starts, ends], ['kind', 'startsOn', 'endsOn'], NAMES, TODAY);
    expect([content.status, problems]).toEqual([expected, []]);
  });

  it('what it says itself stands, and an empty cell says nothing', () => {
    const past = (status: string) =>
      readActivityRow([status, '01.02.2020', '01.03.2020'], ['status', 'startsOn', 'endsOn'], NAMES, TODAY).content;
    expect([past('planlagt').status, past('').status]).toEqual(['planned', 'done']);
  });
});
