export type { PdfBlock, PdfContent, PdfItem } from './pdf-content.js';
export { writeTaggedPdf, type WrittenPdf } from './tagged-pdf.js';
