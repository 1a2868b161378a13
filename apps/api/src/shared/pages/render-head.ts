import type { PageHead } from './page-heads.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const element = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ')}>`;

/** The head as HTML, everything escaped; in JSON-LD `<` is written as an escape so that it cannot end the script. */
export function renderHead(head: PageHead, publicUrl: string): string {
  const canonical = head.canonical === undefined ? undefined : publicUrl + head.canonical;
  const lines = [
    `<title>${escape(head.title)}</title>`,
    element('meta', { property: 'og:title', content: head.title }),
  ];
  if (head.description !== undefined) {
    lines.push(element('meta', { name: 'description', content: head.description }));
  }
  if (canonical !== undefined) lines.push(element('link', { rel: 'canonical', href: canonical }));
  for (const [name, content] of head.meta ?? []) lines.push(element('meta', { name, content }));
  for (const link of head.links ?? []) lines.push(element('link', link));
  if (head.jsonLd !== undefined) {
    const json = JSON.stringify(head.jsonLd).replace(/</g, '\\u003c');
    lines.push(`<script type="application/ld+json">${json}</script>`);
  }
  return lines.join('\n    ');
}
