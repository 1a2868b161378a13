import fc from 'fast-check';
import {
  agreementOfRaters,
  CERTAINTIES,
  certaintyAgreement,
  directionAgreement,
  isRatingOpen,
  visibleRatings,
  type Certainty,
  type Direction,
  type Rating,
} from '../index.js';

type Pair<Category> = readonly [Category, Category];

const times = <Category>(count: number, first: Category, second: Category): Pair<Category>[] =>
  Array.from({ length: count }, () => [first, second] as const);

describe('Cohen’s kappa', () => {
  it('agrees with the worked example of Fleiss (1981, table 13.1): 0.68 with standard error 0.087', () => {
    const pairs: Pair<Direction>[] = [
      ...times<Direction>(75, 'improved', 'improved'),
      ...times<Direction>(1, 'improved', 'mixed'),
      ...times<Direction>(4, 'improved', 'unclear'),
      ...times<Direction>(5, 'mixed', 'improved'),
      ...times<Direction>(4, 'mixed', 'mixed'),
      ...times<Direction>(1, 'mixed', 'unclear'),
      ...times<Direction>(10, 'unclear', 'unclear'),
    ];
    const result = directionAgreement(pairs);
    expect(result).toMatchObject({ pairs: 100, problem: null });
    expect(result.observed).toBeCloseTo(0.89, 12);
    expect(result.expected).toBeCloseTo(0.66, 12);
    expect(result.kappa).toBeCloseTo(0.23 / 0.34, 12);
    expect(result.standardError).toBeCloseTo(0.087, 2);
  });

  it('counts certainties that are next to each other as nearly alike', () => {
    const near = certaintyAgreement([
      ['low', 'very-low'],
      ['high', 'high'],
    ]);
    const far = certaintyAgreement([
      ['high', 'very-low'],
      ['high', 'high'],
    ]);
    expect(near.observed).toBeCloseTo((2 / 3 + 1) / 2, 12);
    expect(far.observed).toBeCloseTo(0.5, 12);
  });

  it.each([
    ['none', [], null, 'evidence.kappa-too-few-pairs'],
    ['one', times<Direction>(1, 'improved', 'mixed'), null, 'evidence.kappa-too-few-pairs'],
    ['one category', times<Direction>(5, 'improved', 'improved'), null, 'evidence.kappa-one-category'],
    [
      'all agree',
      [...times<Direction>(2, 'improved', 'improved'), ...times<Direction>(2, 'mixed', 'mixed')],
      1,
      'evidence.kappa-all-agree',
    ],
    [
      'never agree',
      [...times<Direction>(2, 'improved', 'mixed'), ...times<Direction>(2, 'mixed', 'improved')],
      -1,
      null,
    ],
    [
      'one rater never changes',
      [...times<Direction>(2, 'improved', 'improved'), ...times<Direction>(2, 'improved', 'mixed')],
      0,
      null,
    ],
  ] as const)('%s', (_name, pairs, kappa, problem) => {
    const result = directionAgreement(pairs as readonly Pair<Direction>[]);
    expect([result.kappa, result.problem]).toEqual([kappa, problem]);
    if (problem !== null) expect(result.interval).toBeNull();
  });

  const pairsOf = <Category>(categories: readonly Category[]) =>
    fc.array(fc.tuple(fc.constantFrom(...categories), fc.constantFrom(...categories)), { minLength: 2, maxLength: 30 });

  it('lies within −1 and 1, whichever rater is first and in whatever order the findings come', () => {
    fc.assert(
      fc.property(pairsOf(CERTAINTIES), (pairs) => {
        const result = certaintyAgreement(pairs);
        const turned = certaintyAgreement([...pairs].reverse().map(([a, b]) => [b, a] as const));
        expect(turned.problem).toBe(result.problem);
        if (result.kappa === null) return;
        expect(Math.abs(result.kappa)).toBeLessThanOrEqual(1);
        expect(turned.kappa).toBeCloseTo(result.kappa, 10);
        expect(turned.standardError ?? 0).toBeCloseTo(result.standardError ?? 0, 8);
        const [low, high] = result.interval ?? [-1, 1];
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('has the standard error that the delta method gives by small steps', () => {
    fc.assert(
      fc.property(pairsOf(CERTAINTIES), (pairs) => {
        const { standardError } = certaintyAgreement(pairs);
        if (standardError === null) return;
        expect(standardError).toBeCloseTo(deltaError(pairs), 4);
      }),
    );
  });

  it('is one statement for every two people, those with most in common first', () => {
    const rating = (raterId: string, direction: Direction, certainty: Certainty = 'low'): Rating => ({
      raterId,
      direction,
      certainty,
    });
    const result = agreementOfRaters([
      { key: 1, ratings: [rating('b', 'improved'), rating('a', 'improved')] },
      { key: 2, ratings: [rating('a', 'mixed'), rating('b', 'mixed', 'high'), rating('c', 'unclear')] },
    ]);
    expect(
      result.map(({ firstRaterId, secondRaterId, direction, disagreements }) => [
        firstRaterId,
        secondRaterId,
        direction.pairs,
        disagreements.map(({ key }) => key),
      ]),
    ).toEqual([
      ['a', 'b', 2, [2]],
      ['a', 'c', 1, [2]],
      ['b', 'c', 1, [2]],
    ]);
  });
});

describe('independence', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((raterId): Rating => ({ raterId, direction: 'mixed', certainty: 'low' })) as [
    Rating,
    Rating,
    Rating,
  ];

  it.each<[string | null, Rating[], Rating[]]>([
    ['a', [], []],
    ['a', [a], [a]],
    ['a', [b], []],
    [null, [b], []],
    ['a', [a, b], [a, b]],
    ['c', [a, b], [a, b]],
  ])('%s sees of %j', (viewer, ratings, seen) => {
    expect(visibleRatings(viewer, ratings)).toEqual(seen);
  });

  it.each<[Rating[], boolean]>([
    [[], true],
    [[a], true],
    [[b], true],
    [[a, b], false],
    [[b, c], true],
  ])('%j: a may rate %s', (ratings, isOpen) => {
    expect(isRatingOpen('a', ratings)).toBe(isOpen);
  });
});

/** The error of linearly weighted kappa from the multinomial covariance and slopes taken by small steps. */
function deltaError(pairs: readonly Pair<Certainty>[]): number {
  const size = CERTAINTIES.length;
  const cells = Array.from({ length: size * size }, () => 0);
  for (const [first, second] of pairs) {
    const at = CERTAINTIES.indexOf(first) * size + CERTAINTIES.indexOf(second);
    cells[at] = (cells[at] ?? 0) + 1 / pairs.length;
  }
  const kappa = (shares: readonly number[]): number => {
    let observed = 0;
    let expected = 0;
    const row = (i: number) => shares.reduce((sum, share, at) => (Math.floor(at / size) === i ? sum + share : sum), 0);
    const column = (j: number) => shares.reduce((sum, share, at) => (at % size === j ? sum + share : sum), 0);
    shares.forEach((share, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      const weight = 1 - Math.abs(i - j) / (size - 1);
      observed += weight * share;
      expected += weight * row(i) * column(j);
    });
    return (observed - expected) / (1 - expected);
  };
  const step = 1e-6;
  const slopes = cells.map((_, at) => {
    const moved = (by: number) => cells.map((share, index) => (index === at ? share + by : share));
    return (kappa(moved(step)) - kappa(moved(-step))) / (2 * step);
  });
  const mean = slopes.reduce((sum, slope, at) => sum + slope * (cells[at] ?? 0), 0);
  const square = slopes.reduce((sum, slope, at) => sum + slope ** 2 * (cells[at] ?? 0), 0);
  return Math.sqrt(Math.max(0, square - mean ** 2) / pairs.length);
}
