/** Reads a table of numbers as spreadsheets write them: comma, semicolon or tab; quotes; decimal commas. */
import { PlainError } from '../cli.mjs';

const MISSING = new Set(['', 'na', 'n/a', 'nan', '.', 'null']);

/** Answers `{ columns, rows: [{ line, cells: Map(column → text) }] }`; column names in small letters. */
export function readTable(text) {
  const [header, ...lines] = splitLines(text.replace(/^\uFEFF/, ''));
  if (header === undefined) throw new PlainError('The file is empty: its first line names the columns.');
  const separator = [';', '\t', ','].find((candidate) => header.text.includes(candidate)) ?? ',';
  const columns = splitCells(header, separator).map((name) => name.toLowerCase());
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (repeated !== undefined) throw new PlainError(`Row 1: the column ${repeated} is there twice.`);
  const rows = lines.map((line) => {
    const cells = splitCells(line, separator);
    if (cells.length !== columns.length) {
      throw new PlainError(
        `Row ${line.number} has ${cells.length} cells; the first row names ${columns.length} columns.`,
      );
    }
    return { line: line.number, cells: new Map(columns.map((name, index) => [name, cells[index]])), separator };
  });
  return { columns, rows };
}

/** The number in a cell, or null where nothing is written. */
export function numberIn({ line, cells, separator }, column) {
  const text = cells.get(column) ?? '';
  if (MISSING.has(text.toLowerCase())) return null;
  const plain = separator === ',' ? text : text.replace(/^([-+]?\d*),(\d+)/, '$1.$2');
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain);
  const value = isNumber ? Number(plain) : Number.NaN;
  if (!Number.isFinite(value)) throw new PlainError(`Row ${line}: ${column} is "${text}", which is not a number.`);
  return value;
}

function splitLines(text) {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter(({ text: line }) => /[^\s;,]/.test(line));
}

function splitCells({ text, number }, separator) {
  const cells = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' && isQuoted && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  if (isQuoted) throw new PlainError(`Row ${number}: a quotation mark is not closed.`);
  return [...cells, cell.trim()];
}
