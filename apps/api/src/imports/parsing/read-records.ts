import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-bibtex';
import {
  doisIn,
  doiWords,
  MAX_RECORDS_PER_FILE,
  normaliseDoi,
  readReference,
  splitBibtex,
  splitCslJson,
  splitRis,
  type ImportFormat,
  type RawRecord,
} from '@samspil/domain/imports';
import { refuse, type Emit, type ParsedRow } from './parsed.js';

const BATCH = 250;

const SPLITTERS = { ris: splitRis, bibtex: splitBibtex, 'csl-json': splitCslJson } as const;

/** Reads a list of references record by record, so that a broken one is one row with a problem and its line. */
export async function readRecords(
  format: Extract<ImportFormat, 'ris' | 'bibtex' | 'csl-json' | 'doi-list'>,
  text: string,
  thisYear: number,
  emit: Emit,
): Promise<void> {
  const records: readonly (RawRecord | ParsedRow)[] = format === 'doi-list' ? readDois(text) : SPLITTERS[format](text);
  if (records.length === 0) refuse('imports.no-records');
  if (records.length > MAX_RECORDS_PER_FILE) refuse('imports.too-many-records', { max: MAX_RECORDS_PER_FILE });
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    const rows = batch.map((record) => ('text' in record ? readRecord(format, record, thisYear) : record));
    await emit({ kind: 'rows', rows, done: from + batch.length, total: records.length });
  }
}

function readRecord(format: ImportFormat, record: RawRecord, thisYear: number): ParsedRow {
  const broken = { line: record.line, notes: record.notes, reference: null, unconfirmed: [] };
  if (record.problems.length > 0) return { ...broken, problems: record.problems };
  try {
    const read = readReference(parseRecord(format, record.text), thisYear);
    return {
      line: record.line,
      problems: read.problems,
      notes: [...record.notes, ...read.notes],
      reference: read.reference,
      unconfirmed: [],
    };
  } catch (error) {
    const reason = reasonOf(error);
    return { ...broken, problems: [{ code: 'imports.record-unreadable', params: { reason } }] };
  }
}

function parseRecord(format: ImportFormat, text: string): unknown {
  if (format === 'csl-json') return JSON.parse(text);
  // A forced type keeps the library from guessing: guessed input could be taken for an address and fetched.
  const forceType = format === 'ris' ? '@ris/file' : '@biblatex/text';
  const entries = plugins.input.chain(text, { forceType, generateGraph: false });
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error('empty');
  return format === 'ris' ? { ...entry, DOI: entry['DOI'] ?? doiElsewhere(text) } : entry;
}

/** Older programs write the DOI into rows meant for other things. */
function doiElsewhere(text: string): string | undefined {
  return doisIn((text.match(/^(?:M3|L3|DI|N1) {2}- .*$/gm) ?? []).join('\n'))[0];
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 160);
}

function readDois(text: string): ParsedRow[] {
  const seen = new Set<string>();
  return doiWords(text).flatMap(({ text: word, line }) => {
    const doi = normaliseDoi(word);
    const row = { line, notes: [], reference: null, unconfirmed: [] };
    if (doi === null)
      return [{ ...row, problems: [{ code: 'imports.doi-malformed', params: { doi: word.slice(0, 100) } }] }];
    if (seen.has(doi)) return [];
    seen.add(doi);
    return [{ ...row, problems: [], doi }];
  });
}
