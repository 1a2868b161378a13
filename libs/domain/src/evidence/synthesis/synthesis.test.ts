import fc from 'fast-check';
import {
  compareSubgroups,
  DEFAULT_SYNTHESIS,
  leaveOneOut,
  poolStudies,
  POOLING_METHODS,
  regressOnModerator,
  type Study,
  type SynthesisOptions,
} from '../index.js';
import { BCG, BCG_FITS, BCG_LEAVE_ONE_OUT_REML, BCG_REGRESSIONS, tabulated } from './evidence.cases.js';

const Z = { test: 'z', level: 0.95 } as const;

function pooled(studies: readonly Study[], options: SynthesisOptions = DEFAULT_SYNTHESIS) {
  const answer = poolStudies(studies, tabulated, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return { ...answer.value, notes: answer.notes.map(({ code }) => code) };
}

function refusal(studies: readonly Study[], options: SynthesisOptions = DEFAULT_SYNTHESIS) {
  const answer = poolStudies(studies, tabulated, options);
  return answer.ok ? undefined : answer.problems.map(({ code, field }) => [code, field]);
}

/** Equal to so many significant digits. */
function expectDigits(actual: number | null, expected: number, digits: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 10 ** -digits);
}

describe('agreement with metafor on the BCG trials', () => {
  it.each(BCG_FITS)('$method $test', ({ method, test, figures, prediction }) => {
    // metafor ends its search for τ² early, so what hangs on it agrees to four digits.
    const digits = method === 'EE' || method === 'DL' ? 8 : 4;
    const result = pooled(BCG, { method, test, level: 0.95 });
    for (const [name, expected] of Object.entries(figures)) {
      expectDigits(result[name as keyof typeof figures], expected, name === 'q' ? 8 : digits);
    }
    if (prediction === null) expect([result.piLower, result.piUpper]).toEqual([null, null]);
    else [result.piLower, result.piUpper].forEach((bound, side) => expectDigits(bound, prediction[side] ?? 0, digits));
  });

  it('leaves out one trial at a time', () => {
    const answer = leaveOneOut(BCG, tabulated);
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.map(({ leftOut }) => leftOut)).toEqual(BCG.map((_, index) => index));
    answer.value.forEach(({ pooled: { estimate, tau2 } }, index) => {
      expectDigits(estimate, BCG_LEAVE_ONE_OUT_REML.estimate[index] ?? 0, 4);
      expectDigits(tau2, BCG_LEAVE_ONE_OUT_REML.tau2[index] ?? 0, 4);
    });
  });

  it.each(BCG_REGRESSIONS)('regresses on latitude by $method $test', (reference) => {
    const { method, test } = reference;
    const answer = regressOnModerator(BCG, tabulated, { method, test, level: 0.95 });
    if (!answer.ok) throw new Error('refused');
    const digits = method === 'DL' ? 8 : 4;
    [answer.value.intercept, answer.value.slope].forEach((coefficient, index) => {
      expectDigits(coefficient.estimate, reference.coefficients[index] ?? 0, digits);
      expectDigits(coefficient.standardError, reference.standardErrors[index] ?? 0, digits);
      expectDigits(coefficient.ciLower, reference.lower[index] ?? 0, digits);
      expectDigits(coefficient.ciUpper, reference.upper[index] ?? 0, digits);
    });
    for (const name of ['tau2', 'i2', 'r2', 'q'] as const) expectDigits(answer.value[name], reference[name], digits);
  });
});

