import type { Plugin } from 'vite';

const MARKER = '<!--first-words-->';

type Words = Readonly<Record<string, { readonly title: string; readonly lead: string }>>;

/**
 * Writes what the front page says first into the document, in each language. A slow phone shows it as soon as the
 * style sheet is there, before the program; the program then puts the page in its place.
 */
export function firstWords(words: Words): Plugin {
  return {
    name: 'samspil:first-words',
    transformIndexHtml: (html) => withFirstWords(html, words),
  };
}

export function withFirstWords(html: string, words: Words): string {
  if (!html.includes(MARKER)) throw new Error(`index.html has no ${MARKER}`);
  return html.replace(MARKER, () => Object.entries(words).map(paragraphs).join(''));
}

function paragraphs([language, { title, lead }]: [string, Words[string]]): string {
  return `<div class="first-words" lang="${language}"><h1>${escape(title)}</h1><p>${escape(lead)}</p></div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
