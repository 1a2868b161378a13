import { context, DAY, other, seat, seatsOf, STEERING, STEERING_SEATS } from './bodies.cases.js';
import {
  bodiesNamedIn,
  checkComposition,
  otherBodyOn,
  templateRules,
  yearsOnEnd,
  type Breach,
  type CompositionRule,
  type Seat,
} from './index.js';

const WORLD = context({ working: other('freja', 'freja') });
const told = (breaches: readonly Breach[]): string[] =>
  breaches.map(({ code, mend, wanted, found, organisationKind, sector, bodyId, personId, seatId }) =>
    [code, mend, organisationKind, sector, bodyId, personId, seatId, wanted && `${found ?? ''}/${wanted}`]
      .filter((part) => part !== null)
      .join(' '),
  );
const check = (seats: readonly Seat[], rules: readonly CompositionRule[], world = WORLD): string[] =>
  told(checkComposition(seats, rules, world));
const without = (...people: string[]): Seat[] =>
  STEERING_SEATS.filter(({ personId }) => personId === null || !people.includes(personId));
const changed = (person: string, more: Partial<Seat>): Seat[] =>
  STEERING_SEATS.map((one) => (one.personId === person ? { ...one, ...more } : one));

describe('a steering group as it was agreed in Midtjylland', () => {
  it.each<[string, readonly Seat[], string[]]>([
    ['holds', STEERING_SEATS, []],
    ['a field is missing', without('carl'), ['field-not-covered appoint municipality se-employment']],
    [
      'its seat is vacant',
      [...without('carl'), seat(null, { id: 'empty', organisationId: 'viborg', sector: 'se-employment' })],
      ['field-not-covered fill-seat municipality se-employment empty'],
    ],
    [
      'a vacant seat for another field does not do',
      [...without('carl'), seat(null, { id: 'empty', sector: 'se-health' })],
      ['field-not-covered appoint municipality se-employment'],
    ],
    [
      'two for culture, none for employment',
      changed('carl', { sector: 'se-culture' }),
      ['field-not-covered replace municipality se-employment seat-carl'],
    ],
    [
      'four municipalities',
      [...STEERING_SEATS, seat('gry', { organisationId: 'lemvig', sector: 'se-health' })],
      ['too-many-of end-seat municipality 4/3'],
    ],
    ['no region', without('dorte'), ['too-few-of appoint region 0/1']],
    ['no chair', changed('anna', { role: 'member' }), ['chair-missing elect']],
    ['two chairs', changed('bo', { role: 'chair' }), ['more-chairs correct-seat']],
    ['no project owner', changed('bo', { isProjectOwner: false }), ['project-owner-missing elect']],
    ['two project owners', changed('anna', { isProjectOwner: true }), ['more-project-owners correct-seat']],
    [
      'a project owner from outside',
      changed('bo', { role: 'observer' }),
      ['field-not-covered appoint municipality se-health', 'project-owner-not-member elect seat-bo'],
    ],
    ['the chair of the working group is not here', without('freja'), ['chair-of-missing appoint working freja']],
    [
      'the seat for the chair is kept',
      changed('freja', { personId: null }),
      ['chair-of-missing fill-seat working freja seat-freja'],
    ],
    [
      'somebody has left',
      changed('bo', { endsOn: '2026-11-21' }),
      ['field-not-covered appoint municipality se-health', 'project-owner-missing elect'],
    ],
    ['somebody comes tomorrow', changed('emil', { startsOn: '2026-11-23' }), ['too-few-of appoint university 0/1']],
    [
      'somebody has two seats',
      [...STEERING_SEATS, seat('emil', { id: 'seat-z', role: 'secretary' })],
      ['double-seat end-seat emil seat-z'],
    ],
  ])('%s', (_name, seats, expected) => {
    expect(check(seats, STEERING)).toEqual(expected);
  });

  it('tells what lacks without telling the same twice', () => {
    expect(check([], [seatsOf(4)])).toEqual([
      'too-few-of appoint municipality 0/4',
      'field-not-covered appoint municipality se-culture',
      'field-not-covered appoint municipality se-health',
      'field-not-covered appoint municipality se-employment',
    ]);
  });

  it('a seat by office is one of the three, or a sixth: both readings can be agreed', () => {
    const threeWithOffice = without('carl').map((one) =>
      one.personId === 'freja' ? { ...one, sector: 'se-employment' } : one,
    );
    expect(check(threeWithOffice, [seatsOf(3, true)])).toEqual([]);
    expect(check(threeWithOffice, [seatsOf(3, false)])).toEqual([
      'field-not-covered appoint municipality se-employment',
    ]);
    expect(check(STEERING_SEATS, [seatsOf(3, true)])).toEqual(['too-many-of end-seat municipality 4/3']);
  });

  it('a seat by office is held by who holds the office', () => {
    const world = context({ working: other('hans', 'hans') });
    expect(check(STEERING_SEATS, STEERING, world)).toEqual([
      'chair-of-missing appoint working hans',
      'office-not-held replace working freja seat-freja',
    ]);
    expect(check(without('freja'), STEERING, context({ working: other(null) }))).toEqual([
      'other-chair-missing elsewhere working',
    ]);
    expect(check(without('freja'), STEERING, context())).toEqual([]);
  });
});