describe('subgroups', () => {
  it('compares the effects of subgroups that were pooled apart', () => {
    const answer = compareSubgroups(BCG, tabulated, { method: 'REML', ...Z });
    if (!answer.ok) throw new Error('refused');
    const { subgroups, qBetween, qBetweenDegrees } = answer.value;
    expect(subgroups.map(({ subgroup }) => subgroup)).toEqual(['random', 'alternate', 'systematic']);
    expect(subgroups[0]?.pooled.estimate).toBe(
      pooled(
        BCG.filter(({ subgroup }) => subgroup === 'random'),
        { method: 'REML', ...Z },
      ).estimate,
    );
    expect(qBetweenDegrees).toBe(2);
    const weights = subgroups.map(({ pooled: { standardError } }) => standardError ** -2);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const moment = (power: number) =>
      subgroups.reduce((sum, { pooled: one }, index) => sum + (weights[index] ?? 0) * one.estimate ** power, 0);
    expect(qBetween).toBeCloseTo(moment(2) - moment(1) ** 2 / total, 9);
  });

  it('refuses one subgroup, and names the subgroup that cannot be pooled', () => {
    const one = compareSubgroups([{ estimate: 1, variance: 1, subgroup: 'a' }], tabulated);
    expect(one).toMatchObject({ ok: false, problems: [{ code: 'evidence.one-subgroup' }] });
    const lonely = compareSubgroups([...BCG, { estimate: 1, variance: 1, subgroup: 'alone' }], tabulated);
    const problems = [{ code: 'evidence.knapp-hartung-needs-two', field: 'subgroups.alone' }];
    expect(lonely).toMatchObject({ ok: false, problems });
  });
});

