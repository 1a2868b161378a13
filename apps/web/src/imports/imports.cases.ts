import type { ComparedReference, ShownPair } from './duplicate-queries';
import type { ListedImport, Remark, ShownImport, ShownRow } from './import-queries';

export const NO_COUNTS: ShownImport['counts'] = {
  new: 0,
  duplicate: 0,
  sameAsEarlier: 0,
  error: 0,
  toImport: 0,
  toMerge: 0,
  imported: 0,
  merged: 0,
  removed: 0,
  kept: 0,
};

export const anImport = (changes: Partial<ShownImport> = {}): ShownImport => ({
  id: 'i1',
  name: 'export.ris',
  source: 'UPLOAD',
  state: 'PREVIEW',
  done: 0,
  total: 0,
  createdAt: '2026-11-20T10:00:00Z',
  problems: [],
  counts: NO_COUNTS,
  files: [{ id: 'f1', name: 'export.ris', bytes: 100, format: 'RIS', notes: [] }],
  earlierWithSameFiles: [],
  viewerCan: { choose: true, commit: true, cancel: true, undo: false },
  ...changes,
});

export const listedImport = (changes: Partial<ListedImport> = {}): ListedImport => ({
  id: 'i1',
  name: 'export.ris',
  source: 'UPLOAD',
  state: 'DONE',
  createdAt: '2026-11-20T10:00:00Z',
  counts: { ...NO_COUNTS, imported: 3 },
  ...changes,
});

export const aReference = (changes: Partial<ComparedReference> = {}): ComparedReference => ({
  __typename: 'ComparedReference',
  type: 'article-journal',
  title: 'Sang og trivsel',
  authors: ['Model, Anna'],
  year: 2020,
  container: 'Tidsskrift for eksempler',
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  doi: null,
  url: null,
  language: 'da',
  abstract: null,
  ...changes,
});

/** A problem or note about a record, with one parameter. */
export const aRemark = (code: string, field: string | null, name: string, value: string): Remark => ({
  __typename: 'ImportRemark',
  code,
  field,
  parameters: [{ name, value }],
});

export const aRow = (changes: Partial<ShownRow> = {}): ShownRow => ({
  id: 'r1',
  line: 1,
  fileName: 'export.ris',
  status: 'NEW',
  choice: 'IMPORT',
  mergeIntoItemId: null,
  outcome: null,
  problems: [],
  notes: [],
  reference: aReference(),
  matches: [],
  item: null,
  ...changes,
});

export const aPair = (): ShownPair => ({
  id: 'a:b',
  score: 0.96,
  reasons: ['SIMILAR_TITLE', 'SAME_YEAR'],
  first: { __typename: 'ComparedItem', id: 'a', slug: 'model2020', state: 'published', reference: aReference() },
  second: {
    __typename: 'ComparedItem',
    id: 'b',
    slug: 'model2020-2',
    state: 'inbox',
    reference: aReference({ title: 'Sang og trivsel.', abstract: 'Et resumé' }),
  },
});
