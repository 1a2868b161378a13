import type { ReactNode } from 'react';
import type { Snippet } from './search-queries';

/** Text with what was searched marked; ranges are UTF-16 offsets, and those that overlap are read as one. */
export function Marked({ text, ranges }: Pick<Snippet, 'text' | 'ranges'>) {
  const parts: ReactNode[] = [];
  let position = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, position);
    if (end <= from) continue;
    parts.push(inOneLine(text.slice(position, from)), <mark key={from}>{inOneLine(text.slice(from, end))}</mark>);
    position = end;
  }
  parts.push(inOneLine(text.slice(position)));
  return parts;
}

/** Lines of a list, such as subject terms, are told apart when they stand on one line. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', ' · ');
}