describe('edges', () => {
  it('gives one study back as it is, and refuses Knapp–Hartung for it', () => {
    for (const method of POOLING_METHODS) {
      const result = pooled([{ estimate: 0.4, variance: 0.09 }], { method, ...Z });
      expect(result).toMatchObject({ tau2: 0, i2: 0, q: 0, qP: null, piLower: null, notes: ['evidence.one-study'] });
      expect(result.estimate).toBeCloseTo(0.4, 12);
      expect(result.standardError).toBeCloseTo(0.3, 12);
    }
    expect(refusal([{ estimate: 0.4, variance: 0.09 }])).toEqual([['evidence.knapp-hartung-needs-two', 'test']]);
  });

  it.each<[Study[], [string, string | undefined][]]>([
    [[], [['evidence.no-studies', undefined]]],
    [[{ estimate: null, variance: 1 }], [['evidence.no-studies', undefined]]],
    [[{ estimate: 1, variance: 0 }, ...BCG], [['evidence.variance-zero', 'studies.0.variance']]],
    [[...BCG, { estimate: 1, variance: -0.1 }], [['evidence.variance-negative', 'studies.13.variance']]],
    [[{ estimate: Number.NaN, variance: 1 }, ...BCG], [['evidence.number-not-finite', 'studies.0.estimate']]],
    [[{ estimate: 1, variance: 1e-300 }, ...BCG], [['evidence.variances-too-far-apart', undefined]]],
    [[{ estimate: 1e300, variance: 1 }, ...BCG], [['evidence.result-not-finite', undefined]]],
  ])('refuses what cannot be weighed %#', (studies, expected) => {
    expect(refusal(studies)).toEqual(expected);
  });

  it('leaves incomplete studies out and says which', () => {
    const answer = poolStudies(
      [{ estimate: 1, variance: null }, ...BCG, { estimate: undefined, variance: 1 }],
      tabulated,
    );
    expect(answer.ok && answer.notes).toEqual([
      { code: 'evidence.study-incomplete', field: 'studies.0' },
      { code: 'evidence.study-incomplete', field: 'studies.14' },
    ]);
    expect(answer.ok && answer.value.estimate).toBe(pooled(BCG).estimate);
    expect(answer.ok && answer.value.weights[0]?.position).toBe(1);
  });

  it('tells that all effects are equal', () => {
    const equal = [0.1, 0.2, 0.7].map((variance) => ({ estimate: 0.3, variance }));
    const notes = ['evidence.no-spread', 'evidence.no-heterogeneity', 'evidence.knapp-hartung-narrower'];
    expect(pooled(equal)).toMatchObject({ tau2: 0, i2: 0, standardError: 0, statistic: null, p: null, notes });
  });

  it('tells that heterogeneity is estimated as nothing', () => {
    const close = [0.3, 0.31, 0.29].map((estimate) => ({ estimate, variance: 0.2 }));
    for (const method of ['DL', 'REML', 'PM'] as const) {
      expect(pooled(close, { method, ...Z })).toMatchObject({ tau2: 0, notes: ['evidence.no-heterogeneity'] });
    }
  });

  it('says when the search for τ² does not end', () => {
    for (const method of ['REML', 'PM'] as const) {
      const problems = [['evidence.heterogeneity-not-converged', 'method']];
      expect(refusal(BCG, { method, ...Z, mostSteps: 1 })).toEqual(problems);
    }
  });

  it('refuses a level that is no probability', () => {
    expect(refusal(BCG, { ...DEFAULT_SYNTHESIS, level: 95 })).toEqual([['evidence.level-out-of-range', 'level']]);
  });

  it.each([
    [BCG.map((study) => ({ ...study, moderator: 7 })), 'evidence.moderator-constant'],
    [BCG.slice(0, 2), 'evidence.moderator-needs-three'],
    [BCG.map((study) => ({ ...study, moderator: null })), 'evidence.no-studies'],
    [BCG.map((study) => ({ ...study, moderator: Infinity })), 'evidence.number-not-finite'],
  ])('refuses a moderator that tells nothing %#', (studies, code) => {
    expect(regressOnModerator(studies, tabulated)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

const study = fc.record({
  estimate: fc.double({ min: -3, max: 3, noNaN: true }),
  variance: fc.double({ min: 0.005, max: 2, noNaN: true }),
});
const studySets = fc.array(study, { minLength: 2, maxLength: 12 });
const methods = fc.constantFrom(...POOLING_METHODS);
const figures = ['estimate', 'standardError', 'ciLower', 'ciUpper', 'tau2', 'i2', 'q'] as const;

describe('properties', () => {
  it('does not depend on the order of the studies', () => {
    fc.assert(
      fc.property(studySets, methods, (studies, method) => {
        const forward = pooled(studies, { method, test: 'knha', level: 0.95 });
        const backward = pooled(studies.toReversed(), { method, test: 'knha', level: 0.95 });
        for (const name of figures) expect(backward[name]).toBeCloseTo(forward[name], 5);
      }),
    );
  });

  it('follows the unit: effects times c give the result times c, τ² times c²', () => {
    fc.assert(
      fc.property(studySets, methods, fc.constantFrom(0.01, 0.5, 10, 1000), (studies, method, c) => {
        const plain = pooled(studies, { method, ...Z });
        const scaled = pooled(
          studies.map(({ estimate, variance }) => ({ estimate: estimate * c, variance: variance * c * c })),
          { method, ...Z },
        );
        expect(scaled.estimate / c).toBeCloseTo(plain.estimate, 5);
        expect(scaled.standardError / c).toBeCloseTo(plain.standardError, 5);
        expect(scaled.tau2 / c ** 2).toBeCloseTo(plain.tau2, 5);
        expect(scaled.i2).toBeCloseTo(plain.i2, 3);
      }),
    );
  });

  it('becomes the single study when all others tell almost nothing', () => {
    fc.assert(
      fc.property(study, fc.array(study, { maxLength: 5 }), (one, others) => {
        const silent = others.map(({ estimate }) => ({ estimate, variance: 1e7 }));
        const result = pooled([one, ...silent], { method: 'EE', ...Z });
        expect(result.estimate).toBeCloseTo(one.estimate, 4);
        expect(result.standardError).toBeCloseTo(Math.sqrt(one.variance), 4);
      }),
    );
  });

  it('stays between the smallest and the largest effect, shares out all weight, and never has a negative τ²', () => {
    fc.assert(
      fc.property(studySets, methods, (studies, method) => {
        const { estimate, tau2, i2, weights } = pooled(studies, { method, ...Z });
        const effects = studies.map((one) => one.estimate);
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-9);
        expect(estimate).toBeLessThanOrEqual(Math.max(...effects) + 1e-9);
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeLessThan(100);
        expect(weights.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 8);
      }),
    );
  });

  it('moves with the effects: adding a constant to each adds it to the result and changes nothing else', () => {
    fc.assert(
      fc.property(studySets, methods, fc.integer({ min: -5, max: 5 }), (studies, method, shift) => {
        const plain = pooled(studies, { method, ...Z });
        const moved = pooled(
          studies.map(({ estimate, variance }) => ({ estimate: estimate + shift, variance })),
          { method, ...Z },
        );
        expect(moved.estimate - shift).toBeCloseTo(plain.estimate, 5);
        expect(moved.tau2).toBeCloseTo(plain.tau2, 5);
      }),
    );
  });
});
