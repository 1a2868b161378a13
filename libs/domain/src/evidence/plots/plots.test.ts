import fc from 'fast-check';
import { EFFECT_MEASURES } from '../synthesis/effect-size.js';
import { BCG, tabulated } from '../synthesis/evidence.cases.js';
import { poolStudies } from '../synthesis/pooling.js';
import { forestPlot } from './forest-plot.js';
import { funnelPlot, isWithinFunnel } from './funnel-plot.js';
import type { ForestPlotData, ForestStudy } from './forest-sheet.js';
import { plotFile } from './plot-file.js';
import type { Plot, PlotPath, PlotText } from './plot-marks.js';

const SIZES = ['wide', 'narrow'] as const;

const paths = ({ marks }: Plot): PlotPath[] => marks.filter((mark) => mark.kind === 'path');
const texts = ({ marks }: Plot): PlotText[] => marks.filter((mark) => mark.kind === 'text');
const pathOf = (plot: Plot, key: string) => paths(plot).find((path) => path.key === key)?.d ?? '';
const pointsOf = (d: string) =>
  d
    .replaceAll(/[MZ]/gu, '')
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);

/** Thirteen trials with what they pool to. */
function bcgPlot(): ForestPlotData {
  const answer = poolStudies(BCG, tabulated);
  if (!answer.ok) throw new Error('BCG can be pooled');
  const studies = BCG.map(({ estimate, variance }, position) => ({
    key: `finding-${position}`,
    name: `Forsøg ${position + 1}`,
    estimate,
    ciLower: estimate - 1.96 * Math.sqrt(variance),
    ciUpper: estimate + 1.96 * Math.sqrt(variance),
    weight: answer.value.weights[position]?.percent ?? 0,
  }));
  return {
    title: 'BCG',
    measure: 'RR',
    betterWhen: 'lower',
    sections: [{ name: '', studies, result: null }],
    result: { name: 'Samlet', ...answer.value },
    notes: ['τ² = 0,31'],
  };
}

const study = fc
  .record({
    estimate: fc.double({ min: -20, max: 20, noNaN: true }),
    below: fc.double({ min: 0.001, max: 50, noNaN: true }),
    above: fc.double({ min: 0.001, max: 50, noNaN: true }),
    weight: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
    name: fc.string({ maxLength: 60 }),
  })
  .map(({ estimate, below, above, weight, name }) => ({
    ...{ estimate, weight, name },
    ciLower: estimate - below,
    ciUpper: estimate + above,
  }));

const data = fc
  .record({
    measure: fc.constantFrom(...EFFECT_MEASURES),
    betterWhen: fc.constantFrom('higher' as const, 'lower' as const),
    studies: fc.array(study, { minLength: 1, maxLength: 20 }),
    result: fc.option(study),
    predicted: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  })
  .map(({ studies, result, predicted, ...rest }): ForestPlotData => ({
    ...rest,
    title: 'Fund',
    sections: [{ name: '', studies: studies.map((one, position) => ({ ...one, key: `f${position}` })), result: null }],
    result: result && {
      ...result,
      piLower: predicted === null ? null : result.ciLower - predicted,
      piUpper: predicted === null ? null : result.ciUpper + predicted,
    },
    notes: [],
  }));

