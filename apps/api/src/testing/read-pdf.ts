import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** A document as a reader of the screen reads it. */
export interface ReadPdf {
  readonly pages: number;
  readonly language: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** Ids of marked content in the order of the structure tree, and the texts they mark. */
  readonly read: string;
  readonly links: readonly string[];
}

/** Reads pages, language, title and structure tree of an answer that is a PDF. */
export async function readPdf(response: Response): Promise<ReadPdf> {
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const data = new Uint8Array(await response.arrayBuffer());
  const task = getDocument({ data, standardFontDataUrl: join(folder, 'standard_fonts/') });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const details = info as { Language?: string; Title?: string };
  const roles: string[] = [];
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const marked = await textsByMark(page);
    collect((await page.getStructTree()) as StructureNode | null, marked, roles, texts);
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  const read = { pages: pdf.numPages, roles, links, read: texts.join(' ').replaceAll(/\s+/gu, ' ') };
  await task.destroy();
  return { ...read, language: details.Language ?? '', title: details.Title ?? '' };
}

async function textsByMark(page: {
  getTextContent(options: object): Promise<{ items: readonly object[] }>;
}): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as readonly { type?: string; id?: string; str?: string }[]) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined) open.push(item.id ?? '');
    else texts.set(open.at(-1) ?? '', `${texts.get(open.at(-1) ?? '') ?? ''} ${item.str ?? ''}`);
  }
  return texts;
}

function collect(
  node: StructureNode | null,
  marked: ReadonlyMap<string, string>,
  roles: string[],
  texts: string[],
): void {
  if (node === null) return;
  if (node.role !== undefined) roles.push(node.role);
  if (node.type === 'content') texts.push(marked.get(node.id ?? '') ?? '');
  for (const child of node.children ?? []) collect(child, marked, roles, texts);
}
