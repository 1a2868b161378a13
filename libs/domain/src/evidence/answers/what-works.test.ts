import fc from 'fast-check';
import { COMPARISONS } from '../comparison.js';
import { CERTAINTIES, DIRECTIONS, INTERVENTIONS, type FindingEffect } from '../finding.js';
import { tabulated } from '../synthesis/evidence.cases.js';
import type { AnswerableFinding } from './answer-finding.js';
import { finding, planOf, TERMS } from './answers.cases.js';
import { ANSWER_SORTS, type AnswerSort } from './answer-words.js';
import { understand } from './understanding.js';
import { reasonsInWords, remarksInWords, whatWorks } from './what-works.js';

const LONELY_CHOIR = understand(
  planOf('ensomme ældre sang kor', {
    ensomme: ['tg-lonely', 'oc-loneliness'],
    ældre: ['tg-older'],
    'sang kor': ['af-singing'],
  }),
  {},
  TERMS,
);
const AGAINST_PAIN = understand(planOf('kunst mod smerter', { smerter: ['tg-pain', 'oc-pain'] }), {}, TERMS);
const DANCE = understand(
  planOf('dans depression', { dans: ['af-dance'], depression: ['tg-depression', 'oc-depression'] }),
  {},
  TERMS,
);
const SINGING = understand(planOf('sang', { sang: ['af-singing'] }), {}, TERMS);
const ANYTHING = understand(planOf('kunst', {}), {}, TERMS);

const answer = (
  findings: readonly AnswerableFinding[],
  understanding = SINGING,
  language: 'da' | 'en' = 'da',
  sort: AnswerSort = 'certainty',
) => whatWorks(findings, understanding, { terms: TERMS, distributions: tabulated, sort, language });

const effect = (estimate: number, changes: Partial<FindingEffect> = {}): FindingEffect => ({
  measure: 'SMD',
  estimate,
  ciLower: null,
  ciUpper: null,
  level: 0.95,
  standardError: 0.1,
  n: 40,
  nComparison: 40,
  betterWhen: 'higher',
  ...changes,
});

describe('direct and indirect', () => {
  it.each([
    ['all aspects', LONELY_CHOIR, { outcome: 'oc-loneliness' }, []],
    ['a narrower activity', DANCE, { activities: ['af-dmt'], conditions: ['tg-depression'] }, []],
    ['another group', LONELY_CHOIR, { outcome: 'oc-loneliness', lifeSituations: [] }, ['group-not-told']],
    ['a broader activity', LONELY_CHOIR, { outcome: 'oc-loneliness', activities: ['af-music'] }, ['broader-activity']],
    [
      'neither group nor outcome of words that may be both',
      DANCE,
      { activities: ['af-dance'], conditions: ['tg-stress'], outcome: 'oc-wellbeing' },
      ['other-group', 'related-outcome'],
    ],
    [
      'the broader group',
      DANCE,
      { activities: ['af-dance'], conditions: ['tg-cmd'], outcome: 'oc-rtw' },
      ['broader-group', 'other-outcome'],
    ],
    ['people with pain, but no less pain', AGAINST_PAIN, { conditions: ['tg-pain'] }, ['group-without-outcome']],
    ['less pain for anybody', AGAINST_PAIN, { outcome: 'oc-pain' }, []],
  ])('%s', (_name, understanding, content, reasons) => {
    const { direct, indirect } = answer([finding('a', content)], understanding);
    expect(direct.length).toBe(reasons.length === 0 ? 1 : 0);
    expect(indirect.flatMap(({ relevance }) => relevance.reasons.map(({ code }) => code))).toEqual(reasons);
  });

  it('says so when only the outcome fits words that may name a group', () => {
    const { direct } = answer([finding('a', { outcome: 'oc-loneliness' })], LONELY_CHOIR);
    expect(direct.flatMap(({ relevance }) => remarksInWords(relevance, TERMS, 'da'))).toEqual([
      'Deltagerne er ikke valgt som »Ensomme«; kun udbyttet handler om det.',
    ]);
  });

  it('tells every reason in words, in both languages', () => {
    const { indirect } = answer([finding('a', { activities: ['af-dance'], lifeSituations: ['tg-older'] })], DANCE);
    const [first] = indirect;
    if (first === undefined) throw new Error('nothing indirect');
    expect(reasonsInWords(first.relevance, TERMS, 'da')).toEqual([
      'Handler om »Ældre«, ikke om »Borgere med depression«.',
      'Måler »Mental trivsel«, som er beslægtet med »Færre depressive symptomer«, men ikke det samme.',
    ]);
    expect(reasonsInWords(first.relevance, TERMS, 'en')[0]).toBe('About “tg-older”, not about “tg-depression”.');
  });

  it('people on sick leave are near a question about work', () => {
    const work = understand(planOf('return to work', { 'return to work': ['oc-rtw'] }), {}, TERMS);
    const { indirect, paragraph, notKnown } = answer(
      [finding('a', { incomeSupport: ['tg-sickleave'], outcome: 'oc-depression', activities: ['af-visual'] })],
      work,
    );
    expect(indirect).toHaveLength(1);
    expect(paragraph[0]).toEqual({
      text: 'Det ved vi ikke endnu: Ingen fund i vidensbanken svarer direkte på spørgsmålet.',
      findingIds: [],
    });
    expect(notKnown.map(({ code }) => code)).toEqual(['nothing-direct', 'outcome-without-findings']);
  });

  it('a question on nothing that the vocabularies know has no rows', () => {
    const { rows, paragraph } = answer([finding('a')], understand(planOf('zxcv', {}), {}, TERMS));
    expect(rows).toEqual([]);
    expect(paragraph).toHaveLength(1);
  });
});

