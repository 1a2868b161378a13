import { PassThrough, Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { SearchFilter, SearchSort } from '@samspil/domain/search';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { cslItem, referencesIn } from './citations.js';
import type { ReferenceFormat } from './citation-styles.js';
import { BYTE_ORDER_MARK, csvLine } from '../shared/csv.js';
import { cellText, exportHeadings, exportRow, type ExportContext } from './export-table.js';
import { KnowledgeCodes, type KnowledgeTerm } from './knowledge-codes.js';
import { shownVersion, type KnowledgeRecord } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';

/** A search as its address says it. */
export interface ExportedSearch {
  readonly question: string;
  readonly filters: readonly SearchFilter[];
  readonly dropped: readonly string[];
  readonly sort: SearchSort;
}

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Items read at a time: as many as fit in memory whatever they hold. */
const PORTION = 500;

/**
 * Everything a search finds, as a file: one statement says what and in which order, then the items come in portions, so
 * that memory does not grow with their number. Nothing is cut off.
 */
@Injectable()
export class KnowledgeExportsService {
  constructor(
    private readonly searches: SearchService,
    private readonly knowledge: KnowledgeService,
    private readonly codes: KnowledgeCodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A table of what the viewer may see. The first portion is read before this returns, so that errors are answered. */
  async table(
    viewer: Viewer,
    search: ExportedSearch,
    format: TableFormat,
    language: InterfaceLanguage,
  ): Promise<Readable> {
    const portions = await begun(this.portions(viewer, search));
    return format === 'csv'
      ? Readable.from(this.csv(viewer, portions, language))
      : this.workbook(viewer, portions, language);
  }

  /** The references a search finds. */
  async references(viewer: Viewer, search: ExportedSearch, format: ReferenceFormat): Promise<Readable> {
    const portions = await begun(this.portions(viewer, search));
    return Readable.from(writtenIn(format, portions));
  }

  /** Published items, in the order the search ranks them. */
  private async *portions(viewer: Viewer, search: ExportedSearch): AsyncGenerator<KnowledgeRecord[]> {
    const ids = await this.searches.findAll(viewer, { ...search, kinds: ['knowledge'], typing: false });
    for (let from = 0; from < ids.length; from += PORTION) {
      yield await this.knowledge.published(ids.slice(from, from + PORTION));
    }
  }

  private async *csv(
    viewer: Viewer,
    portions: AsyncIterable<KnowledgeRecord[]>,
    language: InterfaceLanguage,
  ): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(exportHeadings(language), language);
    const contextFor = this.contexts(viewer, language);
    for await (const records of portions) {
      const context = await contextFor(records);
      const lines = records.map((record) =>
        csvLine(
          exportRow(record, context).map((cell) => cellText(cell, language)),
          language,
        ),
      );
      yield lines.join('');
    }
  }

  private workbook(viewer: Viewer, portions: AsyncIterable<KnowledgeRecord[]>, language: InterfaceLanguage): Readable {
    const stream = new PassThrough();
    this.writeWorkbook(viewer, stream, portions, language).catch((error: unknown) =>
      stream.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return stream;
  }

  private async writeWorkbook(
    viewer: Viewer,
    stream: PassThrough,
    portions: AsyncIterable<KnowledgeRecord[]>,
    language: InterfaceLanguage,
  ): Promise<void> {
    // Loaded when the first workbook is asked for: it is large, and most installations run for days without it.
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    const sheet = workbook.addWorksheet(language === 'da' ? 'Viden' : 'Knowledge', {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    const headings = exportHeadings(language);
    sheet.columns = headings.map((_, index) => ({ width: index === 0 ? 60 : 20 }));
    const head = sheet.addRow(headings);
    head.font = { bold: true };
    head.commit();
    const contextFor = this.contexts(viewer, language);
    for await (const records of portions) {
      // The reader has gone away.
      if (stream.destroyed) return;
      const context = await contextFor(records);
      for (const record of records) {
        const row = sheet.addRow(exportRow(record, context));
        row.getCell(headings.length - 1).numFmt = language === 'da' ? 'dd.mm.yyyy' : 'dd/mm/yyyy';
        row.commit();
      }
    }
    sheet.commit();
    await workbook.commit();
  }

  /** What each portion is written with; a term is read once for the whole file. */
  private contexts(
    viewer: Viewer,
    language: InterfaceLanguage,
  ): (records: readonly KnowledgeRecord[]) => Promise<ExportContext> {
    const terms = new Map<string, KnowledgeTerm>();
    const asked = new Set<string>();
    return async (records) => {
      const codes = records.flatMap((record) => shownVersion(record).content.codes);
      const fresh = [...new Set(codes)].filter((code) => !asked.has(code));
      for (const code of fresh) asked.add(code);
      for (const [code, term] of await this.codes.terms(viewer, fresh)) terms.set(code, term);
      return { language, terms, publicUrl: this.config.publicUrl };
    };
  }
}

/** The same portions, with the first already read. */
async function begun(portions: AsyncGenerator<KnowledgeRecord[]>): Promise<AsyncIterable<KnowledgeRecord[]>> {
  const first = await portions.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* portions;
  })();
}

async function* writtenIn(format: ReferenceFormat, portions: AsyncIterable<KnowledgeRecord[]>): AsyncGenerator<string> {
  // A list in JSON is one value; the other formats are simply written one portion after the other.
  let before = format === 'json' ? '[' : '';
  for await (const records of portions) {
    const items = records.map((record) => ({ slug: record.slug, content: shownVersion(record).content }));
    if (items.length === 0) continue;
    if (format !== 'json') yield referencesIn(format, items);
    else {
      yield before + items.map((item) => `\n${JSON.stringify(cslItem(item))}`).join(',');
      before = ',';
    }
  }
  if (format === 'json') yield before === '[' ? '[]\n' : '\n]\n';
}
