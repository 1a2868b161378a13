import { PassThrough, Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { SearchFilter, SearchPlace, SearchSort } from '@samspil/domain/search';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { referencesIn, type Citable } from './citations.js';
import type { ReferenceFormat } from './citation-styles.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { cellText, exportHeadings, exportRow, type ExportContext } from './export-table.js';
import { KnowledgeCodes } from './knowledge-codes.js';
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

const PORTION = 100;
const MOST_ITEMS = 10_000;
// Danish spreadsheets take the comma for a decimal sign and expect the semicolon between cells.
const SEPARATORS: Readonly<Record<InterfaceLanguage, string>> = { da: ';', en: ',' };

/** Everything a search finds, as a file. Items come in portions, so that memory does not grow with their number. */
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

  /** Published items by id, in the order the search ranks them. */
  private async *portions(viewer: Viewer, search: ExportedSearch): AsyncGenerator<KnowledgeRecord[]> {
    let after: SearchPlace | null = null;
    for (let seen = 0; seen < MOST_ITEMS; seen += PORTION) {
      const { page } = await this.searches.search(viewer, {
        ...search,
        kinds: ['knowledge'],
        typing: false,
        first: PORTION,
        after,
        snippetsPerHit: 0,
      });
      if (page.hits.length > 0) yield await this.knowledge.published(page.hits.map(({ id }) => id));
      if (!page.hasNextPage) return;
      after = page.hits.at(-1)?.place ?? null;
    }
  }

  private async *csv(
    viewer: Viewer,
    portions: AsyncIterable<KnowledgeRecord[]>,
    language: InterfaceLanguage,
  ): AsyncGenerator<string> {
    const separator = SEPARATORS[language];
    yield BYTE_ORDER_MARK + csvLine(exportHeadings(language), separator);
    for await (const records of portions) {
      const context = await this.contextFor(viewer, records, language);
      const lines = records.map((record) =>
        csvLine(
          exportRow(record, context).map((cell) => cellText(cell, language)),
          separator,
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
    for await (const records of portions) {
      const context = await this.contextFor(viewer, records, language);
      for (const record of records) {
        const row = sheet.addRow(exportRow(record, context));
        row.getCell(headings.length - 1).numFmt = language === 'da' ? 'dd.mm.yyyy' : 'dd/mm/yyyy';
        row.commit();
      }
    }
    sheet.commit();
    await workbook.commit();
  }

  private async contextFor(
    viewer: Viewer,
    records: readonly KnowledgeRecord[],
    language: InterfaceLanguage,
  ): Promise<ExportContext> {
    const terms = await this.codes.terms(
      viewer,
      records.flatMap((record) => [...shownVersion(record).content.codes]),
    );
    return { language, terms, publicUrl: this.config.publicUrl };
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
  const whole: Citable[] = [];
  for await (const records of portions) {
    const items = records.map((record) => ({ slug: record.slug, content: shownVersion(record).content }));
    if (format === 'json') whole.push(...items);
    else yield referencesIn(format, items);
  }
  // A list in JSON is one value; the other formats can be written one portion after the other.
  if (format === 'json') yield referencesIn(format, whole);
}
