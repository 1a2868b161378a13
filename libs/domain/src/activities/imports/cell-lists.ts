/** What parts the entries of one cell; a backslash before a sign means the sign itself. */
const PARTING: ReadonlySet<string> = new Set([';', '|', '\n']);

/** The entries of a cell, trimmed, without empty ones. */
export function entriesOf(cell: string): string[] {
  const entries = [''];
  const signs = [...cell.replaceAll(/\r\n?/gu, '\n')];
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    const next = signs[at + 1];
    if (sign === '\\' && next !== undefined && isWrittenApart(next)) {
      entries[entries.length - 1] += next;
      at += 1;
    } else if (PARTING.has(sign)) entries.push('');
    else entries[entries.length - 1] += sign;
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** Entries as one cell that `entriesOf` reads back. */
export function cellOf(entries: readonly string[]): string {
  const guarded = entries.map((entry) => entry.replaceAll(/[\\;|\n]/gu, (sign) => `\\${sign}`));
  return guarded.join('; ');
}

function isWrittenApart(sign: string): boolean {
  return sign === '\\' || PARTING.has(sign);
}

/**
 * A cell as it was meant: tables that are given out put an apostrophe before what a spreadsheet would take for a formula.
 */
export function unguarded(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@\t\r])/u, '');
}
