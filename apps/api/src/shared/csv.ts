import type { InterfaceLanguage } from '@samspil/domain/shared';

const STARTS_FORMULA = /^[=+\-@\t\r]/u;
const IS_NEGATIVE_NUMBER = /^-\d[\d.,]*$/u;

/**
 * One cell: quoted where it must be, and made harmless where a spreadsheet would take it for a formula (OWASP's list of
 * first characters, also after blanks). Numbers are given as text in the reader's own way, and stay numbers below zero.
 */
export function csvCell(value: string, separator: string): string {
  const harmless = isFormula(value) ? `'${value}` : value;
  return /["\r\n]/u.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function isFormula(value: string): boolean {
  return (STARTS_FORMULA.test(value.trimStart()) || STARTS_FORMULA.test(value)) && !IS_NEGATIVE_NUMBER.test(value);
}

// Danish spreadsheets take the comma for a decimal sign and expect the semicolon between cells.
const SEPARATORS: Readonly<Record<InterfaceLanguage, string>> = { da: ';', en: ',' };

export function csvLine(cells: readonly string[], language: InterfaceLanguage): string {
  const separator = SEPARATORS[language];
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

/** A whole table as a file. */
export function csvTable(lines: readonly (readonly (string | number)[])[], language: InterfaceLanguage): string {
  return BYTE_ORDER_MARK + lines.map((cells) => csvLine(cells.map(String), language)).join('');
}

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
