import { nameInSortingOrder, type Bibliography, type KnowledgeContent } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { citationJs } from './citation-js.js';
import type { CitationStyle, ReferenceFormat } from './citation-styles.js';

/** What is given out as a reference: the content and the slug, which becomes the citation key. */
export interface Citable {
  readonly slug: string;
  readonly content: Pick<KnowledgeContent, 'bibliography' | 'abstract' | 'language'>;
}

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { da: 'da-DK', en: 'en-US' };

export interface WrittenCitation {
  readonly text: string;
  readonly html: string;
}

/** The reference as a reader pastes it, as plain text and as HTML with only `<i>`, `<b>`, `<sup>` and `<sub>` in it. */
export function citationOf(item: Citable, style: CitationStyle, language: InterfaceLanguage): WrittenCitation {
  const cite = new (citationJs().Cite)([cslItem(item)], { generateGraph: false });
  const write = (format: 'text' | 'html'): string =>
    cite.format('bibliography', { format, template: style, lang: LOCALES[language] });
  const text = withoutNumber(write('text').trim());
  const html = withoutNumber(onlyEmphasis(write('html')));
  return { text, html };
}

/** References in a format other programs read: RIS, BibTeX or CSL-JSON. */
export function referencesIn(format: ReferenceFormat, items: readonly Citable[]): string {
  if (format === 'json') return `${JSON.stringify(items.map(cslItem), null, 2)}\n`;
  if (items.length === 0) return '';
  const cite = new (citationJs().Cite)(items.map(cslItem), { generateGraph: false });
  const text = cite.format(format === 'ris' ? 'ris' : 'bibtex', { format: 'text' }).replace(/^\s+|[\r\n]+$/gu, '');
  return format === 'ris' ? `${text.replace(/\r?\n/gu, '\r\n')}\r\n` : `${text}\n`;
}

/** The item as CSL-JSON, with abstract and language; the id is the slug. */
export function cslItem({ slug, content }: Citable): Bibliography & { id: string } {
  return {
    id: slug,
    ...content.bibliography,
    ...(content.abstract ? { abstract: content.abstract } : {}),
    ...(content.language ? { language: content.language } : {}),
  };
}

/** Names as a spreadsheet holds them. */
export function authorsInFull(bibliography: Bibliography): string {
  return (bibliography.author ?? []).map(nameInSortingOrder).join('; ');
}

// Vancouver numbers its list; one reference alone needs no number.
function withoutNumber(text: string): string {
  return text.replace(/^\s*1\.\s+/u, '').trim();
}

/** Keeps emphasis and drops every other tag, whatever a title may hold. */
function onlyEmphasis(html: string): string {
  return html
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