describe('a forest plot', () => {
  it.each(SIZES)('draws every mark inside its frame, %s', (size) => {
    fc.assert(
      fc.property(data, (given) => {
        const plot = forestPlot(given, 'da', size);
        const points = paths(plot).flatMap(({ d }) => pointsOf(d));
        for (const [x, y] of [...points, ...texts(plot).map((text) => [text.x, text.y])]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(plot.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(plot.height);
        }
      }),
    );
  });

  it('is the same whatever order studies come in', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 0, max: 19 }), (given, turn) => {
        const [section] = given.sections;
        const studies = section?.studies ?? [];
        const turned = [...studies.slice(turn), ...studies.slice(0, turn)];
        const sections = [{ name: '', studies: turned, result: null }];
        expect(forestPlot({ ...given, sections }, 'da', 'wide')).toEqual(forestPlot(given, 'da', 'wide'));
      }),
    );
  });

  it('has the line of no effect inside the axis, and at 1 for ratios', () => {
    fc.assert(
      fc.property(data, (given) => {
        const plot = forestPlot(given, 'da', 'wide');
        const [[left] = [NaN], [right] = [NaN]] = pointsOf(pathOf(plot, 'axis'));
        const [[nothing] = [NaN]] = pointsOf(pathOf(plot, 'nothing'));
        expect(nothing).toBeGreaterThan(left);
        expect(nothing).toBeLessThan(right);
        const label = texts(plot).find(({ role, x }) => role === 'tick' && x === nothing);
        expect(label?.text).toBe(given.measure === 'RR' || given.measure === 'OR' ? '1' : '0');
      }),
    );
  });

  it('puts the diamond where the pooled result is, on the same axis as the studies', () => {
    const plot = forestPlot(bcgPlot(), 'da', 'wide');
    const tickAt = (label: string) => texts(plot).find(({ role, text }) => role === 'tick' && text === label)?.x ?? NaN;
    const [left, top, right] = pointsOf(pathOf(plot, 'result diamond'));
    const natural = (x = NaN) => Math.exp(((x - tickAt('1')) / (tickAt('0,1') - tickAt('1'))) * Math.log(0.1));
    expect(natural(left?.[0])).toBeCloseTo(Math.exp(-1.108443714), 2);
    expect(natural(top?.[0])).toBeCloseTo(Math.exp(-0.7145323422), 2);
    expect(natural(right?.[0])).toBeCloseTo(Math.exp(-0.3206209706), 2);
    expect(plot.description).toBe('13 studier hver for sig. Samlet: RR 0,49 [0,33; 0,73]. Alle tal står i tabellen.');
  });

  it('gives squares areas in proportion to the weights', () => {
    const plot = forestPlot(bcgPlot(), 'da', 'wide');
    const side = (position: number) => {
      const [[from] = [NaN], [to] = [NaN]] = pointsOf(pathOf(plot, `finding-${position} square`));
      return to - from;
    };
    const weights = bcgPlot().sections[0]?.studies.map(({ weight }) => weight ?? 0) ?? [];
    expect(side(0) ** 2 / side(7) ** 2).toBeCloseTo((weights[0] ?? 0) / (weights[7] ?? 1), 2);
  });

  it.each([
    ['higher', '← dårligere', 'bedre →'],
    ['lower', '← bedre', 'dårligere →'],
  ] as const)('says which end is better when %s is', (betterWhen, low, high) => {
    const plot = forestPlot({ ...bcgPlot(), betterWhen }, 'da', 'wide');
    const ends = texts(plot).filter(({ role }) => role === 'end');
    expect(ends.map(({ text }) => text)).toEqual([low, high]);
  });

  it('shows no diamond, no weights and squares of one size where nothing is pooled', () => {
    const pooled = bcgPlot();
    const studies = (pooled.sections[0]?.studies ?? []).map((one) => ({ ...one, weight: null }));
    const plot = forestPlot({ ...pooled, result: null, sections: [{ name: '', studies, result: null }] }, 'en', 'wide');
    expect(paths(plot).filter(({ role }) => role === 'diamond' || role === 'prediction')).toEqual([]);
    const sides = paths(plot)
      .filter(({ role }) => role === 'square')
      .map(({ d }) => pointsOf(d))
      .map(([[from] = [NaN], [to] = [NaN]]) => Math.round((to - from) * 10));
    expect(new Set(sides).size).toBe(1);
    expect(texts(plot).map(({ text }) => text)).not.toContain('Weight');
    expect(plot.description).toContain('The figures are not pooled.');
  });

  it('ends an interval far longer than the others in an arrow', () => {
    const studies: ForestStudy[] = [
      { key: 'a', name: 'A', estimate: 0.1, ciLower: -0.1, ciUpper: 0.3, weight: null },
      { key: 'b', name: 'B', estimate: 0.2, ciLower: 0, ciUpper: 0.4, weight: null },
      { key: 'c', name: 'C', estimate: 0.3, ciLower: -9, ciUpper: 9.6, weight: null },
    ];
    const plot = forestPlot(
      { ...bcgPlot(), measure: 'SMD', result: null, sections: [{ name: '', studies, result: null }] },
      'da',
      'wide',
    );
    const arrows = paths(plot).filter(({ key }) => /(?:from|to)$/u.test(key));
    expect(arrows.map(({ key }) => key)).toEqual(['c from', 'c to']);
    expect(texts(plot).map(({ text }) => text)).toContain('0,30 [−9,00; 9,60]');
  });

  it('puts subgroups under their headings with a diamond each', () => {
    const pooled = bcgPlot();
    const [section] = pooled.sections;
    const studies = section?.studies ?? [];
    const result = pooled.result === null ? null : { ...pooled.result, name: 'Samlet i gruppen' };
    const plot = forestPlot(
      {
        ...pooled,
        sections: [
          { name: 'Lodtrækning', studies: studies.slice(0, 6), result },
          { name: 'Andre', studies: studies.slice(6), result },
        ],
      },
      'da',
      'narrow',
    );
    expect(paths(plot).filter(({ role }) => role === 'diamond')).toHaveLength(3);
    expect(texts(plot).map(({ text }) => text)).toEqual(expect.arrayContaining(['Lodtrækning', 'Andre']));
  });
});

