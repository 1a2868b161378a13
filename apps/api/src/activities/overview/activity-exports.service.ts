import { PassThrough, Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import {
  ACTIVITY_COLUMNS,
  canSeeSmallCounts,
  cellAsText,
  columnHeading,
  shownCounts,
  termsOfActivity,
  writeActivityRow,
  type ActivityCell,
  type ActivityLabels,
  type ActivityOverview,
  type WrittenActivity,
} from '@samspil/domain/activities';
import type { InBothLanguages, InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { NetworkService } from '../../network/network.service.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.js';
import { VocabularyService } from '../../vocabulary/vocabulary.service.js';
import { ActivitiesRepository } from '../activities.repository.js';
import { ActivityListsService, placeOf } from '../activity-lists.service.js';
import type { ActivityRecord } from '../activity-record.js';
import { contentOf } from '../activity-rows.js';
import type { ActivityPlace, ActivitySort, ActivityWish } from '../activity-wish.js';

export type TableFormat = 'csv' | 'xlsx';

/** An overview as its address says it; null for all networks. */
export type ExportedOverview = ActivityOverview & { readonly networkId: string | null };

/** Activities read at a time: as many as fit in memory whatever they hold. */
const PORTION = 500;

type Line = readonly ActivityCell[];

/**
 * Everything an overview shows, as a table that the import reads back: the activities come in portions, so that memory
 * does not grow with their number. Small counts are left out for everybody but those who answer for the activity.
 */
@Injectable()
export class ActivityExportsService {
  constructor(
    private readonly lists: ActivityListsService,
    private readonly activities: ActivitiesRepository,
    private readonly vocabularies: VocabularyService,
    private readonly networks: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first portion is read before this returns, so that errors are answered. */
  async table(
    viewer: Viewer,
    overview: ExportedOverview,
    format: TableFormat,
    language: InterfaceLanguage,
  ): Promise<Readable> {
    const portions = await begun(this.portions(viewer, overview, language));
    if (format === 'csv') return Readable.from(csv(portions, language));
    const stream = new PassThrough();
    writeWorkbook(stream, portions, language).catch((error: unknown) =>
      stream.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return stream;
  }

  private async *portions(
    viewer: Viewer,
    overview: ExportedOverview,
    language: InterfaceLanguage,
  ): AsyncGenerator<Line[]> {
    const asked = { ...overview, ids: null, changedSince: null };
    const wish = await this.lists.narrowed(viewer, asked);
    const labels = new KnownLabels(language);
    const written = { language, labelOf: (id: string) => labels.of(id), publicUrl: this.config.publicUrl };
    const isRanked = overview.sort === 'relevance' && wish.ids !== null;
    const portions = isRanked ? this.ranked(viewer, wish, wish.ids) : this.sorted(viewer, wish, overview.sort);
    for await (const records of portions) {
      await this.learn(viewer, records, labels);
      yield records.map((record) => lineOf(viewer, record, written));
    }
  }

  private async *sorted(viewer: Viewer, wish: ActivityWish, sort: ActivitySort): AsyncGenerator<ActivityRecord[]> {
    let after: ActivityPlace | null = null;
    for (;;) {
      const rows: ActivityRecord[] = await this.activities.list(viewer, wish, { sort, size: PORTION, after });
      const records = rows.slice(0, PORTION);
      yield records;
      const last = records.at(-1);
      if (rows.length <= PORTION || last === undefined) return;
      after = placeOf(last, sort);
    }
  }

  /** In the order of the ids: the best answers first, as the page has them. */
  private async *ranked(viewer: Viewer, wish: ActivityWish, ids: readonly string[]): AsyncGenerator<ActivityRecord[]> {
    for (let from = 0; from < ids.length; from += PORTION) {
      const some = ids.slice(from, from + PORTION);
      const asked = { sort: 'changed', size: PORTION, after: null } as const;
      const records = await this.activities.list(viewer, { ...wish, ids: some }, asked);
      const byId = new Map(records.map((record) => [record.id, record]));
      yield some.flatMap((id) => byId.get(id) ?? []);
    }
  }

  /** Labels of what these speak of; each is read once for the whole file. */
  private async learn(viewer: Viewer, records: readonly ActivityRecord[], labels: KnownLabels): Promise<void> {
    for (const { owner, municipalities, partnerNames } of records) {
      labels.add(owner.id, owner.name);
      for (const { code, name } of municipalities) labels.add(code, { da: name, en: name });
      for (const [id, name] of Object.entries(partnerNames)) labels.add(id, { da: name, en: name });
    }
    const terms = labels.unknownAmong(records.flatMap(termsOfActivity));
    for (const [id, { label }] of await this.vocabularies.termsById(viewer, terms)) labels.add(id, label);
    const networkIds = new Set(records.filter(({ goalIds }) => goalIds.length > 0).map(({ networkId }) => networkId));
    for (const networkId of labels.unknownAmong([...networkIds])) {
      for (const { id, label } of await this.networks.goals(networkId)) labels.add(id, label);
    }
  }
}

/** Labels in the language of the file. What was asked for is not asked for again, whether it was there or not. */
class KnownLabels {
  private readonly labels = new Map<string, string>();
  private readonly asked = new Set<string>();

  constructor(private readonly language: InterfaceLanguage) {}

  add(id: string, label: InBothLanguages): void {
    if (!this.labels.has(id)) this.labels.set(id, label[this.language]);
  }

  of(id: string): string | undefined {
    return this.labels.get(id);
  }

  unknownAmong(ids: readonly string[]): string[] {
    const fresh = [...new Set(ids)].filter((id) => !this.asked.has(id));
    for (const id of fresh) this.asked.add(id);
    return fresh;
  }
}

function lineOf(viewer: Viewer, record: ActivityRecord, labels: ActivityLabels): Line {
  const content = contentOf(record);
  const counts = canSeeSmallCounts(viewer, record) ? content : shownCounts(record, record.sessions);
  const { registered, completed } = counts;
  const activity: WrittenActivity = { ...record, content: { ...content, registered, completed } };
  return writeActivityRow(activity, labels);
}

function headings(language: InterfaceLanguage): string[] {
  return ACTIVITY_COLUMNS.map((column) => columnHeading(column)[language]);
}

async function* csv(portions: AsyncIterable<Line[]>, language: InterfaceLanguage): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headings(language), language);
  for await (const lines of portions) {
    yield lines
      .map((cells) =>
        csvLine(
          cells.map((cell) => cellAsText(cell, language)),
          language,
        ),
      )
      .join('');
  }
}

const DAY_FORMATS = { da: 'dd.mm.yyyy', en: 'dd/mm/yyyy' } as const;
const WIDTHS = { first: 50, others: 22 } as const;

async function writeWorkbook(
  stream: PassThrough,
  portions: AsyncIterable<Line[]>,
  language: InterfaceLanguage,
): Promise<void> {
  // Loaded when the first workbook is asked for: it is large, and most installations run for days without it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(language === 'da' ? 'Aktiviteter' : 'Activities', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = ACTIVITY_COLUMNS.map((_, index) => ({ width: index === 0 ? WIDTHS.first : WIDTHS.others }));
  const head = sheet.addRow(headings(language));
  head.font = { bold: true };
  head.commit();
  for await (const lines of portions) {
    // The reader has gone away.
    if (stream.destroyed) return;
    for (const cells of lines) {
      const row = sheet.addRow(cells.map(workbookCell));
      cells.forEach((cell, index) => {
        if (isDayCell(cell)) row.getCell(index + 1).numFmt = DAY_FORMATS[language];
      });
      row.commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}

/** Texts stay texts in a workbook, also those that begin as formulas do. */
function workbookCell(cell: ActivityCell): string | number | Date | null {
  return isDayCell(cell) ? new Date(`${cell.day}T00:00:00Z`) : cell === '' ? null : cell;
}

function isDayCell(cell: ActivityCell): cell is { readonly day: string } {
  return typeof cell === 'object' && cell !== null;
}

/** The same portions, with the first already read. */
async function begun(portions: AsyncGenerator<Line[]>): Promise<AsyncIterable<Line[]>> {
  const first = await portions.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* portions;
  })();
}
