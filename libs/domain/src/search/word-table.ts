/** A large sorted word list kept as one string: a few bytes per word instead of a Map entry's hundred. */
export interface WordTable {
  readonly size: number;
  has(word: string): boolean;
  /** The dictionary form of the word, or undefined when the word is not in the table. */
  lemmaOf(word: string): string | undefined;
  /** How common the word is in its role (0–35, logarithmic), or undefined when the word is not in the table. */
  scoreOf(word: string): number | undefined;
}

const NEWLINE = 10;
const SPACE = 32;

/**
 * Reads a compiled table: lines sorted by code unit, each `word SCORE[STRIP SUFFIX]`, where SCORE and STRIP are one
 * base-36 digit; the lemma is the word without its last STRIP letters, followed by SUFFIX (`museet 52um` → museum).
 */
export function readWordTable(text: string): WordTable {
  const starts = lineStarts(text);
  const find = (word: string): number => findLine(text, starts, word);
  return {
    size: starts.length,
    has: (word) => find(word) >= 0,
    scoreOf: (word) => {
      const line = find(word);
      return line < 0 ? undefined : parseInt(text[line + word.length + 1] ?? '0', 36);
    },
    lemmaOf: (word) => {
      const line = find(word);
      if (line < 0) return undefined;
      const end = text.indexOf('\n', line);
      const edit = text.slice(line + word.length + 2, end < 0 ? undefined : end);
      if (edit === '') return word;
      return word.slice(0, word.length - parseInt(edit.charAt(0), 36)) + edit.slice(1);
    },
  };
}

function lineStarts(text: string): Uint32Array {
  let count = 0;
  for (let at = 0; at < text.length; at = nextLine(text, at)) count++;
  const starts = new Uint32Array(count);
  let line = 0;
  for (let at = 0; at < text.length; at = nextLine(text, at)) starts[line++] = at;
  return starts;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function findLine(text: string, starts: Uint32Array, word: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = starts[middle] ?? 0;
    const order = compareAt(text, line, word);
    if (order === 0) return line;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Compares the word at `line` with `word`: negative when it comes before. */
function compareAt(text: string, line: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(line + i);
    if (code === SPACE || code === NEWLINE) return -1;
    if (code !== word.charCodeAt(i)) return code - word.charCodeAt(i);
  }
  const after = text.charCodeAt(line + word.length);
  return after === SPACE ? 0 : 1;
}
