import { DoiLookup, type DoiAnswer } from './doi-lookup.js';
import { ImportRunner } from './import-runner.js';
import type { TestPerson } from '../testing/people.js';
import type { TestApi } from '../testing/start-test-api.js';

export interface ShownRow {
  id: string;
  line: number | null;
  fileName: string;
  status: string;
  choice: string;
  outcome: string | null;
  problems: { code: string; parameters: { name: string; value: string }[] }[];
  notes: { code: string }[];
  reference: { title: string; authors: string[]; year: number | null; doi: string | null } | null;
  matches: { score: number; reasons: string[]; line: number | null; item: { id: string } | null }[];
  item: { id: string; slug: string; state: string; reference: { title: string; abstract: string | null } } | null;
}

export interface ShownImport {
  id: string;
  name: string;
  state: string;
  done: number;
  total: number;
  problems: { code: string }[];
  counts: Record<string, number>;
  files: { name: string; format: string | null; problems: { code: string }[]; notes: { code: string }[] }[];
  earlierWithSameFiles: { id: string }[];
  viewerCan: { commit: boolean; cancel: boolean; undo: boolean };
  rows: { edges: { node: ShownRow }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const IMPORT = `
  id name state done total problems { code }
  counts { new duplicate sameAsEarlier error toImport toMerge imported merged removed kept }
  files { name format problems { code } notes { code } }
  earlierWithSameFiles { id }
  viewerCan { commit cancel undo }`;

const ROW = `
  id line fileName status choice outcome problems { code parameters { name value } } notes { code }
  reference { title authors year doi }
  matches { score reasons line item { id } }
  item { id slug state reference { title abstract } }`;

/** Importing as a coordinator does it, over HTTP. */
export function deskOf(api: TestApi, coordinator: TestPerson) {
  const mutation = (field: string, inputType: string, selection: string) => {
    const query = `mutation ($input: ${inputType}!) { result: ${field}(input: $input) { ${selection} } }`;
    return (input: object, as: TestPerson = coordinator) =>
      api.graphql<{ result: ShownImport & ShownRow }>(query, { input }, { as });
  };
  const step = (field: string) => mutation(field, 'ImportStepInput', IMPORT);
  const start = mutation('startImport', 'StartImportInput', IMPORT);
  const commitImport = step('commitImport');
  const settled = async (importId: string): Promise<ShownImport> => {
    await api.app.get(ImportRunner).drain();
    return see(importId);
  };
  const see = async (importId: string, rows = 'first: 100'): Promise<ShownImport> => {
    const query = `query ($id: ID!) { import(id: $id) { ${IMPORT} rows(${rows}) {
      edges { node { ${ROW} } } pageInfo { hasNextPage endCursor } } } }`;
    const answer = await api.graphql<{ import: ShownImport }>(query, { id: importId }, { as: coordinator });
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data.import;
  };
  const upload = async (
    files: Readonly<Record<string, string | Buffer>>,
    as: TestPerson | null = coordinator,
    query = '',
  ) => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
    const response = await api.fetch(`/imports/upload${query}`, {
      method: 'POST',
      body: form,
      headers: { 'x-samspil-upload': '1' },
      ...(as === null ? {} : { as }),
    });
    const body = (await response.json()) as {
      importId?: string;
      error?: { code: string; problems?: { code: string }[] };
    };
    return { status: response.status, ...body };
  };
  return {
    see,
    settled,
    upload,
    start,
    choose: mutation('chooseForRow', 'ChooseForRowInput', ROW),
    chooseForAll: mutation('chooseForAllRows', 'ChooseForAllRowsInput', IMPORT),
    commitImport,
    cancelImport: step('cancelImport'),
    undoImport: step('undoImport'),
    /** Uploads and reads; the preview. */
    preview: async (files: Readonly<Record<string, string | Buffer>>): Promise<ShownImport> => {
      const { importId, error } = await upload(files);
      if (importId === undefined) throw new Error(JSON.stringify(error));
      return settled(importId);
    },
    previewOfText: async (text: string): Promise<ShownImport> => {
      const { data, problems } = await start({ text });
      if (data === null) throw new Error(JSON.stringify(problems));
      return settled(data.result.id);
    },
    commit: async (importId: string): Promise<ShownImport> => {
      await commitImport({ importId });
      return settled(importId);
    },
  };
}

export type Desk = ReturnType<typeof deskOf>;

/** Answers DOI look-ups from a table instead of the network. */
export function answerDois(api: TestApi, answers: Readonly<Record<string, DoiAnswer>>): void {
  api.app.get(DoiLookup).find = (doi) => Promise.resolve(answers[doi] ?? { problem: 'imports.doi-unknown' });
}

export function rowsOf(shown: ShownImport): ShownRow[] {
  return shown.rows.edges.map(({ node }) => node);
}