describe('rows', () => {
  it('keeps therapy and activity apart, also of the same art form', () => {
    const findings = INTERVENTIONS.map((intervention, index) => finding(`f${index}`, { intervention }));
    const { rows, paragraph } = answer(findings);
    expect(rows.map(({ key }) => key).sort()).toEqual(['af-singing:activity', 'af-singing:both', 'af-singing:therapy']);
    expect(paragraph.some(({ text }) => text.startsWith('2 fund handler helt eller delvis om terapi.'))).toBe(true);
  });

  it('sorts by certainty, amount or recency', () => {
    const findings = [
      finding('a', { activities: ['af-singing'], certainty: 'high' }, { year: 2001 }),
      finding('b', { activities: ['af-dance'], certainty: 'low' }, { year: 2002 }),
      finding('c', { activities: ['af-dance'], certainty: 'low' }, { year: 2003 }),
      finding('d', { activities: ['af-visual'] }, { year: 2024 }),
    ];
    const order = (sort: AnswerSort) => answer(findings, ANYTHING, 'da', sort).rows.map(({ activityId }) => activityId);
    expect(order('certainty')).toEqual(['af-singing', 'af-dance', 'af-visual']);
    expect(order('amount')).toEqual(['af-dance', 'af-singing', 'af-visual']);
    expect(order('recency')).toEqual(['af-visual', 'af-dance', 'af-singing']);
  });

  it.each([
    ['a review that does not tell', ['not-told', 'none'], 'comparison-not-told'],
    ['people who are asked', ['none'], 'no-comparison'],
    ['before and after', ['none', 'before-after'], 'no-comparison'],
    ['a group beside', ['not-told', 'controlled'], 'not-randomised'],
    ['a trial', ['not-told', 'randomised'], null],
  ] as const)('says of %s what is known of a comparison', (_name, comparisons, expected) => {
    const { notKnown } = answer(comparisons.map((comparison, index) => finding(`f${index}`, { comparison })));
    const codes = notKnown.map(({ code }) => code).filter((code) => /comparison|randomised/u.test(code));
    expect(codes).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    ['da', 'Vi kender ikke ordet »yoga«. Uden det svarer 1 fund fra 1 kilde på spørgsmålet.'],
    ['en', 'We do not know the word “yoga”. Without it, 1 finding from 1 source answers the question.'],
  ] as const)('says first which words it does not know (%s)', (language, expected) => {
    const yoga = understand(planOf('sang yoga', { sang: ['af-singing'] }), {}, TERMS);
    expect(answer([finding('a')], yoga, language).paragraph[0]?.text).toBe(expected);
  });

  it('shows that findings contradict each other', () => {
    const { rows, notKnown } = answer([finding('a'), finding('b', { direction: 'worsened' })]);
    expect(rows[0]?.research).toMatchObject({ contradicts: true, outcomes: [{ contradicts: true }] });
    expect(notKnown.map(({ code }) => code)).toContain('contradictory');
  });
});

