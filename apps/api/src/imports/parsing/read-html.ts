import { convert, type HtmlToTextOptions } from 'html-to-text';
import { plainText } from '@samspil/domain/imports';
import { NO_FACTS, type DocumentFacts } from './document.js';
import type { ImportNote } from './parsed.js';

const LONGEST_HTML = 20_000_000;

const PLAIN: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST_HTML, maxDepth: 200 },
  selectors: [
    ...['script', 'style', 'noscript', 'template', 'svg', 'img', 'iframe', 'object', 'embed', 'nav', 'form'].map(
      (selector) => ({ selector, format: 'skip' }),
    ),
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
  ],
};

/** The readable text of an HTML page. It is read, never shown or run: scripts, styles and frames are left out. */
export function textOfHtml(html: string): string {
  return convert(html, PLAIN).replaceAll('\u0000', '');
}

/** What an HTML page says about itself: `citation_*` and Dublin Core first, as reference programs read them. */
export function factsOfHtml(html: string): DocumentFacts {
  const head = html.slice(0, 200_000);
  const meta = metaOf(head);
  const first = (...names: readonly string[]): string =>
    names.map((name) => meta.get(name)?.[0] ?? '').find(Boolean) ?? '';
  const title = first('citation_title', 'dc.title', 'og:title') || contentOf(head, 'title') || contentOf(head, 'h1');
  const year = /\d{4}/.exec(
    first('citation_publication_date', 'citation_date', 'dc.date', 'article:published_time'),
  )?.[0];
  return {
    ...NO_FACTS,
    title: plainText(title),
    titleIsStated: title !== '',
    authors: ['citation_author', 'dc.creator', 'author'].map((name) => meta.get(name)).find(Boolean) ?? [],
    year: year === undefined ? null : Number(year),
    language: /<html\b[^>]{0,300}\blang=["']?([\w-]{2,10})/i.exec(head)?.[1] ?? '',
    doi: first('citation_doi', 'dc.identifier').replace(/^(?!.*10\.).*$/, ''),
    cslType: meta.has('citation_journal_title') ? 'article-journal' : 'webpage',
    notes: activeContent(html),
  };
}

function activeContent(html: string): ImportNote[] {
  return /<script\b|<iframe\b|\son[a-z]{3,20}\s*=|javascript:/i.test(html)
    ? [{ code: 'imports.note-scripts-dropped' }]
    : [];
}

function metaOf(head: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [tag] of head.matchAll(/<meta\b[^<>]{1,2000}>/gi)) {
    const name = attribute(tag, 'name') || attribute(tag, 'property');
    const content = plainText(attribute(tag, 'content'));
    if (name !== '' && content !== '')
      found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), content]);
  }
  return found;
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

function contentOf(head: string, selector: string): string {
  const options = { ...PLAIN, baseElements: { selectors: [selector], returnDomByDefault: false } };
  return convert(head, options).split('\n\n')[0] ?? '';
}

/** The encoding a page names, for pages that are not UTF-8. */
export function charsetOf(head: Buffer): string | undefined {
  return /<meta[^<>]{0,200}charset=["']?([\w-]{3,20})/i.exec(head.subarray(0, 4096).toString('latin1'))?.[1];
}
