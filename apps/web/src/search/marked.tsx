import type { ReactNode } from 'react';
import type { Snippet } from './search-queries';

/** Text with what was searched marked; ranges are UTF-16 offsets, and those that overlap are read as one. */
export function Marked({ text, ranges }: Pick<Snippet, 'text' | 'ranges'>) {
  const parts: ReactNode[] = [];
  let position = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, position);
    if (end <= from) continue;
    parts.push(text.slice(position, from), <mark key={from}>{text.slice(from, end)}</mark>);
    position = end;
  }
  parts.push(text.slice(position));
  return parts;
}
