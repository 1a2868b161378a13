import fc from 'fast-check';
import { context, DAY, other, seat, STEERING, STEERING_SEATS } from './bodies.cases.js';
import { candidatesFor, checkComposition, mendingSeat, type Breach, type CompositionRule, type Seat } from './index.js';

const WORLD = context({ working: other('freja', 'freja') });
const without = (...people: string[]): Seat[] =>
  STEERING_SEATS.filter(({ personId }) => personId === null || !people.includes(personId));
const changed = (person: string, more: Partial<Seat>): Seat[] =>
  STEERING_SEATS.map((one) => (one.personId === person ? { ...one, ...more } : one));

const POSITIONS = [
  { personId: 'gry', organisationId: 'skive', sector: 'se-employment' },
  { personId: 'hans', organisationId: 'lemvig', sector: 'se-employment' },
  { personId: 'ida', organisationId: 'lemvig', sector: 'se-culture' },
  { personId: 'jens', organisationId: 'region', sector: 'se-employment' },
  { personId: 'carl', organisationId: 'viborg', sector: 'se-employment' },
  { personId: null, organisationId: 'aarhus', sector: 'se-employment' },
];
const suggested = (seats: readonly Seat[], rules: readonly CompositionRule[] = STEERING): string[] => {
  const [breach] = checkComposition(seats, rules, WORLD);
  if (breach === undefined) throw new Error('nothing to mend');
  return candidatesFor(breach, POSITIONS, seats, WORLD).map(({ personId, reason }) => `${personId} ${reason}`);
};

describe('candidates', () => {
  it('speak for the field, and come from where nobody sits yet first', () => {
    expect(suggested(without('carl'))).toEqual([
      'hans speaks-for-field',
      'carl speaks-for-field',
      'gry speaks-for-field',
    ]);
  });

  it('are members where somebody is elected, and the chair where the seat is for the chair', () => {
    expect(suggested(changed('anna', { role: 'member' }))).toEqual(
      ['anna', 'bo', 'carl', 'dorte', 'emil'].map((person) => `${person} is-member`),
    );
    expect(suggested(without('freja'))).toEqual(['freja is-chair']);
  });

  it('come from an organisation of the kind', () => {
    expect(suggested(without('dorte'))).toEqual(['jens organisation-without-seat']);
    expect(suggested(STEERING_SEATS, [{ kind: 'size', min: 9, max: 9, countsExOfficio: true }])).toEqual([
      'hans organisation-without-seat',
      'ida organisation-without-seat',
      'jens has-role',
      'gry has-role',
    ]);
    expect(suggested([...STEERING_SEATS, seat('gry', { organisationId: 'lemvig' })])).toEqual([]);
  });
});

const OF_KIND: Readonly<Record<string, string>> = { municipality: 'lemvig', region: 'region' };
const BY_SEAT = ['too-few-of', 'field-not-covered', 'too-small', 'chair-of-missing'];
const isMendedBySeat = ({ code, mend }: Breach): boolean => BY_SEAT.includes(code) && mend !== 'replace';

/** The seats after somebody new has taken the seat that the breach asks for. */
function mended(given: readonly Seat[], breach: Breach): Seat[] {
  const candidate = {
    personId: breach.personId ?? 'newcomer',
    organisationId: OF_KIND[breach.organisationKind ?? 'municipality'] ?? 'university',
    sector: null,
    reason: 'speaks-for-field' as const,
  };
  const empty = given.find(({ id }) => id === breach.seatId) ?? null;
  const filled = { ...mendingSeat(breach, candidate, empty, DAY), id: empty?.id ?? 'new' };
  return [...given.filter(({ id }) => id !== breach.seatId), filled];
}

describe('every composition', () => {
  const sector = fc.constantFrom('se-culture', 'se-health', 'se-employment', null);
  const seats = fc
    .array(
      fc.record({
        organisationId: fc.constantFrom('skive', 'herning', 'region', 'university', null),
        sector,
        role: fc.constantFrom('member' as const, 'chair' as const, 'observer' as const),
        isProjectOwner: fc.boolean(),
        isExOfficio: fc.boolean(),
        isVacant: fc.boolean(),
      }),
      { maxLength: 9 },
    )
    .map((drawn) =>
      drawn.map(({ isVacant, ...more }, index) =>
        seat(isVacant ? null : `p${String(index)}`, { ...more, id: `s${String(index)}` }),
      ),
    );
  const rules: readonly CompositionRule[] = [
    ...STEERING,
    { kind: 'size', min: 5, max: 7, countsExOfficio: true },
    { kind: 'cover', sectors: ['se-culture', 'se-employment'] },
  ];

  it('is the same whatever the order of its seats', () => {
    fc.assert(
      fc.property(
        seats.chain((drawn) => fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length }))),
        ([given, shuffled]) => {
          expect(checkComposition(shuffled, rules, WORLD)).toEqual(checkComposition(given, rules, WORLD));
        },
      ),
    );
  });

  it('is better where somebody fills or takes the seat that a breach asks for', () => {
    fc.assert(
      fc.property(seats, (given) => {
        for (const breach of checkComposition(given, rules, WORLD).filter(isMendedBySeat)) {
          const after = mended(given, breach);
          const left = checkComposition(after, rules, WORLD).find(({ key }) => key === breach.key);
          expect(left === undefined || (left.found ?? 0) > (breach.found ?? 0)).toBe(true);
        }
      }),
    );
  });
});
