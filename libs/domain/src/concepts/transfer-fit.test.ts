import fc from 'fast-check';
import {
  conceptFromActivities,
  FIT_ASPECTS,
  situationOf,
  tellingActivities,
  transferFit,
  trialDirection,
  UNKNOWN_SITUATION,
  type FitAspect,
  type FitVerdict,
  type Situation,
} from './index.js';
import { NO_CONTENT } from '../activities/index.js';

const situation = (more: Partial<Situation>): Situation => ({ ...UNKNOWN_SITUATION, ...more });
const verdictOn = (aspect: FitAspect, mine: Partial<Situation>, theirs: Partial<Situation>): FitVerdict | undefined =>
  transferFit(situation(mine), situation(theirs)).find((line) => line.aspect === aspect)?.verdict;

describe('transfer fit', () => {
  it.each<[FitAspect, Partial<Situation>, Partial<Situation>, FitVerdict]>([
    ['target-group', { targetGroups: ['a', 'b'] }, { targetGroups: ['b', 'a'] }, 'equal'],
    ['target-group', { targetGroups: ['a', 'b'] }, { targetGroups: ['b'] }, 'partly'],
    ['target-group', { targetGroups: ['a'] }, { targetGroups: ['b'] }, 'different'],
    ['target-group', { targetGroups: [] }, { targetGroups: ['b'] }, 'unknown'],
    ['group-size', { groupSize: 12 }, { groupSize: 8 }, 'equal'],
    ['group-size', { groupSize: 13 }, { groupSize: 8 }, 'partly'],
    ['group-size', { groupSize: 16 }, { groupSize: 8 }, 'partly'],
    ['group-size', { groupSize: 17 }, { groupSize: 8 }, 'different'],
    ['group-size', { groupSize: 0 }, { groupSize: 0 }, 'equal'],
    ['group-size', { groupSize: 0 }, { groupSize: 1 }, 'different'],
    ['group-size', { groupSize: null }, { groupSize: 8 }, 'unknown'],
    ['staffing', { artists: 2, volunteers: 4 }, { artists: 2, volunteers: 4 }, 'equal'],
    ['staffing', { artists: 2, volunteers: 9 }, { artists: 2, volunteers: 4 }, 'partly'],
    ['staffing', { artists: 5, volunteers: 9 }, { artists: 2, volunteers: 4 }, 'different'],
    ['staffing', { artists: 2 }, { volunteers: 4 }, 'unknown'],
    ['staffing', { artists: 2, staffHours: 100 }, { artists: 2 }, 'equal'],
    ['setting', { settings: ['a'] }, { settings: ['a'] }, 'equal'],
    ['anchoring', { orgForms: ['a'] }, { orgForms: ['b'] }, 'different'],
    ['duration', { weeks: 10, sessions: 10 }, { weeks: 12, sessions: 24 }, 'partly'],
    ['duration', { weeks: 10 }, { weeks: 12 }, 'equal'],
    ['municipality-size', { population: 30_000 }, { population: 45_000 }, 'equal'],
    ['municipality-size', { population: 49_999 }, { population: 50_000 }, 'partly'],
    ['municipality-size', { population: 19_999 }, { population: 50_000 }, 'different'],
    ['municipality-size', { population: 500_000 }, { population: 100_000 }, 'equal'],
    ['municipality-size', { population: 500_000 }, {}, 'unknown'],
  ])('%s: %j against %j is %s', (aspect, mine, theirs, verdict) => {
    expect(verdictOn(aspect, mine, theirs)).toBe(verdict);
  });

  const terms = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  const count = fc.option(fc.nat(1000), { nil: null });
  const anySituation: fc.Arbitrary<Situation> = fc.record({
    targetGroups: terms,
    groupSize: count,
    artists: count,
    volunteers: count,
    staffHours: count,
    settings: terms,
    orgForms: terms,
    weeks: count,
    sessions: count,
    population: fc.option(fc.nat(700_000), { nil: null }),
  });

  it('is the same whichever side is mine, one line for each aspect', () => {
    fc.assert(
      fc.property(anySituation, anySituation, (mine, theirs) => {
        const lines = transferFit(mine, theirs);
        expect(lines).toEqual(transferFit(theirs, mine));
        expect(lines.map(({ aspect }) => aspect)).toEqual([...FIT_ASPECTS]);
      }),
    );
  });

  it('a place is equal to itself in all it says, and unknown against one that says nothing', () => {
    fc.assert(
      fc.property(anySituation, (mine) => {
        const itself = transferFit(mine, mine).map(({ verdict }) => verdict);
        expect(itself.filter((verdict) => verdict !== 'equal' && verdict !== 'unknown')).toEqual([]);
        const nothing = transferFit(mine, UNKNOWN_SITUATION).map(({ verdict }) => verdict);
        expect(new Set(nothing)).toEqual(new Set(['unknown']));
      }),
    );
  });

  it('never calls equal what shares no term', () => {
    fc.assert(
      fc.property(anySituation, anySituation, (mine, theirs) => {
        const shares = mine.settings.some((term) => theirs.settings.includes(term));
        const verdict = verdictOn('setting', mine, theirs);
        expect(verdict === 'equal' || verdict === 'partly').toBe(shares);
      }),
    );
  });
});

