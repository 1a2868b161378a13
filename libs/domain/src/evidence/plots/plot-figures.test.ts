import fc from 'fast-check';
import { EFFECT_MEASURES } from '../synthesis/effect-size.js';
import { effectAxis } from './effect-axis.js';
import { naturally, numbersFor } from './forest-sheet.js';
import { onNaturalScale, onPoolingScale } from './natural-scale.js';
import { plotNumbers } from './plot-numbers.js';

describe('an axis', () => {
  it.each([
    ['SMD', [-0.5, 0.9], [-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8]],
    ['RR', [Math.log(0.1), Math.log(5)], [0.1, 0.2, 0.5, 1, 2, 5]],
    ['OR', [Math.log(0.8), Math.log(1.25)], [0.8, 0.9, 1, 1.1, 1.2]],
    ['OR', [Math.log(0.23), 0], [0.4, 0.6, 0.8, 1]],
    ['RR', [Math.log(1e-6), Math.log(1e6)], [1e-6, 1e-4, 1e-2, 1, 100, 1e4, 1e6]],
    ['ZCOR', [Math.atanh(-0.2), Math.atanh(0.9)], [-0.2, 0, 0.2, 0.4, 0.6, 0.8]],
    ['MD', [0, 5000], [0, 1000, 2000, 3000, 4000, 5000]],
    ['MD', [0, 0], [-1, -0.5, 0, 0.5, 1]],
  ] as const)('of %s over %j has the figures %j', (measure, always, expected) => {
    const { ticks } = effectAxis(measure, always, []);
    expect(ticks.map(({ value }) => value)).toEqual(expected);
  });

  it('turns figures of any measure there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EFFECT_MEASURES),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (measure, value) => {
          expect(onPoolingScale(measure, onNaturalScale(measure, value))).toBeCloseTo(value, 8);
        },
      ),
    );
  });
});

describe('figures of a plot', () => {
  it.each([
    ['da', 0.4, -0.456, '−0,46'],
    ['en', 0.4, 1234.5, '1,234.50'],
    ['da', 0.01, 0.0123, '0,012'],
    ['da', 30, 1234.56, '1.234,6'],
    ['da', 300, 1234.56, '1.235'],
    ['da', 0.4, -0.001, '0,00'],
  ] as const)('in %s with intervals of %d: %d is %s', (language, halfWidth, value, expected) => {
    expect(plotNumbers(language, halfWidth).value(value)).toBe(expected);
  });

  it.each([
    [0.0001, 'p < 0,001'],
    [0.0456, 'p = 0,046'],
    [null, '–'],
  ])('p of %p', (p, expected) => expect(plotNumbers('da', 1).probability(p)).toBe(expected));

  it('follow the middle one of the intervals', () => {
    const effect = { estimate: 0.01, ciLower: 0, ciUpper: 0.02 };
    expect(numbersFor('RD', [effect], 'da').interval(naturally('RD', effect))).toBe('0,010 [0,000; 0,020]');
  });
});
