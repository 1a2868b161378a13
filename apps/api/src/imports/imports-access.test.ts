import { plantNetwork } from '../knowledge/knowledge.cases.js';
import { risFile } from '../testing/import-files.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { deskOf, rowsOf, type Desk } from './imports.cases.js';

describe('an import', () => {
  const network = 'midtjylland';
  let api: TestApi;
  let coordinator: TestPerson;
  let desk: Desk;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api, network);
    coordinator = await signInAs(api, ['coordinator'], network);
    desk = deskOf(api, coordinator);
  });
  afterAll(() => api.close());

  it('is for coordinators and administrators only', async () => {
    const preview = await desk.preview({ 'a.ris': risFile(1) });
    const [row] = rowsOf(preview);
    for (const role of ['member', 'liaison', 'steering', 'fund-administrator'] as const) {
      const other = await signInAs(api, [role], network);
      expect((await desk.upload({ 'a.ris': risFile(1) }, other)).status).toBe(403);
      expect((await desk.start({ text: risFile(1) }, other)).code).toBe('FORBIDDEN');
      expect((await desk.commitImport({ importId: preview.id }, other)).code).toBe('NOT_FOUND');
      expect((await desk.choose({ rowId: row?.id, choice: 'SKIP' }, other)).code).toBe('NOT_FOUND');
      expect((await api.graphql('{ imports { edges { node { id } } } }', {}, { as: other })).code).toBe('FORBIDDEN');
    }
    const elsewhere = await signInAs(api, ['coordinator'], 'another-network');
    expect((await desk.undoImport({ importId: preview.id }, elsewhere)).code).toBe('NOT_FOUND');
    expect((await desk.upload({ 'a.ris': 'x' }, null)).status).toBe(401);
  });

  it('goes into the network that is named; who has only one need not name it', async () => {
    await plantNetwork(api, 'second-network');
    const both = await signInAs(api, ['coordinator'], network, 'second-network');
    const files = { 'b.ris': risFile(1) };
    const unnamed = await desk.upload(files, both);
    expect([unnamed.status, unnamed.error?.problems]).toEqual([
      422,
      [{ code: 'imports.network-missing', field: 'networkId' }],
    ]);
    expect((await desk.start({ text: risFile(1) }, both)).problems[0]?.code).toBe('imports.network-missing');
    const named = await desk.upload(files, both, '?networkId=second-network');
    const started = await desk.start({ text: risFile(1), networkId: 'second-network' }, both);
    const list = async (networkId: string | null) => {
      const query = `query ($networkId: ID) { imports(networkId: $networkId) { edges { node { id networkId } } } }`;
      const { data } = await api.graphql<{ imports: { edges: { node: { id: string; networkId: string } }[] } }>(
        query,
        { networkId },
        { as: both },
      );
      return data?.imports.edges.map(({ node }) => node) ?? [];
    };
    expect(await list('second-network')).toEqual([
      { id: started.data?.result.id, networkId: 'second-network' },
      { id: named.importId, networkId: 'second-network' },
    ]);
    expect((await list(null)).length).toBeGreaterThanOrEqual(2);
    for (const query of ['?networkId=elsewhere', '?networkId=', '?networkId=a&networkId=b']) {
      expect((await desk.upload(files, coordinator, query)).status).toBe(403);
    }
    for (const field of ['imports', 'duplicates', 'itemMerges']) {
      const list = (networkId: string) =>
        api.graphql(
          `{ ${field}(networkId: "${networkId}") { edges { node { networkId } } } }`,
          {},
          { as: coordinator },
        );
      expect((await list(network)).errors).toEqual([]);
      expect((await list('second-network')).code).toBe('FORBIDDEN');
    }
  });

  it('does not take files from other sites', async () => {
    const form = new FormData();
    form.append('files', new Blob([risFile(1)]), 'a.ris');
    const send = (headers: Record<string, string>) =>
      api.fetch('/imports/upload', { method: 'POST', body: form, as: coordinator, headers });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'x-samspil-upload': '1', origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ 'x-samspil-upload': '1', origin: api.url })).status).toBe(201);
  });

  it('costs a list of imports as many statements as one import', async () => {
    const item = risFile(1);
    await desk.commit((await desk.preview({ 'same.ris': item })).id);
    for (let number = 0; number < 6; number += 1) await desk.preview({ 'same.ris': item });
    const query = `query ($first: Int) { imports(first: $first) { edges { node { id
      counts { new } files { name } earlierWithSameFiles { id files { name } counts { imported } }
      rows(first: 2) { edges { node { fileName matches { item { slug } } } } }
      errors: rows(status: ERROR) { edges { node { id } } } } } } }`;
    interface Answer {
      imports: {
        edges: { node: { earlierWithSameFiles: unknown[]; rows: { edges: { node: { fileName: string } }[] } } }[];
      };
    }
    const read = (first: number) => api.graphql<Answer>(query, { first }, { as: coordinator });
    const count = async (first: number) => (await api.statementsDuring(() => read(first))).length;
    expect(await count(6)).toBe(await count(1));
    for (const { node } of (await read(6)).data!.imports.edges) {
      expect(node.earlierWithSameFiles.length).toBeGreaterThanOrEqual(1);
      expect(node.rows.edges.map(({ node: row }) => row.fileName)).toEqual(['same.ris']);
    }
  });

  it('reads a page of rows with as many statements as a row', async () => {
    const preview = await desk.preview({ 'a.ris': risFile(60) });
    const page = (size: number) => api.statementsDuring(() => desk.see(preview.id, `first: ${size}`));
    expect((await page(50)).length).toBe((await page(1)).length);
  });
});
