import fc from 'fast-check';
import {
  COMPARISONS,
  DIRECTIONS,
  EFFECT_MEASURES,
  EMPTY_FINDING,
  noEffectOf,
  problemsWithFinding,
  problemsWithPublishing,
  type EffectMeasure,
  type FindingContent,
  type FindingEffect,
} from '../index.js';
import { CODES, EFFECT, FINDING } from './findings.cases.js';

const told = (content: FindingContent) =>
  problemsWithFinding(content, CODES).map(({ code, field }) => `${code.replace('evidence.', '')} at ${field}`);
const withEffect = (change: Partial<FindingEffect>, rest: Partial<FindingContent> = {}) => ({
  ...FINDING,
  effect: { ...EFFECT, ...change },
  ...rest,
});
const ratio = { measure: 'OR', estimate: 0.68, ciLower: 0.47, ciUpper: 0.99, betterWhen: 'lower' } as const;

describe('a draft', () => {
  it('may be empty, and may be complete', () => {
    expect(told(EMPTY_FINDING)).toEqual([]);
    expect(told(FINDING)).toEqual([]);
  });

  it.each<[string, FindingContent, string[]]>([
    ['long text', { ...FINDING, statement: 'x'.repeat(1001) }, ['text-too-long at statement']],
    ['NUL', { ...FINDING, place: { page: '', quote: 'a\0b' } }, ['unreadable-characters at place.quote']],
    ['half a character', { ...FINDING, transferNote: '\ud800' }, ['unreadable-characters at transferNote']],
    ['country in words', { ...FINDING, countries: ['GB', 'ENGLAND'] }, ['country-unknown at countries']],
    ['unknown term', { ...FINDING, settings: ['st-nowhere'] }, ['code-unknown at settings']],
    ['repeated term', { ...FINDING, orgForms: ['of-open', 'of-open'] }, ['code-repeated at orgForms']],
    ['other vocabulary', { ...FINDING, outcome: 'tg-older' }, ['code-in-wrong-field at outcome']],
    ['level of evidence', { ...FINDING, design: 'el-strong' }, ['code-in-wrong-field at design']],
    ['other axis', { ...FINDING, lifeSituations: ['tg-stress'] }, ['target-on-other-axis at lifeSituations']],
    ['therapy', { ...FINDING, activities: ['af-dmt-circle'] }, ['therapy-as-activity at intervention']],
    ['no studies', { ...FINDING, studies: 0 }, ['number-negative at studies']],
    ['half a person', { ...FINDING, participants: 10.5 }, ['count-not-whole at participants']],
    ['more than live', { ...FINDING, participants: 1e11 }, ['number-too-large at participants']],
    ['one end', withEffect({ ciLower: null }), ['interval-incomplete at effect.ciLower']],
    ['ends reversed', withEffect({ ciLower: 5, ciUpper: 1 }), ['interval-reversed at effect.ciUpper']],
    ['no width', withEffect({ ciLower: 2.35, ciUpper: 2.35 }), ['interval-reversed at effect.ciUpper']],
    ['outside', withEffect({ estimate: 5 }), ['estimate-outside-interval at effect.estimate']],
    ['level in percent', withEffect({ level: 95 }), ['level-out-of-range at effect.level']],
    ['no spread', withEffect({ standardError: 0 }), ['standard-error-not-positive at effect.standardError']],
    ['one person', withEffect({ nComparison: 1 }), ['group-too-small at effect.nComparison']],
    [
      'not a number',
      withEffect({ estimate: Number.NaN, ciLower: null, ciUpper: null }),
      ['number-not-finite at effect.estimate'],
    ],
    [
      'logarithm',
      withEffect({ ...ratio, estimate: -0.4, ciLower: -0.8, ciUpper: -0.01 }),
      [
        'ratio-not-positive at effect.estimate',
        'ratio-not-positive at effect.ciLower',
        'ratio-not-positive at effect.ciUpper',
        'direction-contradicts-interval at direction',
      ].slice(0, 3),
    ],
    [
      'correlation',
      withEffect({ measure: 'ZCOR', estimate: 1.2, ciLower: null, ciUpper: null }),
      ['correlation-out-of-range at effect.estimate'],
    ],
    [
      'risk difference',
      withEffect({ measure: 'RD', estimate: 12, ciLower: null, ciUpper: null }),
      ['risk-difference-out-of-range at effect.estimate'],
    ],
    [
      'no comparison',
      withEffect({}, { comparison: 'none', design: 'et-quasi' }),
      ['effect-without-comparison at comparison'],
    ],
    ['comparison not told', withEffect({}, { comparison: 'not-told', design: 'et-sr' }), []],
    ['a trial whose comparison is not told yet', withEffect({}, { comparison: 'not-told' }), []],
    [
      'a trial with randomisation that compares with nobody',
      { ...FINDING, effect: null, comparison: 'none' },
      ['comparison-short-of-design at comparison'],
    ],
    ['change in two groups', withEffect({ measure: 'SMCC' }), ['measure-of-other-comparison at effect.measure']],
    [
      'groups in one',
      withEffect({ measure: 'SMD' }, { comparison: 'before-after', design: 'et-quasi' }),
      ['measure-of-other-comparison at effect.measure'],
    ],
    [
      'controlled before–after',
      { ...FINDING, design: 'et-prepost', effect: null, comparison: 'controlled' },
      ['comparison-beyond-design at comparison'],
    ],
    [
      'randomised cohort',
      { ...FINDING, design: 'et-cohort', effect: null },
      ['comparison-beyond-design at comparison'],
    ],
    ['worse and better', { ...FINDING, direction: 'worsened' }, ['direction-contradicts-interval at direction']],
    [
      'no difference and better',
      { ...FINDING, direction: 'no-difference' },
      ['direction-contradicts-interval at direction'],
    ],
    ['a trial by its number', { ...FINDING, trial: 'NCT01234567' }, []],
    ['a trial of signs', { ...FINDING, trial: '–?' }, ['trial-unreadable at trial']],
    ['a trial too long', { ...FINDING, trial: 'x'.repeat(201) }, ['text-too-long at trial']],
    ['the trial of a review', { ...FINDING, design: 'et-sr', trial: 'X1' }, ['trial-of-several-studies at trial']],
    ['the trial of several studies', { ...FINDING, studies: 2, trial: 'X1' }, ['trial-of-several-studies at trial']],
    ['lower is better', withEffect({ betterWhen: 'lower' }), ['direction-contradicts-interval at direction']],
  ])('%s', (_name, content, problems) => {
    expect(told(content)).toEqual(problems);
  });

  it('a word from elsewhere is told at its field', () => {
    const odd = { ...FINDING, direction: 'up', certainty: 'sure' } as unknown as FindingContent;
    expect(told(odd)).toEqual(['value-unknown at direction', 'value-unknown at certainty']);
  });

  it('people observed as they are have ratios and correlations without an arranged comparison', () => {
    const cohort = { design: 'et-cohort', comparison: 'none' } as const;
    expect(told(withEffect(ratio, cohort))).toEqual([]);
    expect(
      told(
        withEffect({ measure: 'ZCOR', estimate: 0.2, ciLower: 0.1, ciUpper: 0.3 }, { ...cohort, design: 'et-cross' }),
      ),
    ).toEqual([]);
    expect(told(withEffect(ratio, { ...cohort, design: 'et-qual' }))).toEqual([
      'effect-without-comparison at comparison',
    ]);
  });

  it('"mixed" and "unclear" may stand beside any interval', () => {
    for (const direction of ['mixed', 'unclear'] as const) expect(told({ ...FINDING, direction })).toEqual([]);
  });
});

