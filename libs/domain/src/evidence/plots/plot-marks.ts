/** What a mark stands for; the page and the file each say how that looks. */
export type PlotRole =
  | 'grid'
  | 'rule'
  | 'nothing'
  | 'axis'
  | 'interval'
  | 'square'
  | 'diamond'
  | 'prediction'
  | 'middle'
  | 'limit'
  | 'dot'
  | 'head'
  | 'name'
  | 'strong'
  | 'figure'
  | 'tick'
  | 'end'
  | 'note';

/** A line or shape: path data with absolute coordinates only. */
export interface PlotPath {
  readonly kind: 'path';
  readonly key: string;
  readonly role: PlotRole;
  readonly d: string;
}

export interface PlotText {
  readonly kind: 'text';
  readonly key: string;
  readonly role: PlotRole;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export type PlotMark = PlotPath | PlotText;

/** A drawing made of marks, in pixels of its own grid. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly marks: readonly PlotMark[];
}

/** Wide with names beside the marks; narrow, for phones, with names above them. */
export const PLOT_SIZES = ['wide', 'narrow'] as const;
export type PlotSize = (typeof PLOT_SIZES)[number];

export type Point = readonly [x: number, y: number];

export function line(role: PlotRole, key: string, ...points: readonly Point[]): PlotPath {
  return { kind: 'path', key, role, d: `M${points.map(written).join('L')}` };
}

export function shape(role: PlotRole, key: string, ...points: readonly Point[]): PlotPath {
  return { kind: 'path', key, role, d: `M${points.map(written).join('L')}Z` };
}

/** A disc of sixteen corners, near enough to round at the size of a dot. */
export function disc(role: PlotRole, key: string, [x, y]: Point, radius: number): PlotPath {
  const corners = Array.from({ length: 16 }, (_, corner): Point => {
    const angle = (corner * Math.PI) / 8;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return shape(role, key, ...corners);
}

export function words(
  role: PlotRole,
  key: string,
  [x, y]: Point,
  text: string,
  anchor: PlotText['anchor'] = 'start',
): PlotText {
  return { kind: 'text', key, role, x: rounded(x), y: rounded(y), anchor, text };
}

function written([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** From numbers of one span to pixels of another. */
export function scale(from: { readonly lower: number; readonly upper: number }, left: number, right: number) {
  return (value: number): number => left + ((value - from.lower) / (from.upper - from.lower)) * (right - left);
}

/** The beginning of a name that is too long for its place. */
export function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