describe('a funnel plot', () => {
  const funnel = {
    title: 'Tragt',
    measure: 'RR' as const,
    betterWhen: 'lower' as const,
    middle: -0.7145323422,
    studies: BCG.map(({ estimate, variance }, position) => ({
      key: `f${position}`,
      estimate,
      standardError: Math.sqrt(variance),
    })),
  };

  it.each(SIZES)('draws every study and both limits inside its frame, %s', (size) => {
    const plot = funnelPlot(funnel, 'da', size);
    expect(paths(plot).filter(({ role }) => role === 'dot')).toHaveLength(13);
    for (const [x, y] of paths(plot).flatMap(({ d }) => pointsOf(d))) {
      expect(x >= 0 && x <= plot.width && y >= 0 && y <= plot.height).toBe(true);
    }
  });

  it('counts what lies outside 1.96 standard errors of the middle', () => {
    const inside = funnel.studies.filter((one) => isWithinFunnel(one, funnel.middle));
    expect(inside.map(({ key }) => key)).toEqual(['f0', 'f2', 'f5', 'f6', 'f8', 'f11']);
    expect(funnelPlot(funnel, 'da', 'wide').description).toContain(`${13 - inside.length} ligger uden for`);
  });

  it('is the same whatever order studies come in', () => {
    const turned = { ...funnel, studies: [...funnel.studies].reverse() };
    expect(funnelPlot(turned, 'da', 'wide')).toEqual(funnelPlot(funnel, 'da', 'wide'));
  });
});

describe('a plot as a file', () => {
  it('stands by itself: title, description, note, language, and nothing that a name could break', () => {
    const file = plotFile(
      { ...forestPlot(bcgPlot(), 'da', 'wide'), title: 'Kor & <b>trivsel</b>' },
      'da',
      '22.11.2026',
    );
    expect(file).toContain('<title id="t">Kor &amp; &lt;b&gt;trivsel&lt;/b&gt;</title>');
    expect(file).toContain('<desc id="d">13 studier');
    expect(file).toContain('lang="da"');
    expect(file).not.toMatch(/NaN|undefined|style=/u);
  });
});
