/** Reads a test collection in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/test.tsv. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../cli.mjs';

/** Answers `{ documents: [{ id, title, text, lang }], queries: [{ id, text, grades }] }`; only judged queries. */
export function readCollection(folder) {
  const documents = lines(folder, 'corpus.jsonl').map(({ _id, title = '', text = '', lang }) => ({
    id: String(_id),
    title,
    text,
    lang,
  }));
  const judgements = readJudgements(folder);
  const queries = lines(folder, 'queries.jsonl')
    .map(({ _id, text }) => ({ id: String(_id), text, grades: judgements.get(String(_id)) ?? new Map() }))
    .filter(({ grades }) => [...grades.values()].some((grade) => grade > 0));
  if (queries.length === 0) throw new PlainError(`${folder}: no query has a relevant document in qrels/test.tsv.`);
  return { documents, queries };
}

function read(folder, file) {
  const path = join(folder, file);
  if (existsSync(path))
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  throw new PlainError(`${path} is missing: give a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.`);
}

function lines(folder, file) {
  return read(folder, file).map((line, index) => {
    try {
      return JSON.parse(line);
    } catch {
      throw new PlainError(`${file}, line ${index + 1}: not valid JSON.`);
    }
  });
}

function readJudgements(folder) {
  const judgements = new Map();
  for (const line of read(folder, 'qrels/test.tsv')) {
    const [query, document, grade] = line.split('\t');
    if (grade === undefined || Number.isNaN(Number(grade))) continue;
    if (!judgements.has(query)) judgements.set(query, new Map());
    judgements.get(query).set(document, Number(grade));
  }
  return judgements;
}
