import { randomUUID } from 'node:crypto';
import type { FindingContent, FindingEffect } from '@samspil/domain/evidence';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { plantFinding, plantSource, plantTerms } from '../map/evidence-map.cases.js';

const SYNTHESIS = `query ($input: SynthesisInput!) {
  synthesis(input: $input) {
    method test level higherIsBetter withoutEffect { findingId statement } hasFunnel
    regression { moderator studies line { slope { estimate ciLower ciUpper } intercept { estimate } r2 tau2 } problems { code } } problems { code field } notes { code }
    studies { findingId sourceId trial label url statement outcome { da } unit comparison designTier participants isDemonstration isTurned weight standardError pooling { estimate ciLower } natural { estimate } subgroup }
    result { pooling { estimate ciLower ciUpper } natural { estimate } standardError piLower piUpper naturalPiLower
      tau2 i2 q qDegrees qP }
    leaveOneOut { findingId result { pooling { estimate } tau2 } }
    subgroupProblems { code }
    subgroups { qBetween qBetweenDegrees qBetweenP subgroups { subgroup label { da } studies } }
  }
}`;

interface Estimate {
  readonly estimate: number;
  readonly ciLower: number;
  readonly ciUpper: number;
}

interface Answered {
  readonly synthesis: {
    readonly higherIsBetter: boolean;
    readonly withoutEffect: readonly { readonly findingId: string }[];
    readonly regression: {
      readonly studies: number;
      readonly line: { readonly slope: Estimate; readonly intercept: Estimate; readonly r2: number } | null;
      readonly problems: readonly { readonly code: string }[];
    } | null;
    readonly hasFunnel: boolean;
    readonly problems: readonly { readonly code: string }[];
    readonly studies: readonly { readonly label: string; readonly weight: number | null; readonly natural: Estimate }[];
    readonly result: {
      readonly pooling: Estimate;
      readonly natural: Estimate;
      readonly piLower: number;
      readonly piUpper: number;
      readonly tau2: number;
      readonly i2: number;
      readonly qP: number;
    } | null;
    readonly leaveOneOut: readonly { readonly findingId: string; readonly result: { readonly tau2: number } }[];
    readonly subgroups: {
      readonly qBetweenDegrees: number;
      readonly subgroups: readonly { readonly label: { readonly da: string } }[];
    } | null;
  };
}

/** Thirteen trials of the BCG vaccine (Colditz et al. 1994): log risk ratio and variance. */
const BCG = [
  [-0.8893113339, 0.325584765],
  [-1.585388657, 0.1945811214],
  [-1.348073148, 0.4153679654],
  [-1.44155119, 0.0200100319],
  [-0.2175473222, 0.05121017217],
  [-0.7861155858, 0.006905618456],
  [-1.620898224, 0.2230172476],
  [0.01195233352, 0.003961579298],
  [-0.4694176487, 0.05643421046],
  [-1.371344803, 0.07302479361],
  [-0.3393588283, 0.01241221397],
  [0.4459134006, 0.5325058452],
  [-0.01731394822, 0.07140465968],
] as const;

const LATITUDES = [44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33];

const effectOf = (log: number, variance: number): FindingEffect => ({
  ...{ measure: 'RR', estimate: Math.exp(log), ciLower: null, ciUpper: null, level: 0.95 },
  ...{ standardError: Math.sqrt(variance), n: null, nComparison: null, betterWhen: 'lower' },
});

let api: TestApi;
let trials: string[];

async function plantTrial(slug: string, changes: Partial<FindingContent>): Promise<string> {
  return plantFinding(api, await plantSource(api, slug), { comparison: 'randomised', design: 'et-rct', ...changes });
}

async function synthesise(findingIds: readonly string[], more: object = {}) {
  const { data, errors, problems } = await api.graphql<Answered>(SYNTHESIS, { input: { findingIds, ...more } });
  if (data === null) throw new Error(JSON.stringify([errors, problems]));
  return data.synthesis;
}

beforeAll(async () => {
  api = await startTestApi();
  await plantTerms(api);
  trials = [];
  for (const [index, [log, variance]] of BCG.entries()) {
    const design = index < 6 ? 'et-rct' : 'et-qual';
    trials.push(await plantTrial(`trial-${index}`, { effect: effectOf(log, variance), design }));
  }
});
afterAll(() => api.close());