describe('pooling', () => {
  const trials = [0.2, 0.4, 0.6].map((estimate, index) =>
    finding(`t${index}`, { comparison: 'randomised', design: 'et-rct', effect: effect(estimate) }),
  );
  const poolingOf = (findings: readonly AnswerableFinding[]) => answer(findings).rows[0]?.research.outcomes[0]?.pooling;

  it('pools what every rule allows, with interval and prediction interval', () => {
    const pooling = poolingOf(trials);
    expect(pooling).toMatchObject({ measure: 'SMD', betterWhen: 'higher', findingIds: ['t0', 't1', 't2'] });
    expect(pooling?.pooled?.estimate).toBeCloseTo(0.4, 10);
    expect(pooling?.pooled?.piLower).toBeLessThan(pooling?.pooled?.ciLower ?? 0);
  });

  it('turns a scale that runs the other way', () => {
    const [first, second] = trials as [AnswerableFinding, AnswerableFinding];
    const turned = finding('t2', {
      comparison: 'randomised',
      design: 'et-rct',
      effect: effect(-0.6, { betterWhen: 'lower' }),
    });
    expect(poolingOf([first, second, turned])?.pooled?.estimate).toBeCloseTo(0.4, 10);
  });

  it.each([
    [
      'one of them measured before and after',
      { comparison: 'before-after' as const },
      'evidence.before-after-with-controlled',
    ],
    [
      'one of them a review',
      { design: 'et-metaanalysis', comparison: 'randomised' as const },
      'evidence.review-among-studies',
    ],
    ['one of them without figures', { effect: null, comparison: 'randomised' as const }, 'evidence.effect-missing'],
  ])('does not pool with %s, and says why', (_name, changes, code) => {
    const other = finding('z', { design: 'et-rct', effect: effect(0.5), ...changes });
    const pooling = poolingOf([...trials, other]);
    expect(pooling?.pooled === null && pooling.problems.map((problem) => problem.code)).toContain(code);
  });
});

const CAUSAL =
  /\b(virker|virkning\w*|effekt\w*|fører til|medfører|forårsager|skyldes|works?|effect\w*|leads? to|caus\w+|due to)\b/iu;

const anyFinding = fc
  .record({
    activities: fc.subarray(['af-singing', 'af-dance', 'af-dmt', 'af-visual'], { minLength: 1 }),
    intervention: fc.constantFrom(...INTERVENTIONS),
    conditions: fc.subarray(['tg-depression', 'tg-stress', 'tg-pain']),
    lifeSituations: fc.subarray(['tg-older', 'tg-lonely']),
    outcome: fc.constantFrom('oc-depression', 'oc-wellbeing', 'oc-loneliness', 'oc-pain'),
    comparison: fc.constantFrom(...COMPARISONS),
    direction: fc.constantFrom(...DIRECTIONS),
    design: fc.constantFrom('et-rct', 'et-quasi', 'et-prepost', 'et-metaanalysis', 'et-qual'),
    certainty: fc.constantFrom(...CERTAINTIES, null),
    participants: fc.option(fc.integer({ min: 1, max: 500 })),
    countries: fc.subarray(['DK', 'SE', 'GB']),
    effect: fc.option(fc.double({ min: -1, max: 1, noNaN: true }).map((estimate) => effect(estimate))),
  })
  .chain((content) =>
    fc.record({ content: fc.constant(content), source: fc.nat(5), year: fc.integer({ min: 1990, max: 2025 }) }),
  );

