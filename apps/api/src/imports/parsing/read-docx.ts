import mammoth from 'mammoth';
import { plainText } from '@samspil/domain/imports';
import { NO_FACTS, type DocumentFacts } from './document.js';
import { FileRefused, refuse } from './parsed.js';
import { textOfHtml } from './read-html.js';
import { checkDocx } from './zip-guard.js';

/** The text of a Word file and what it says about itself. Pictures, macros and linked files are not read. */
export async function readDocx(path: string): Promise<{ text: string; facts: DocumentFacts }> {
  const properties = await checkDocx(path);
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value: html } = await mammoth.convertToHtml(
      { path },
      { convertImage: noPicture, externalFileAccess: false },
    );
    return { text: textOfHtml(html), facts: factsOf(properties, html) };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    return refuse('imports.docx-unreadable');
  }
}

function factsOf(properties: string, html: string): DocumentFacts {
  const stated = property(properties, 'dc:title');
  const heading = plainText(/<(h1|p)\b[^>]*>(.{4,600}?)<\/\1>/.exec(html)?.[2] ?? '');
  const creator = property(properties, 'dc:creator');
  const year = /^\d{4}/.exec(property(properties, 'dcterms:created'))?.[0];
  return {
    ...NO_FACTS,
    title: stated || heading,
    titleIsStated: stated !== '',
    authors: creator === '' ? [] : [creator],
    year: year === undefined ? null : Number(year),
    language: property(properties, 'dc:language'),
  };
}

function property(xml: string, name: string): string {
  return plainText(new RegExp(`<${name}\\b[^>]{0,200}>([^<]{0,1000})</${name}>`).exec(xml)?.[1] ?? '');
}
