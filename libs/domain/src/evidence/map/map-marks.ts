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
