import { problemsWithPooling, type PoolableFinding } from '../index.js';

const finding = (sourceId: string, changes: Partial<PoolableFinding> = {}): PoolableFinding => ({
  sourceId,
  construct: 'oc-loneliness',
  instrument: null,
  measure: 'SMD',
  comparison: 'randomised',
  estimate: -0.3,
  variance: 0.04,
  isDemonstration: false,
  ...changes,
});

const three = (changes: Partial<PoolableFinding>, ofAll: Partial<PoolableFinding> = {}) => [
  finding('a', ofAll),
  finding('b', ofAll),
  finding('c', { ...ofAll, ...changes }),
];

describe('which findings may be pooled', () => {
  it('allows three of the same kind from different sources', () => {
    expect(problemsWithPooling(three({}))).toEqual([]);
    expect(problemsWithPooling(three({}, { comparison: 'before-after', measure: 'SMCC' }))).toEqual([]);
    expect(problemsWithPooling(three({}, { measure: 'MD', instrument: 'ei-ucla' }))).toEqual([]);
  });

  it.each<[readonly PoolableFinding[], string[]]>([
    [[], ['evidence.fewer-than-three']],
    [[finding('a'), finding('b')], ['evidence.fewer-than-three']],
    [three({ construct: 'oc-stress' }), ['evidence.different-constructs']],
    [three({ measure: 'RR' }), ['evidence.different-measures']],
    [three({ betterWhen: 'lower' }, { measure: 'RR', betterWhen: 'higher' }), ['evidence.different-measures']],
    [three({ betterWhen: 'lower' }, { measure: 'OR', betterWhen: 'higher' }), []],
    [three({ instrument: 'ei-other' }, { measure: 'MD', instrument: 'ei-ucla' }), ['evidence.different-instruments']],
    [three({}, { measure: 'MD', instrument: null }), ['evidence.different-instruments']],
    [three({ comparison: 'before-after' }), ['evidence.before-after-with-controlled']],
    [three({ comparison: 'controlled' }), ['evidence.different-comparisons']],
    [three({ comparison: 'none' }), ['evidence.no-comparison']],
    [three({ estimate: null }), ['evidence.effect-missing']],
    [three({ sourceId: 'a' }), ['evidence.source-repeated']],
    [three({ sourceId: 'a', trial: 'x2' }, { trial: 'x1' }), ['evidence.trial-repeated']],
    [[finding('a', { trial: 'x1' }), finding('b', { trial: 'x1' }), finding('c')], ['evidence.trial-repeated']],
    [[finding('a', { trial: 'x1' }), finding('a', { trial: 'x2' }), finding('b')], []],
    [[finding('a', { trial: 'x1' }), finding('a', { trial: 'x1' }), finding('b')], ['evidence.source-repeated']],
    [[finding('a', { trial: 'x1' }), finding('a', { trial: null }), finding('b')], ['evidence.source-repeated']],
    [three({ isDemonstration: true }), ['evidence.invented-with-real']],
    [three({}, { isDemonstration: true }), []],
    [
      [finding('a'), finding('b', { comparison: 'before-after', measure: 'SMCC', construct: 'oc-stress' })],
      [
        'evidence.fewer-than-three',
        'evidence.different-constructs',
        'evidence.different-measures',
        'evidence.before-after-with-controlled',
      ],
    ],
  ])('says everything that stands in the way %#', (findings, codes) => {
    expect(problemsWithPooling(findings).map(({ code }) => code)).toEqual(codes);
  });
});