describe('a working group', () => {
  const rules = templateRules('working-group', { steeringGroupId: 'steering', workingGroupId: null });
  const group = (count: number): Seat[] =>
    Array.from({ length: count }, (_one, index) =>
      seat(`p${String(index)}`, {
        organisationId: 'skive',
        role: index === 0 ? 'chair' : 'member',
        sector: ['se-culture', 'se-health', 'se-employment'][index % 3] ?? null,
      }),
    );
  const world = context({ steering: other(null, 'p0') });

  it.each([
    [4, ['too-small appoint 4/5']],
    [5, []],
    [7, []],
    [8, ['too-large end-seat 8/7']],
  ])('of %d', (count, expected) => {
    expect(check(group(count), rules, world)).toEqual(expected);
  });

  it('its chair also sits in the steering group, and it covers the fields', () => {
    expect(check(group(5), rules, context({ steering: other(null, 'p1') }))).toEqual([
      'chair-not-in elsewhere steering p0',
    ]);
    const cultureOnly = group(7).map((one) => ({ ...one, sector: 'se-culture' }));
    expect(check(cultureOnly, rules, world)).toEqual([
      'field-not-covered replace se-health seat-p6',
      'field-not-covered replace se-employment seat-p6',
    ]);
    expect(check(group(5).slice(0, 2), [{ kind: 'cover', sectors: ['se-employment'] }], world)).toEqual([
      'field-not-covered appoint se-employment',
    ]);
  });

  it('knows the bodies that rules and seats speak of', () => {
    expect(bodiesNamedIn(rules, STEERING_SEATS)).toEqual(['steering', 'working']);
    expect(templateRules('forum', { steeringGroupId: null, workingGroupId: null })).toEqual([]);
    expect(templateRules('steering-group', { steeringGroupId: null, workingGroupId: 'working' })).toEqual(STEERING);
  });

  it('is another body for others', () => {
    const { chairPersonId, memberPersonIds } = otherBodyOn(DAY, { da: '', en: '' }, [
      ...group(2),
      seat('x', { role: 'observer' }),
    ]);
    expect([chairPersonId, ...memberPersonIds]).toEqual(['p0', 'p0', 'p1']);
  });
});

describe('how long somebody has served', () => {
  const served = (...periods: [string, string | null][]): number =>
    yearsOnEnd(
      periods.map(([startsOn, endsOn], index) => seat('anna', { id: String(index), startsOn, endsOn })),
      'anna',
      DAY,
    );
  it.each<[[string, string | null][], number]>([
    [[['2018-11-23', null]], 8],
    [[['2018-11-24', null]], 7],
    [
      [
        ['2014-01-01', '2017-12-31'],
        ['2018-01-01', null],
      ],
      12,
    ],
    [
      [
        ['2014-01-01', '2017-12-30'],
        ['2018-01-01', null],
      ],
      8,
    ],
    [[['2014-01-01', '2020-12-31']], 0],
    [[['2027-01-01', null]], 0],
  ])('%j is %d years', (periods, years) => {
    expect(served(...periods)).toBe(years);
  });

  it('is told when it is longer than agreed', () => {
    const seats = [seat('anna', { startsOn: '2018-01-01' }), seat('bo')];
    const rules: CompositionRule[] = [{ kind: 'longest-service', years: 8 }];
    expect(check(seats, rules)).toEqual(['served-too-long replace anna seat-anna 8/8']);
  });
});