describe('synthesis', () => {
  it('agrees with the reference for REML with Knapp–Hartung', async () => {
    const { result, studies, hasFunnel, problems, higherIsBetter } = await synthesise(trials);
    expect(problems).toEqual([]);
    expect(higherIsBetter).toBe(false);
    expect(result?.pooling.estimate).toBeCloseTo(-0.7145323422, 4);
    expect(result?.pooling.ciLower).toBeCloseTo(-1.108443714, 4);
    expect(result?.natural.estimate).toBeCloseTo(Math.exp(-0.7145323422), 4);
    expect(result?.piUpper).toBeCloseTo(0.5669521499, 4);
    expect(result?.tau2).toBeCloseTo(0.3132432581, 4);
    expect(result?.qP).toBeLessThan(1e-20);
    expect(studies.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(100, 8);
    expect(hasFunnel).toBe(true);
  });

  it('does not tell which term of another network a subgroup has', async () => {
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, network_id, position)
       VALUES ('et-fyn--own', 'evidenceTypes', 'Egen', 'Own', 'fyn', 9)`,
    );
    const own = [];
    for (const [index, [log, variance]] of BCG.slice(0, 4).entries()) {
      const design = index < 2 ? 'et-rct' : 'et-fyn--own';
      own.push(await plantTrial(`own-${index}`, { effect: effectOf(log, variance), design }));
    }
    const outside = await synthesise(own, { subgroups: 'DESIGN' });
    expect(outside.subgroups?.subgroups.map(({ label }) => label.da).sort()).toEqual(['Randomiseret forsøg', 'andet']);
    expect(JSON.stringify(outside)).not.toMatch(/fyn--own/);
  });

  it('leaves one out, compares subgroups, and takes other methods', async () => {
    const { leaveOneOut, subgroups, result } = await synthesise(trials, {
      method: 'DL',
      test: 'Z',
      subgroups: 'DESIGN',
    });
    expect(leaveOneOut.map(({ findingId }) => findingId).sort()).toEqual([...trials].sort());
    expect(subgroups).toMatchObject({ qBetweenDegrees: 1 });
    expect(subgroups?.subgroups).toHaveLength(2);
    expect(result?.tau2).toBeCloseTo(0.3088, 3);
    const without = leaveOneOut.find(({ findingId }) => findingId === trials[0]);
    const reml = await synthesise(trials);
    expect(reml.leaveOneOut.find(({ findingId }) => findingId === without?.findingId)?.result.tau2).toBeCloseTo(
      0.3361567453,
      4,
    );
  });

  it('shows what it may not pool, and says why', async () => {
    const [first = '', second = ''] = trials;
    const few = await synthesise([first, second]);
    expect(few).toMatchObject({ result: null, leaveOneOut: [], problems: [{ code: 'evidence.fewer-than-three' }] });
    expect(few.studies).toHaveLength(2);
    const therapy = await plantTrial('therapy', { intervention: 'therapy', effect: effectOf(-0.1, 0.1) });
    const change = await plantTrial('change', { comparison: 'before-after', effect: effectOf(-0.1, 0.1) });
    const silent = await plantTrial('silent', {});
    const mixed = await synthesise([...trials, therapy, change, silent]);
    expect(mixed.result).toBeNull();
    expect(mixed.withoutEffect).toMatchObject([{ findingId: silent }]);
    expect(mixed.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'evidence.therapy-with-activity',
        'evidence.before-after-with-controlled',
        'evidence.effect-missing',
      ]),
    );
  });

  it('takes those that meet the filters instead of ids, and none without a filter', async () => {
    const { studies, withoutEffect } = await synthesise([], { filters: { outcomes: ['oc-pain'] } });
    expect([studies, withoutEffect]).toEqual([[], []]);
    const pain = await plantTrial('pain', { outcome: 'oc-pain', effect: effectOf(-0.2, 0.1), participants: 40 });
    const found = await synthesise([], { filters: { outcomes: ['oc-pain'] } });
    expect(found.studies).toMatchObject([
      {
        findingId: pain,
        statement: 'Deltagerne trivedes bedre.',
        outcome: { da: 'Mindre smerte' },
        comparison: 'RANDOMISED',
        designTier: 'RANDOMISED',
        participants: 40,
        isDemonstration: false,
        isTurned: false,
      },
    ]);
    expect((await synthesise([])).studies).toEqual([]);
    expect((await synthesise([], { filters: { outcomes: ['oc-none'] } })).studies).toEqual([]);
  });

  it('draws a line through ten studies or more that tell the moderator', async () => {
    const dated: string[] = [];
    for (const [index, [log, variance]] of BCG.entries()) {
      const participants = LATITUDES[index];
      dated.push(await plantTrial(`dated-${index}`, { effect: effectOf(log, variance), participants }));
    }
    const { regression } = await synthesise(dated, { moderator: 'PARTICIPANTS' });
    expect(regression?.line?.slope.estimate).toBeCloseTo(-0.02910166093, 5);
    expect(regression?.line?.slope.ciLower).toBeCloseTo(-0.04715313271, 4);
    expect(regression?.line?.intercept.estimate).toBeCloseTo(0.2514642944, 4);
    expect(regression?.line?.r2).toBeCloseTo(75.62447836, 1);
    const silent = await synthesise(dated, { moderator: 'WEEKS' });
    expect(silent.regression).toMatchObject({
      line: null,
      studies: 0,
      problems: [{ code: 'evidence.regression-needs-ten' }],
    });
  });

  it('says which studies were turned, and names what the viewer may not know of by a word that tells nothing', async () => {
    const turned = (estimate: number, betterWhen: 'higher' | 'lower') => ({
      effect: { ...effectOf(0, 0.1), measure: 'SMD' as const, estimate, betterWhen },
    });
    const higher = await plantTrial('turned-higher', { ...turned(0.3, 'higher'), lifeSituations: ['tg-fyn--island'] });
    const lower = await plantTrial('turned-lower', { ...turned(-0.3, 'lower'), conditions: [] });
    const { studies, higherIsBetter, problems } = await synthesise([higher, lower]);
    expect(higherIsBetter).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(['evidence.fewer-than-three']);
    expect(studies).toMatchObject(
      [
        { findingId: higher, isTurned: false },
        { findingId: lower, isTurned: true },
      ].sort((a, b) => (a.findingId < b.findingId ? -1 : 1)),
    );
    const third = await plantTrial('turned-third', { ...turned(0.1, 'higher'), conditions: [] });
    const grouped = await synthesise([higher, lower, third], { subgroups: 'TARGET_GROUP', test: 'Z' });
    expect(grouped.subgroups?.subgroups.map(({ label }) => label.da).sort()).toEqual(['Ikke oplyst', 'andet, Stress']);
    const alone = await synthesise([higher, lower, third], { subgroups: 'TARGET_GROUP' });
    expect(alone).toMatchObject({ subgroups: null, subgroupProblems: [{ code: 'evidence.knapp-hartung-needs-two' }] });
  });

  it('takes a few statements, whatever the number of findings', async () => {
    await synthesise(trials);
    const few = await api.statementsDuring(() => synthesise(trials.slice(0, 3)));
    const many = await api.statementsDuring(() => synthesise(trials));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(4);
  });

  it('is taken away as a table with the figures of the page', async () => {
    const address = `/sammenfatning/eksport.csv?fund=${trials.join(',')}`;
    const response = await api.fetch(address);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text())
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(lines).toHaveLength(1 + trials.length + 2);
    expect(lines.at(-2)?.[0]).toBe('Samlet (REML, Knapp–Hartung)');
    expect(Number(lines.at(-2)?.[8]?.replace(',', '.'))).toBeCloseTo(Math.exp(-0.7145323422), 4);
    expect(Number(lines.at(-1)?.[9]?.replace(',', '.'))).toBeCloseTo(Math.exp(-1.996016834), 3);
    const english = await (await api.fetch(`${address}&method=EE&test=z&lang=en`)).text();
    expect(english).toContain('Pooled (Common effect, normal distribution)');
    expect(english).not.toContain('Expected in a new study');
  });

  it('does not pool two reports of one trial, and says which they are', async () => {
    const named = async (slug: string, trial: string) =>
      plantFinding(api, await plantSource(api, slug), {
        ...{ effect: effectOf(-0.2, 0.1), design: 'et-rct', comparison: 'randomised', trial },
      });
    const reports = [
      await named('first', 'NCT01234567'),
      await named('later', 'nct01234567'),
      await named('own', 'X1'),
    ];
    const repeated = await synthesise(reports);
    expect(repeated.problems).toEqual([{ code: 'evidence.trial-repeated', field: 'trial' }]);
    expect(repeated.result).toBeNull();
    expect(repeated.studies).toMatchObject([...repeated.studies].map(() => ({ trial: expect.any(String) })));
    const third = await named('third', '');
    expect((await synthesise([...reports.slice(1), third])).result).not.toBeNull();
  });

  it('takes published findings only, and no more than can be read', async () => {
    const draft = await plantFinding(api, await plantSource(api, 'draft'), { effect: effectOf(-0.1, 0.1) }, 'draft');
    expect((await synthesise([draft, randomUUID(), 'nonsense'])).studies).toEqual([]);
    const input = { findingIds: Array.from({ length: 501 }, () => randomUUID()) };
    const { problems } = await api.graphql(SYNTHESIS, { input });
    expect(problems).toMatchObject([{ code: 'evidence.too-many-filters', field: 'findingIds' }]);
    const { problems: level } = await api.graphql(SYNTHESIS, { input: { findingIds: trials, level: 2 } });
    expect(level).toMatchObject([{ code: 'evidence.level-out-of-range', field: 'level' }]);
  });
});
