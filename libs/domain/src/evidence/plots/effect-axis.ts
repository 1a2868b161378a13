import type { EffectMeasure } from '../synthesis/effect-size.js';
import { isRatio } from '../findings/effect-rules.js';
import { onNaturalScale, onPoolingScale } from './natural-scale.js';

/** A place on an axis: `at` on the scale of pooling, `value` as it is written beside it. */
export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** The part of the scale of pooling that a plot shows; what stands for no effect (0) is always inside. */
export interface EffectAxis {
  readonly lower: number;
  readonly upper: number;
  readonly ticks: readonly Tick[];
}

export interface Span {
  readonly lower: number;
  readonly upper: number;
}

/** Of the width: what stays free at either end. */
const MARGIN = 0.04;
/** An interval may reach this many times the middle one beyond everything else; longer ones end in an arrow. */
const LONGEST_REACH = 3;
const MOST_TICKS = 8;
/** Ratios so close together that 1, 2, 5, 10 would give fewer get even steps. */
const FEWEST_TICKS = 4;

/**
 * An axis with every number of `always` and with the intervals of `reaching`, unless a few that are far longer than the
 * rest would squeeze all others. The order of what is given makes no difference.
 */
export function effectAxis(measure: EffectMeasure, always: readonly number[], reaching: readonly Span[]): EffectAxis {
  const core = spanOf([0, ...always]);
  const reach = LONGEST_REACH * median(reaching.map(({ lower, upper }) => (upper - lower) / 2));
  const lowest = Math.max(core.lower - reach, Math.min(core.lower, ...reaching.map(({ lower }) => lower)));
  const highest = Math.min(core.upper + reach, Math.max(core.upper, ...reaching.map(({ upper }) => upper)));
  const width = highest - lowest;
  const free = width > 0 ? width * MARGIN : 1;
  const axis = { lower: lowest - free, upper: highest + free };
  return { ...axis, ticks: ticksOf(measure, axis) };
}

function spanOf(numbers: readonly number[]): Span {
  return { lower: Math.min(...numbers), upper: Math.max(...numbers) };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (below + above) / 2;
}

function ticksOf(measure: EffectMeasure, { lower, upper }: Span): Tick[] {
  const isInside = ({ at }: Tick) => at >= lower && at <= upper;
  const tick = (value: number): Tick => ({ value, at: onPoolingScale(measure, value) });
  const even = evenTicks({ lower: onNaturalScale(measure, lower), upper: onNaturalScale(measure, upper) });
  if (!isRatio(measure)) return even.map(tick).filter(isInside);
  const uneven = ratioTicks(lower, upper);
  const isFew = uneven.length < FEWEST_TICKS && even.includes(1);
  return (isFew ? even : uneven).map(tick).filter(isInside);
}

/** Whole multiples of 1, 2 or 5 times a power of ten, so that 0 is among them, and 1 where it lies inside. */
export function evenTicks({ lower, upper }: Span, most = MOST_TICKS): number[] {
  const rough = (upper - lower) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(lower / step);
  const count = Math.floor(upper / step) - first + 1;
  // Rounding to the step's own digits: three times 0.1 is not 0.3.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: count }, (_, place) => (first + place) * step).map((value) =>
    digits > 15 ? value : Number(value.toFixed(digits)),
  );
}

/** 1, 2 and 5 times powers of ten; where they are too many, powers of ten only, then fewer of them. 1 stays. */
function ratioTicks(lower: number, upper: number): number[] {
  const [from, to] = [Math.floor(lower / Math.LN10), Math.ceil(upper / Math.LN10)];
  const powers = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const fine = powers.flatMap((power) => [1, 2, 5].map((factor) => Number(`${factor}e${power}`)));
  const inside = fine.filter((value) => Math.log(value) >= lower && Math.log(value) <= upper);
  if (inside.length <= MOST_TICKS) return inside;
  const every = Math.ceil(powers.length / MOST_TICKS);
  return powers.filter((power) => power % every === 0).map((power) => Number(`1e${power}`));
}
