import type { Direction } from '../finding.js';
import type { DesignTier } from '../study-designs.js';

/** Below this a mark could not be told from dust; one finding among hundreds is still a finding. */
const SMALLEST_RADIUS = 2.5;

/**
 * The radius of a disc whose area is in proportion to the number of findings: `largestRadius` for `largest` findings.
 * Other shapes have the area of that disc.
 */
export function markRadius(findings: number, largest: number, largestRadius: number): number {
  if (findings <= 0 || largest <= 0) return 0;
  return Math.max(SMALLEST_RADIUS, largestRadius * Math.sqrt(findings / largest));
}

const SQUARE = Math.sqrt(Math.PI) / 2;
const DIAMOND = SQUARE * Math.SQRT2;
const TRIANGLE = Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)));
/** Of the radius: what an open mark leaves empty. */
const HOLLOW = 0.62;

/**
 * The mark of a design as path data around (x, y), to be filled with the even-odd rule. Shapes differ so that colour is
 * never needed, and the less a design lets one conclude, the less of it is filled.
 */
export function markPath(tier: DesignTier, x: number, y: number, radius: number): string {
  switch (tier) {
    case 'synthesis':
      return polygon(x, y, [0, 90, 180, 270], radius * DIAMOND);
    case 'randomised':
      return disc(x, y, radius);
    case 'controlled':
      return polygon(x, y, [45, 135, 225, 315], radius * SQUARE * Math.SQRT2);
    case 'observational':
      return polygon(x, y + radius * 0.2, [0, 120, 240], radius * TRIANGLE);
    case 'before-after':
      return `${disc(x, y, radius)}${rightHalf(x, y, radius * HOLLOW)}`;
    case 'descriptive':
      return `${disc(x, y, radius)}${disc(x, y, radius * HOLLOW)}`;
  }
}

const written = (number: number): string => String(Math.round(number * 100) / 100);

/** Corners by their direction in degrees, clockwise from straight up. */
function polygon(x: number, y: number, directions: readonly number[], reach: number): string {
  const corners = directions.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${written(x + reach * Math.sin(angle))} ${written(y - reach * Math.cos(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

function disc(x: number, y: number, radius: number): string {
  const r = written(radius);
  const [left, right, middle] = [written(x - radius), written(x + radius), written(y)];
  return `M${left} ${middle}A${r} ${r} 0 1 1 ${right} ${middle}A${r} ${r} 0 1 1 ${left} ${middle}Z`;
}

function rightHalf(x: number, y: number, radius: number): string {
  const r = written(radius);
  return `M${written(x)} ${written(y - radius)}A${r} ${r} 0 0 1 ${written(x)} ${written(y + radius)}Z`;
}

/** What is left between two parts of a strip, and how thick what neither rises nor falls is drawn. */
const STRIP = { space: 1, line: 1.6, dots: 4 } as const;

/**
 * How findings point, as path data of a strip: each direction as wide as its share. Improvement rises above the
 * middle and worsening falls below it, so that colour is never needed; mixed does both, no difference stays a line, and
 * unclear is dots.
 */
export function directionStrip(
  directions: readonly { readonly direction: Direction; readonly count: number }[],
  { x, y, width, height }: StripPlace,
): string {
  const total = directions.reduce((sum, { count }) => sum + count, 0);
  let at = x;
  return directions
    .map(({ direction, count }) => {
      const share = (width * count) / total;
      const part = { x: at, y, width: Math.max(STRIP.line, share - STRIP.space), height };
      at += share;
      return stripPart(direction, part);
    })
    .join('');
}

export interface StripPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function stripPart(direction: Direction, { x, y, width, height }: StripPlace): string {
  const middle = y + height / 2;
  switch (direction) {
    case 'improved':
      return rectangle(x, y, width, height / 2 + STRIP.line / 2);
    case 'worsened':
      return rectangle(x, middle - STRIP.line / 2, width, height / 2 + STRIP.line / 2);
    case 'mixed':
      return rectangle(x, y, width, height);
    case 'no-difference':
      return rectangle(x, middle - STRIP.line / 2, width, STRIP.line);
    case 'unclear':
      return Array.from({ length: Math.max(1, Math.floor(width / STRIP.dots)) }, (_, dot) =>
        rectangle(x + dot * STRIP.dots, middle - STRIP.line / 2, STRIP.line, STRIP.line),
      ).join('');
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${written(x)} ${written(y)}h${written(width)}v${written(height)}h${written(-width)}Z`;
}