const anyFindings = fc
  .array(anyFinding, { maxLength: 12 })
  .map((all) =>
    all.map(({ content, source, year }, index) => finding(`f${index}`, content, { sourceId: `s${source}`, year })),
  );
const anyQuestion = fc.constantFrom(LONELY_CHOIR, AGAINST_PAIN, DANCE, SINGING, ANYTHING);

describe('for any findings', () => {
  it.each(['da', 'en'] as const)('no generated sentence says that an activity made it happen (%s)', (language) => {
    fc.assert(
      fc.property(anyFindings, anyQuestion, (findings, question) => {
        const { paragraph, notKnown, rows, indirectRows } = answer(findings, question, language);
        const inRows = [...rows, ...indirectRows].flatMap((row) => [...row.notKnown, ...row.whyIndirect]);
        for (const { text } of [...paragraph, ...notKnown, ...inRows]) expect(text).not.toMatch(CAUSAL);
      }),
    );
  });

  it('every clause rests on findings of the answer, or says what is absent', () => {
    const absent = /^(Det ved vi ikke|Der er|Ingen fund)/u;
    fc.assert(
      fc.property(anyFindings, anyQuestion, (findings, question) => {
        const { paragraph, direct, indirect } = answer(findings, question);
        const known = new Set([...direct, ...indirect].map(({ id }) => id));
        for (const { text, findingIds } of paragraph) {
          if (findingIds.length === 0) expect(text).toMatch(absent);
          expect(findingIds.every((id) => known.has(id))).toBe(true);
        }
      }),
    );
  });

  it('counts add up', () => {
    fc.assert(
      fc.property(anyFindings, anyQuestion, (findings, question) => {
        const { rows, indirectRows, direct } = answer(findings, question);
        for (const { research } of [...rows, ...indirectRows]) {
          const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
          expect(sum(research.directions.map(({ count }) => count))).toBe(research.findingCount);
          expect(sum(research.sourcesByDesign.map(({ sources }) => sources))).toBe(research.sourceCount);
          expect(sum(research.outcomes.map(({ findingIds }) => findingIds.length))).toBe(research.findingCount);
          expect(research.certainty.rated + research.certainty.notRated).toBe(research.findingCount);
        }
        expect(new Set(rows.flatMap(({ research }) => research.findingIds)).size).toBe(direct.length);
      }),
    );
  });

  it('the order in which findings are read changes nothing', () => {
    fc.assert(
      fc.property(anyFindings, anyQuestion, fc.constantFrom(...ANSWER_SORTS), (findings, question, sort) => {
        const there = answer(findings, question, 'da', sort);
        const back = answer([...findings].reverse(), question, 'da', sort);
        expect(back.paragraph).toEqual(there.paragraph);
        expect(back.rows.map(({ key, research }) => [key, research])).toEqual(
          there.rows.map(({ key, research }) => [key, research]),
        );
        expect(back.notKnown).toEqual(there.notKnown);
      }),
    );
  });
});

describe('what is near', () => {
  it.each([
    [59, 59, 0],
    [60, 60, 0],
    [75, 60, 15],
  ])('of %i findings the answer holds %i and says that there are %i more', (given, held, leftOut) => {
    const near = Array.from({ length: given }, (_, place) => finding(`near-${place}`, { lifeSituations: [] }));
    const { indirect, indirectLeftOut } = answer(near, LONELY_CHOIR);
    expect([indirect.length, indirectLeftOut]).toEqual([held, leftOut]);
  });
});