describe('whatever is entered', () => {
  const number = fc.oneof(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.constantFrom(0, 1, -1, Number.NaN, Infinity),
  );
  const orNull = <T>(values: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), values);
  const effects = fc.record<FindingEffect>({
    measure: fc.constantFrom(...EFFECT_MEASURES),
    estimate: number,
    ciLower: orNull(number),
    ciUpper: orNull(number),
    level: fc.constantFrom(0, 0.9, 0.95, 1, 95),
    standardError: orNull(number),
    n: orNull(number),
    nComparison: orNull(number),
    betterWhen: fc.constantFrom('higher', 'lower'),
  });
  const contents = fc.record({
    effect: orNull(effects),
    comparison: fc.constantFrom(...COMPARISONS),
    direction: fc.constantFrom(...DIRECTIONS),
    design: fc.constantFrom('', 'et-rct', 'et-prepost', 'et-cohort', 'et-qual', 'et-own'),
  });

  it('an accepted effect has its estimate in its interval, and a direction that fits it', () => {
    fc.assert(
      fc.property(contents, (some) => {
        const content = { ...FINDING, ...some };
        const { effect } = content;
        if (effect?.ciLower == null || effect.ciUpper === null || told(content).length > 0) return;
        expect(effect.ciLower).toBeLessThan(effect.ciUpper);
        expect(effect.estimate).toBeGreaterThanOrEqual(effect.ciLower);
        expect(effect.estimate).toBeLessThanOrEqual(effect.ciUpper);
        const isUp = effect.ciLower > noEffectOf(effect.measure);
        const isDown = effect.ciUpper < noEffectOf(effect.measure);
        if (!isUp && !isDown) return;
        const isBetter = isUp === (effect.betterWhen === 'higher');
        expect(content.direction).not.toBe(isBetter ? 'worsened' : 'improved');
        expect(content.direction).not.toBe('no-difference');
      }),
    );
  });

  it('turning the scale around turns the direction around, and nothing else', () => {
    const scale: EffectMeasure[] = ['MD', 'SMD', 'RD', 'ZCOR'];
    const signed = fc.record({
      measure: fc.constantFrom(...scale),
      ends: fc.tuple(fc.double({ min: -0.9, max: 0.9, noNaN: true }), fc.double({ min: -0.9, max: 0.9, noNaN: true })),
      direction: fc.constantFrom(...DIRECTIONS),
    });
    fc.assert(
      fc.property(signed, ({ measure, ends, direction }) => {
        const [ciLower, ciUpper] = [Math.min(...ends), Math.max(...ends)];
        const estimate = (ciLower + ciUpper) / 2;
        const one = withEffect({ measure, estimate, ciLower, ciUpper }, { direction });
        const other = withEffect(
          { measure, estimate: -estimate, ciLower: -ciUpper, ciUpper: -ciLower, betterWhen: 'lower' },
          { direction },
        );
        expect(told(other)).toEqual(told(one));
      }),
    );
  });
});

