import { createElement, type ReactNode } from 'react';

const EMPHASIS = /<(i|b|sup|sub)>(.*?)<\/\1>/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A citation with its italics. Only emphasis becomes elements; everything else is shown as text. */
export function Emphasised({ html }: { html: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of html.matchAll(EMPHASIS)) {
    parts.push(decoded(html.slice(end, match.index)));
    parts.push(createElement(match[1] ?? 'i', { key: match.index }, decoded(match[2] ?? '')));
    end = match.index + match[0].length;
  }
  return [...parts, decoded(html.slice(end))];
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (whole, number?: string, name?: string) =>
    number ? String.fromCodePoint(Number(number)) : (NAMED[name ?? ''] ?? whole),
  );
}
