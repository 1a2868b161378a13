import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import type { PdfBlock, PdfContent, PdfItem } from './pdf-content.js';

const MARGIN = 56;
const SIZES = { kicker: 9, title: 20, heading: 12.5, text: 9.5, small: 8.5 } as const;
const INK = '#1c2326';
const FAINT = '#4f5b60';
const LINK = '#0b5563';
const INDENT = 18;
/** A heading has at least this much of its text below it on the page. */
const LEAST_BELOW = 60;
const LANGUAGES = { da: 'da-DK', en: 'en-GB' } as const;

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;

/** A document as bytes, and how many pages it takes. */
export interface WrittenPdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/**
 * Writes the document as PDF/UA: every word in the structure tree or marked as decoration, the language and the title set,
 * the typeface embedded.
 */
export async function writeTaggedPdf(content: PdfContent): Promise<WrittenPdf> {
  // Loaded when the first one is asked for: most installations run for days without.
  const { default: Pdf } = await import('pdfkit');
  const pdf = new Pdf(Object.assign(documentOptions(content), PDF_UA));
  const bytes = collected(pdf);
  pdf.registerFont('regular', fontFile(400));
  pdf.registerFont('bold', fontFile(700));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  writeHead(pdf, root, content);
  for (const block of content.blocks) writeBlock(pdf, root, block);
  root.end();
  const pages = pdf.bufferedPageRange().count;
  writeFooters(pdf, content, pages);
  pdf.end();
  return { bytes: await bytes, pages };
}

/** The types of the library do not know the name of the standard yet. */
const PDF_UA: { readonly subset: string } = { subset: 'PDF/UA' };

function documentOptions({ language, title, kicker }: PdfContent): PDFKit.PDFDocumentOptions {
  return {
    ...{ size: 'A4', pdfVersion: '1.7', tagged: true, displayTitle: true, bufferPages: true },
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    lang: LANGUAGES[language],
    font: fontFile(400),
    info: { Title: title, Author: 'Samspil', Subject: kicker },
  };
}

function fontFile(weight: 400 | 700): string {
  const name = `@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-${weight}-normal.woff`;
  return createRequire(import.meta.url).resolve(name);
}

function collected(pdf: Document): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function writeHead(pdf: Document, root: Element, { kicker, title }: PdfContent): void {
  root.add(pdf.struct('P', {}, () => void styled(pdf, 'bold', SIZES.kicker, LINK).text(kicker)));
  root.add(
    pdf.struct('H1', {}, () => void styled(pdf, 'bold', SIZES.title, INK).text(title, { paragraphGap: 4, lineGap: 1 })),
  );
}

function writeBlock(pdf: Document, root: Element, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      if (pdf.y + LEAST_BELOW > pdf.page.maxY()) pdf.addPage();
      else pdf.moveDown(0.6);
      root.add(
        pdf.struct('H2', {}, () => void styled(pdf, 'bold', SIZES.heading, INK).text(block.text, { paragraphGap: 2 })),
      );
      return;
    case 'paragraph':
      root.add(
        pdf.struct('P', {}, () => void styled(pdf, 'regular', SIZES.text + 1, INK).text(block.text, { lineGap: 2 })),
      );
      return;
    case 'note':
      root.add(
        pdf.struct('P', {}, () => void styled(pdf, 'regular', SIZES.small, FAINT).text(block.text, { lineGap: 1 })),
      );
      return;
    case 'link':
      root.add(linked(pdf, block.text, block.url));
      return;
    case 'list':
      writeList(pdf, root, block.items, block.isNumbered);
  }
}

/** What is written stands in the order in which elements join the tree: the list joins before its lines. */
function writeList(pdf: Document, root: Element, items: readonly PdfItem[], isNumbered: boolean): void {
  const list = pdf.struct('L');
  root.add(list);
  items.forEach((item, index) => {
    const line = pdf.struct('LI');
    list.add(line);
    line.add(pdf.struct('Lbl', {}, () => writeLabel(pdf, isNumbered ? `${index + 1}.` : '•')));
    const body = pdf.struct('LBody');
    line.add(body);
    body.add(pdf.struct('P', {}, () => writeItem(pdf, item)));
    if (item.url !== null) body.add(linked(pdf, item.url, item.url, INDENT));
    pdf.x = MARGIN;
    line.end();
  });
  list.end();
}

/** The label stands on the line of the text that follows it. */
function writeLabel(pdf: Document, label: string): void {
  const line = styled(pdf, 'regular', SIZES.text, INK).currentLineHeight(true);
  if (pdf.y + line > pdf.page.maxY()) pdf.addPage();
  const { y } = pdf;
  pdf.text(label, MARGIN, y, { lineBreak: false });
  pdf.x = MARGIN + INDENT;
  pdf.y = y;
}

function writeItem(pdf: Document, { lead, text }: PdfItem): void {
  const options = { lineGap: 1, paragraphGap: 2, width: pdf.page.width - 2 * MARGIN - INDENT };
  if (lead !== '') styled(pdf, 'bold', SIZES.text, INK).text(lead, { ...options, continued: true });
  styled(pdf, 'regular', SIZES.text, INK).text(text, options);
}

function linked(pdf: Document, text: string, url: string, indent = 0): Element {
  return pdf.struct('Link', { alt: text }, () => {
    pdf.x = MARGIN + indent;
    const width = pdf.page.width - 2 * MARGIN - indent;
    styled(pdf, 'regular', SIZES.small, LINK).text(text, { link: url, underline: true, width, paragraphGap: 2 });
  });
}

/** Below the text, where nothing else stands, and not part of what is read aloud. */
function writeFooters(pdf: Document, { footer, kicker }: PdfContent, pages: number): void {
  for (let page = 0; page < pages; page++) {
    pdf.switchToPage(page);
    const { bottom } = pdf.page.margins;
    // Text below the margin would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    styled(pdf, 'regular', SIZES.small, FAINT).text(
      `${kicker} · ${footer(page + 1, pages)}`,
      MARGIN,
      pdf.page.height - 38,
      {
        lineBreak: false,
      },
    );
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}

function styled(pdf: Document, font: 'regular' | 'bold', size: number, colour: string): Document {
  return pdf.font(font).fontSize(size).fillColor(colour);
}
