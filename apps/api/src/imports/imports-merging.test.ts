import { randomUUID } from 'node:crypto';
import { plantNetwork } from '../knowledge/knowledge.cases.js';
import { risFile } from '../testing/import-files.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { deskOf, rowsOf, type Desk, type ShownRow } from './imports.cases.js';

const MERGE = `mutation ($input: MergeItemsInput!) { mergeItems(input: $input) { id } }`;

describe('merging what was imported', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let desk: Desk;
  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    const network = `network-${randomUUID()}`;
    await plantNetwork(api, network);
    coordinator = await signInAs(api, ['coordinator'], network);
    desk = deskOf(api, coordinator);
  });
  afterAll(() => api.close());

  const ris = 'TY  - JOUR\nAU  - Model, A\nTI  - Choir singing and wellbeing among older adults\nPY  - 2020\nER  - \n';
  const layAway = (id: string | undefined) =>
    api.database.query(`UPDATE knowledge_item SET state = 'archived' WHERE id = $1`, [id]);
  const imported = async (): Promise<ShownRow> => {
    const [row] = rowsOf(await desk.commit((await desk.preview({ 'a.ris': ris })).id));
    return row!;
  };
  const duplicateOf = async (): Promise<{ importId: string; row: ShownRow }> => {
    const preview = await desk.preview({ 'b.ris': ris.replace('adults', 'adults.') });
    return { importId: preview.id, row: rowsOf(preview)[0]! };
  };

  it('an import is undone after two of its items were merged: both stay', async () => {
    const done = await desk.commit((await desk.preview({ 'a.ris': risFile(3) })).id);
    const [kept, merged] = rowsOf(done).map(({ item }) => item?.id);
    const { problems } = await api.graphql(
      MERGE,
      {
        input: {
          keptId: kept,
          mergedId: merged,
          choices: [{ field: 'BIBLIOGRAPHY_TITLE', from: 'KEPT' }],
        },
      },
      { as: coordinator },
    );
    expect(problems).toEqual([]);
    // The content of the kept item is the same as before: only the lock tells that something happened to it.
    const undone = await desk.undoImport({ importId: done.id });
    expect(undone.data?.result).toMatchObject({ state: 'UNDONE', counts: { removed: 1, kept: 2 } });
  });

  it('a row is not merged into an item that was laid away', async () => {
    const { item } = await imported();
    const { row } = await duplicateOf();
    await layAway(item?.id);
    expect((await desk.choose({ rowId: row.id, choice: 'MERGE', mergeIntoItemId: item?.id })).problems).toEqual([
      { code: 'imports.merge-into-laid-away', field: 'mergeIntoItemId' },
    ]);
  });

  it('nor when it was laid away after the choice: the preview stays, and says so', async () => {
    const { item } = await imported();
    const { importId, row } = await duplicateOf();
    await desk.choose({ rowId: row.id, choice: 'MERGE', mergeIntoItemId: item?.id });
    await layAway(item?.id);
    expect((await desk.commitImport({ importId })).problems).toEqual([
      { code: 'imports.merge-into-laid-away', field: 'rows.0' },
    ]);
    expect((await desk.see(importId)).state).toBe('PREVIEW');
  });

  it('nor when it was laid away while the import waited: nothing goes in', async () => {
    const { item } = await imported();
    const { importId, row } = await duplicateOf();
    await desk.choose({ rowId: row.id, choice: 'MERGE', mergeIntoItemId: item?.id });
    await api.database.query(`UPDATE import SET state = 'importing' WHERE id = $1`, [importId]);
    await layAway(item?.id);
    expect(await desk.settled(importId)).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'imports.merge-into-laid-away' }],
    });
  });
});
