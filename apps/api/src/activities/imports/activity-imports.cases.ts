import type { TestPerson } from '../../testing/people.js';
import { OutboxWorker } from '../../shared/outbox/index.js';
import type { GraphqlAnswer, TestApi } from '../../testing/start-test-api.js';

export interface ShownRow {
  readonly id: string;
  readonly number: number;
  readonly cells: readonly string[];
  readonly status: string;
  readonly isChosen: boolean;
  readonly title: string;
  readonly sharing: string;
  readonly problems: readonly { code: string; field: string | null; parameters: { name: string; value: string }[] }[];
  readonly presentId: string | null;
  readonly repeatsLine: number | null;
  readonly outcome: string | null;
  readonly activityId: string | null;
  readonly understood: readonly { field: string; text: string }[];
}

export interface ShownImport {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly ownerId: string | null;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly notes: readonly { code: string; parameters: { name: string; value: string }[] }[];
  readonly columns: readonly { index: number; heading: string; field: string | null; samples: string[] }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly done: number;
  readonly total: number;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly rows: {
    readonly edges: readonly { readonly node: ShownRow }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const REMARK = 'code field parameters { name value }';
const ROW = `id number cells status isChosen title sharing problems { ${REMARK} } presentId repeatsLine outcome activityId
  understood { field text }`;
const IMPORT = `id name state ownerId problems { ${REMARK} } notes { ${REMARK} }
  columns { index heading field samples } counts { rows ready error present toImport imported removed kept } done total
  viewerCan { change commit stop undo }`;

export type Uploaded = Readonly<Record<string, string | Buffer>>;

/** Bringing tables of activities as a person does it, over HTTP. */
export class ImportDesk {
  constructor(
    readonly api: TestApi,
    readonly person: TestPerson,
  ) {}

  as(person: TestPerson): ImportDesk {
    return new ImportDesk(this.api, person);
  }

  async upload(files: Uploaded, query = ''): Promise<{ status: number; importId?: string; problems: string[] }> {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
    const response = await this.api.fetch(`/activities/import${query}`, {
      method: 'POST',
      body: form,
      headers: { 'x-samspil-upload': '1' },
      as: this.person,
    });
    const body = (await response.json()) as { importId?: string; error?: { problems?: { code: string }[] } };
    const problems = (body.error?.problems ?? []).map(({ code }) => code);
    return { status: response.status, problems, ...(body.importId === undefined ? {} : { importId: body.importId }) };
  }

  /** Uploads one file and shows the preview. */
  async preview(content: string | Buffer, name = 'aktiviteter.csv'): Promise<ShownImport> {
    const { importId, problems } = await this.upload({ [name]: content });
    if (importId === undefined) throw new Error(problems.join());
    return this.see(importId);
  }

  async ask(id: string, rows = 'first: 100'): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    const query = `query ($id: ID!) { shown: activityImport(id: $id) { ${IMPORT} rows(${rows}) {
      edges { node { ${ROW} } } pageInfo { hasNextPage endCursor } } } }`;
    return this.api.graphql<{ shown: ShownImport }>(query, { id }, { as: this.person });
  }

  async see(id: string, rows?: string): Promise<ShownImport> {
    const { data, errors } = await this.ask(id, rows);
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.shown;
  }

  map(input: object): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    return this.change('mapActivityImport', 'MapActivityImportInput', input);
  }

  async saveRow(input: object): Promise<GraphqlAnswer<{ shown: ShownRow }>> {
    const query = `mutation ($input: SaveActivityImportRowInput!) {
      shown: saveActivityImportRow(input: $input) { ${ROW} } }`;
    return this.api.graphql<{ shown: ShownRow }>(query, { input }, { as: this.person });
  }

  async commit(importId: string, validRowsOnly = false): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    const answer = await this.change('commitActivityImport', 'CommitActivityImportInput', { importId, validRowsOnly });
    await this.settled();
    return answer;
  }

  /** The answer to the step itself, and what there is when the work is over. */
  async undo(importId: string): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    const answer = await this.change('undoActivityImport', 'ActivityImportStepInput', { importId });
    await this.settled();
    return answer;
  }

  stop(importId: string): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    return this.change('stopActivityImport', 'ActivityImportStepInput', { importId });
  }

  settled(): Promise<void> {
    return this.api.app.get(OutboxWorker).drain();
  }

  private change(name: string, type: string, input: object): Promise<GraphqlAnswer<{ shown: ShownImport }>> {
    const query = `mutation ($input: ${type}!) { shown: ${name}(input: $input) { ${IMPORT} } }`;
    return this.api.graphql<{ shown: ShownImport }>(query, { input }, { as: this.person });
  }
}

export const rowsOf = (shown: ShownImport): ShownRow[] => shown.rows.edges.map(({ node }) => node);

/** A Danish table with semicolons. */
export const table = (...lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.join(';')}\r\n`).join('');

/** Columns that most tables have, and a row that can go in. */
export const HEAD = [
  'Titel',
  'Målgruppe',
  'Kunstart',
  'Kommune',
  'Start',
  'Slut',
  'Tilmeldte',
  'Udgift i kr.',
  'Deling',
];
export const GOOD = ['Kor', 'Stress', 'kor', 'Holstebro', '1.2.2026', '30.06.2026', '12', '12.500', 'Netværket'];
