import { codesByVocabulary, knowledgePath, yearOf, type KnowledgeContent } from '@samspil/domain/knowledge';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { VOCABULARY_IDS } from '@samspil/domain/vocabulary';
import { authorsInFull } from './citations.js';
import { COLUMN_NAMES, TYPE_NAMES, VOCABULARY_NAMES } from './export-texts.js';
import type { KnowledgeTerm } from './knowledge-codes.js';
import { shownVersion, type KnowledgeRecord } from './knowledge-record.js';

export type ExportCell = string | number | Date | null;

/** What a table is written with: the reader's language, where links begin, and the labels of the codes that the reader may know of. */
export interface ExportContext {
  readonly language: InterfaceLanguage;
  readonly publicUrl: string;
  readonly terms: ReadonlyMap<string, KnowledgeTerm>;
}

/** The headings, in the order of `exportRow`. */
export function exportHeadings(language: InterfaceLanguage): string[] {
  const { abstract, unconfirmed, demonstration, published, link, ...before } = COLUMN_NAMES;
  return [
    ...Object.values(before),
    ...VOCABULARY_IDS.map((id) => VOCABULARY_NAMES[id]),
    ...[abstract, unconfirmed, demonstration, published, link],
  ].map((names) => names[language]);
}

/** One published item as a row. */
export function exportRow(record: KnowledgeRecord, context: ExportContext): ExportCell[] {
  const { content } = shownVersion(record);
  const { language, publicUrl } = context;
  return [
    ...bibliographicCells(content, language),
    ...[content.brief.inShort, content.brief.inPractice, content.brief.toTranslate],
    ...codeCells(content, context),
    content.abstract,
    content.unconfirmed.map(({ field, note }) => note ?? field).join('; '),
    record.isDemonstration ? YES[language] : '',
    record.publishedAt,
    publicUrl + knowledgePath(record.slug),
  ];
}

const YES = { da: 'ja', en: 'yes' } as const;

function bibliographicCells(content: KnowledgeContent, language: InterfaceLanguage): ExportCell[] {
  const { bibliography } = content;
  return [
    bibliography.title,
    authorsInFull(bibliography),
    yearOf(bibliography),
    TYPE_NAMES[content.type][language],
    bibliography['container-title'] ?? null,
    bibliography.publisher ?? null,
    bibliography.volume ?? null,
    bibliography.issue ?? null,
    bibliography.page ?? null,
    bibliography.DOI ?? null,
    bibliography.URL ?? null,
    content.language && nameOf('language', content.language, language),
    content.country && nameOf('region', content.country, language),
  ];
}

function codeCells(content: KnowledgeContent, { terms, language }: ExportContext): string[] {
  const groups = new Map(codesByVocabulary(content.codes).map(({ vocabulary, codes }) => [vocabulary, codes]));
  return VOCABULARY_IDS.map((id) =>
    (groups.get(id) ?? []).flatMap((code) => terms.get(code)?.label[language] ?? []).join('; '),
  );
}

function nameOf(type: 'language' | 'region', code: string, language: InterfaceLanguage): string {
  return new Intl.DisplayNames(language, { type, fallback: 'code' }).of(code) ?? code;
}

const DATES: Readonly<Record<InterfaceLanguage, Intl.DateTimeFormat>> = {
  da: new Intl.DateTimeFormat('da-DK', { ...dayMonthYear() }),
  en: new Intl.DateTimeFormat('en-GB', { ...dayMonthYear() }),
};

function dayMonthYear(): Intl.DateTimeFormatOptions {
  return { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Copenhagen' };
}

/** A cell as text, dates as the reader writes them: 22.11.2026 or 22/11/2026. */
export function cellText(cell: ExportCell, language: InterfaceLanguage): string {
  if (cell === null) return '';
  return cell instanceof Date ? DATES[language].format(cell) : String(cell);
}
