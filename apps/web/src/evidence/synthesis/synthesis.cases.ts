import type { Result, Study, Synthesis } from './synthesis-query';

/** Parts of the answer that several fields share are read from the cache by their type. */
const typed = <Part extends object>(type: string, part: Part): Part => ({ __typename: type, ...part });
const estimateOf = (estimate: number, ciLower: number, ciUpper: number) =>
  typed('SynthesisEstimate', { estimate, ciLower, ciUpper });

/** Three trials, and what they pool to by REML with Knapp–Hartung. */
const TRIALS = [
  { findingId: 'f-a', label: 'Bang 2019', estimate: 0.2, standardError: 0.1, weight: 45.5 },
  { findingId: 'f-b', label: 'Dam 2021', estimate: 0.5, standardError: 0.15, weight: 25 },
  { findingId: 'f-c', label: 'Carlsen 2020', estimate: 0.35, standardError: 0.12, weight: 29.5 },
];

export function study(changes: Partial<Study> = {}): Study {
  return {
    findingId: 'f-a',
    sourceId: 'bang',
    label: 'Bang 2019',
    url: '/viden/bang2019#fund-f-a',
    statement: 'Deltagerne trivedes bedre end gruppen uden forløb.',
    outcome: { da: 'Trivsel', en: 'Wellbeing' },
    unit: '',
    comparison: 'RANDOMISED',
    certainty: 'LOW',
    designTier: 'RANDOMISED',
    trial: '',
    participants: 80,
    isDemonstration: false,
    isTurned: false,
    measure: 'SMD',
    standardError: 0.1,
    weight: 45.5,
    subgroup: '',
    pooling: estimateOf(0.2, 0.004, 0.396),
    ...changes,
  };
}

export function result(estimate: number, ciLower: number, ciUpper: number, changes: Partial<Result> = {}): Result {
  return typed('SynthesisResult', {
    pooling: estimateOf(estimate, ciLower, ciUpper),
    piLower: ciLower - 0.2,
    piUpper: ciUpper + 0.2,
    p: 0.03,
    tau2: 0.0123,
    i2: 41.5,
    q: 3.42,
    qDegrees: 2,
    qP: 0.181,
    ...changes,
  });
}

export const trials = TRIALS.map(({ estimate, standardError, ...rest }) =>
  study({
    ...rest,
    standardError,
    url: `/viden/kilde#fund-${rest.findingId}`,
    pooling: estimateOf(estimate, estimate - 1.96 * standardError, estimate + 1.96 * standardError),
  }),
);

export function pooled(changes: Partial<Synthesis> = {}): Synthesis {
  return {
    method: 'REML',
    test: 'KNHA',
    higherIsBetter: true,
    hasFunnel: false,
    studies: trials,
    withoutEffect: [],
    result: result(0.32, 0.11, 0.53),
    problems: [],
    notes: [],
    leaveOneOut: trials.map(({ findingId }, place) => ({ findingId, result: result(0.3 + place / 100, 0.1, 0.5) })),
    subgroups: null,
    subgroupProblems: [],
    regression: null,
    ...changes,
  };
}

/** The same studies where a rule forbids one figure. */
export function notPooled(changes: Partial<Synthesis> = {}): Synthesis {
  return pooled({
    studies: trials.map((one) => ({ ...one, weight: null })),
    result: null,
    leaveOneOut: [],
    problems: [{ code: 'evidence.no-comparison' }, { code: 'evidence.source-repeated' }],
    ...changes,
  });
}

/** Twelve studies, each a little surer than the one before. */
export const manyTrials = Array.from({ length: 12 }, (_, place) => {
  const [estimate, standardError] = [place === 0 ? 1.4 : 0.3, 0.4 - place / 50];
  return study({
    findingId: `m-${place}`,
    label: `Studie ${place + 1}`,
    standardError,
    weight: 100 / 12,
    pooling: estimateOf(estimate, estimate - 1.96 * standardError, estimate + 1.96 * standardError),
  });
});
