/** The measures themselves are measured: against numbers worked out by hand, and on a collection of three documents. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lowerBound } from '../bench/rounds.mjs';
import { syntheticDocuments } from '../bench/corpus.mjs';
import { readCollection } from './collection.mjs';
import { ndcg, recall, reciprocalRank } from './ranking-quality.mjs';
import { percentile } from './scratch-server.mjs';

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

function withCollection(files, work) {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-collection-'));
  mkdirSync(join(folder, 'qrels'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('measures of a ranking', () => {
  it('gives 1 to the ideal order and less to every other', () => {
    assert.equal(ndcg(['a', 'b', 'c'], grades, 10), 1);
    const swapped = (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3));
    assert.ok(Math.abs(ndcg(['b', 'a', 'x'], grades, 10) - swapped) < 1e-12);
    assert.equal(ndcg(['x', 'c'], grades, 10), 0);
    assert.equal(ndcg(['x', 'a'], grades, 1), 0);
  });

  it('finds the first relevant place and the share that was found', () => {
    assert.equal(reciprocalRank(['c', 'x', 'b'], grades, 10), 1 / 3);
    assert.equal(reciprocalRank(['c', 'x', 'b'], grades, 2), 0);
    assert.equal(recall(['b', 'c'], grades, 100), 0.5);
  });

  it('takes percentiles and the lower bound of a mean', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(percentile(hundred, 0.5), 51);
    assert.equal(percentile(hundred, 0.95), 96);
    assert.equal(lowerBound([1, 1, 1]), 1);
    const bound = lowerBound([0.8, 0.9, 1, 1.1, 1.2]);
    assert.ok(bound > 0.8 && bound < 1);
  });
});

describe('a collection', () => {
  const corpus = '{"_id":"1","title":"T","text":"x","lang":"sv"}\n{"_id":2,"text":"y"}\n';
  const queries = '{"_id":"q1","text":"x"}\n{"_id":"q2","text":"unjudged"}\n';

  it('is read with its languages and only judged queries', () => {
    withCollection(
      { 'corpus.jsonl': corpus, 'queries.jsonl': queries, 'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\t2\t1\n' },
      (folder) => {
        const read = readCollection(folder);
        assert.deepEqual(
          read.documents.map(({ id, title, lang }) => [id, title, lang]),
          [
            ['1', 'T', 'sv'],
            ['2', '', undefined],
          ],
        );
        assert.deepEqual(
          read.queries.map(({ id, grades: judged }) => [id, [...judged]]),
          [['q1', [['2', 1]]]],
        );
      },
    );
  });

  it('says which file is missing or broken', () => {
    withCollection({ 'corpus.jsonl': corpus }, (folder) =>
      assert.throws(() => readCollection(folder), /test\.tsv is missing|queries\.jsonl is missing/),
    );
    withCollection({ 'corpus.jsonl': 'no json\n', 'queries.jsonl': queries, 'qrels/test.tsv': '' }, (folder) =>
      assert.throws(() => readCollection(folder), /corpus\.jsonl, line 1/),
    );
  });
});

describe('the made-up library', () => {
  it('is the same every time, wherever one begins', () => {
    const [, second] = [...syntheticDocuments(0, 2)];
    assert.deepEqual([...syntheticDocuments(1, 1)][0], second);
    assert.notEqual(second.title, [...syntheticDocuments(2, 1)][0].title);
  });
});
