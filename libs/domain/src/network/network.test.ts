import fc from 'fast-check';
import {
  coversDay,
  isDay,
  isMunicipalityCode,
  periodsOverlap,
  problemsWithMembership,
  problemsWithOrganisation,
  regionOn,
  standingOn,
  type OrganisationDraft,
} from './index.js';

describe('days and periods', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-9', false],
    ['24-02-2024', false],
    ['', false],
    ['0000-01-01', false],
  ])('isDay(%s) is %s', (day, expected) => {
    expect(isDay(day)).toBe(expected);
  });

  it('two periods overlap exactly when some day is in both', () => {
    const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];
    const day = fc.option(fc.constantFrom(...days), { nil: null });
    const forwards = ({ from, to }: { from: string | null; to: string | null }) =>
      from === null || to === null || from <= to;
    const period = fc.record({ from: day, to: day }).filter(forwards);
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = ['2023-12-31', ...days, '2024-01-05'].some((each) => coversDay(a, each) && coversDay(b, each));
        expect(periodsOverlap(a, b)).toBe(shared);
      }),
    );
  });
});

describe('membership', () => {
  const period = (from: string | null, to: string | null) => ({ kind: 'active' as const, from, to });

  it.each([
    ['2018-01-01', [period('2019-07-01', null)], 'upcoming'],
    ['2019-07-01', [period('2019-07-01', null)], 'active'],
    ['2022-07-01', [period('2019-07-01', '2022-06-30')], 'former'],
    ['2022-06-30', [period('2019-07-01', '2022-06-30')], 'active'],
    [
      '2023-01-01',
      [period('2019-07-01', '2022-06-30'), { kind: 'secondary' as const, from: '2022-07-01', to: null }],
      'secondary',
    ],
    ['2023-01-01', [period('2019-07-01', '2022-06-30'), period('2024-01-01', null)], 'former'],
    ['2023-01-01', [], undefined],
  ])('on %s', (day, periods, expected) => {
    expect(standingOn(day, periods)).toBe(expected);
  });

  it.each([
    [{ from: '2024-01-01', to: null }, [], []],
    [{ from: 'yesterday', to: '2024-13-01' }, [], ['network.date-malformed from', 'network.date-malformed to']],
    [{ from: '2024-02-01', to: '2024-01-01' }, [], ['network.period-backwards to']],
    [
      { from: '2024-02-01', to: null },
      [{ from: '2020-01-01', to: '2024-02-01' }],
      ['network.membership-overlaps from'],
    ],
  ])('%j beside %j', (asked, others, expected) => {
    expect(problemsWithMembership(asked, others).map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });
});

describe('organisations and municipalities', () => {
  const draft = (more: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
    name: { da: 'Biblioteket', en: 'The library' },
    otherNames: [],
    kind: 'cultural-institution',
    sectors: ['se-culture'],
    municipalityCode: null,
    cultureLandscape: null,
    note: { da: '', en: '' },
    ...more,
  });
  it.each<[Partial<OrganisationDraft>, string[]]>([
    [{}, []],
    [{ name: { da: '', en: 'x'.repeat(161) } }, ['network.name-missing name.da', 'network.text-too-long name.en']],
    [{ kind: 'municipality' }, ['network.municipality-code-missing municipalityCode']],
    [{ municipalityCode: '751' }, ['network.municipality-code-malformed municipalityCode']],
    [{ municipalityCode: '0751', sectors: ['se-space'] }, ['network.sector-unknown sectors']],
  ])('%j', (more, expected) => {
    const problems = problemsWithOrganisation(draft(more), new Set(['se-culture']));
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it.each([
    ['0101', true],
    ['0999', true],
    ['0001', false],
    ['1101', false],
    ['101', false],
  ])('%s is a code: %s', (code, expected) => {
    expect(isMunicipalityCode(code)).toBe(expected);
  });

  it('a municipality changes region with the law', () => {
    const regions = [
      { regionId: 'before', from: '2007-01-01', to: '2026-12-31' },
      { regionId: 'after', from: '2027-01-01', to: null },
    ];
    const on = ['2006-12-31', '2026-12-31', '2027-01-01'].map((day) => regionOn({ regions }, day));
    expect(on).toEqual([undefined, 'before', 'after']);
  });
});
