import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@samspil/domain/shared';
import { escapeHtml as escape } from '../escape-html.js';
import type { PageHead } from './page-heads.js';
import { inLanguage } from './page-language.js';

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { da: 'da_DK', en: 'en_GB' };

const element = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ')}>`;

/** The head as HTML, everything escaped; in JSON-LD `<` is written as an escape so that it cannot end the script. */
export function renderHead(head: PageHead, publicUrl: string, language: InterfaceLanguage): string {
  const lines = [
    `<title>${escape(head.title)}</title>`,
    element('meta', { property: 'og:site_name', content: 'Samspil' }),
    element('meta', { property: 'og:title', content: head.title }),
    element('meta', { property: 'og:locale', content: LOCALES[language] }),
  ];
  if (head.description !== undefined) {
    lines.push(element('meta', { name: 'description', content: head.description }));
    lines.push(element('meta', { property: 'og:description', content: head.description }));
  }
  if (head.canonical !== undefined) lines.push(...addressesOf(publicUrl + head.canonical, language));
  for (const [name, content] of head.meta ?? []) lines.push(element('meta', { name, content }));
  for (const link of head.links ?? []) lines.push(element('link', link));
  if (head.jsonLd !== undefined) {
    const json = JSON.stringify(head.jsonLd).replace(/</g, '\\u003c');
    lines.push(`<script type="application/ld+json">${json}</script>`);
  }
  return lines.join('\n    ');
}

/** The page's own address, and where it stands in the other language; who speaks neither gets the Danish one. */
function addressesOf(address: string, language: InterfaceLanguage): string[] {
  const own = inLanguage(address, language);
  const alternate = (hreflang: string, href: string): string => element('link', { rel: 'alternate', hreflang, href });
  return [
    element('link', { rel: 'canonical', href: own }),
    element('meta', { property: 'og:url', content: own }),
    alternate('x-default', address),
    ...INTERFACE_LANGUAGES.map((other) => alternate(other, inLanguage(address, other))),
  ];
}