describe('publishing', () => {
  const missing = (content: Partial<FindingContent>, state = 'published') =>
    problemsWithPublishing({ content: { ...FINDING, ...content } }, { state }).map(({ code }) =>
      code.replace('evidence.', ''),
    );

  it.each<[Partial<FindingContent>, string[]]>([
    [{}, []],
    [{ certainty: null, certaintyReason: '' }, []],
    [{ statement: '  ' }, ['statement-missing']],
    [{ activities: [] }, ['activity-missing']],
    [{ outcome: '' }, ['outcome-missing']],
    [{ design: '' }, ['design-missing']],
    [{ design: 'et-rct', comparison: 'not-told' }, ['comparison-short-of-design']],
    [{ certaintyReason: ' ' }, ['certainty-reason-missing']],
    [{ transferNote: '' }, ['transfer-note-missing']],
    [{ transferNote: '', countries: ['DK'] }, []],
    [{ transferNote: '', countries: ['DK', 'SE'] }, ['transfer-note-missing']],
    [{ transferNote: '', countries: [] }, ['transfer-note-missing']],
  ])('%j', (content, problems) => {
    expect(missing(content)).toEqual(problems);
  });

  it.each([
    ['withdrawn', ['source-withdrawn']],
    ['archived', ['source-not-published']],
    ['inbox', ['source-not-published']],
  ])('of a source that is %s', (state, problems) => {
    expect(missing({}, state)).toEqual(problems);
  });
});