describe('the situation behind activities', () => {
  it('has every term, the commonest first, and the middle of the numbers', () => {
    const activity = (groupSize: number | null, ...targetGroups: string[]) => ({
      ...NO_CONTENT,
      groupSize,
      targetGroups,
    });
    const found = situationOf([activity(8, 'a'), activity(null, 'b', 'c'), activity(20, 'b'), activity(10, 'c', 'b')]);
    expect(found).toEqual(situation({ groupSize: 10, targetGroups: ['b', 'c', 'a'] }));
    expect(situationOf([activity(8), activity(20)]).groupSize).toBe(8);
    expect(situationOf([])).toEqual(UNKNOWN_SITUATION);
  });

  it('a count that nobody gave is not known, and none is none', () => {
    const two = [NO_CONTENT, { ...NO_CONTENT, artists: 2 }];
    expect(situationOf(two)).toEqual(situation({ artists: 2 }));
    expect(situationOf([...two, { ...NO_CONTENT, volunteers: 0 }]).volunteers).toBe(0);
  });

  it('is read from what is like the concept, else from the latest', () => {
    const logged = Array.from({ length: 30 }, (_, number) => ({
      number,
      targetGroups: number % 2 === 0 ? ['tg-a'] : ['tg-b'],
      artForms: number === 29 ? ['af-c'] : [],
    }));
    const numbers = (targetGroups: string[], artForms: string[]) => {
      const { activities, areAlike } = tellingActivities(logged, { targetGroups, artForms });
      return [areAlike, ...activities.map(({ number }) => number)];
    };
    expect(numbers(['tg-x'], ['af-c'])).toEqual([true, 29]);
    expect(numbers(['tg-a'], ['af-c'])).toEqual([true, ...Array.from({ length: 15 }, (_, number) => number * 2), 29]);
    expect(numbers(['tg-a', 'tg-b'], [])).toEqual([true, ...Array.from({ length: 20 }, (_, number) => number)]);
    expect(numbers(['tg-x'], [])).toEqual([false, 0, 1, 2, 3, 4]);
    expect(tellingActivities(logged, null).areAlike).toBe(false);
    expect(tellingActivities([], null).activities).toEqual([]);
  });
});

describe('a concept drawn from activities', () => {
  const activity = { ...NO_CONTENT, id: '01234567-89ab-7def-8123-456789abcdef' };

  it('says nothing where nothing is known', () => {
    expect(conceptFromActivities([activity], 'da')).toMatchObject({ title: '', staffing: '', groupSizeFrom: null });
    expect(conceptFromActivities([], 'da').activityIds).toEqual([]);
  });

  it('gathers ranges, and tells of staff in the wanted language', () => {
    const two = [
      { ...activity, artists: 1, volunteers: 3, groupSize: 20, wouldRepeat: '• Kaffe\n\n– Kaffe\nSang' },
      { ...activity, artists: 2, groupSize: 8, costDkk: 0 },
    ];
    expect(conceptFromActivities(two, 'en')).toMatchObject({
      staffing: 'Artists: 1–2\nVolunteers: 3',
      groupSizeFrom: 8,
      groupSizeTo: 20,
      costFromDkk: 0,
      coreElements: ['Kaffe', 'Sang'],
      activityIds: [activity.id],
    });
  });

  it('cuts no character in two', () => {
    const { purpose } = conceptFromActivities([{ ...activity, description: `${'x'.repeat(3999)}😀` }], 'da');
    expect(purpose).toBe('x'.repeat(3999));
  });
});

describe('which way a concept travels', () => {
  it.each([
    ['own', 'n1', 'org', 'own-here'],
    ['own', 'n2', 'org', 'own-elsewhere'],
    ['own', 'n1', null, 'own-elsewhere'],
    ['foreign', 'n1', 'org', 'foreign-here'],
    ['foreign', 'n1', null, 'foreign-elsewhere'],
  ] as const)('%s concept, tried in %s by %s: %s', (origin, networkId, organisationId, direction) => {
    expect(trialDirection({ origin, networkId: 'n1' }, { networkId, organisationId })).toBe(direction);
  });
});
