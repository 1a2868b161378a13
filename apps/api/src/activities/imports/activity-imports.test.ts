import { encodeCursor } from '../../shared/pagination/index.js';
import type { TestPerson } from '../../testing/people.js';
import { ActivitiesUnderTest, type Role } from '../activities.cases.js';
import { GOOD, HEAD, ImportDesk, rowsOf, table } from './activity-imports.cases.js';

const codesOf = ({ problems }: { problems: readonly { code: string; field?: string | null }[] }) =>
  problems.map(({ code, field }) => `${code} ${field}`);

describe('tables of activities', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  let desk: ImportDesk;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
    desk = new ImportDesk(tried.api, people.own);
  });
  afterAll(() => tried.close());

  const titled = async (title: string) =>
    tried.api.database.query<{ id: string; deleted: boolean; sharing: string; lock: number }>(
      'SELECT id, deleted_at IS NOT NULL AS deleted, sharing, lock FROM activity WHERE title = $1 ORDER BY id',
      [title],
    );

  it('are read, shown, let in, found, and taken out again', async () => {
    const preview = await desk.preview(table(HEAD, GOOD));
    expect(preview).toMatchObject({
      name: 'aktiviteter.csv',
      state: 'PREVIEW',
      ownerId: 'org-holstebro',
      problems: [],
      notes: [],
      counts: { rows: 1, ready: 1, error: 0, present: 0, toImport: 1 },
      viewerCan: { change: true, commit: true, stop: false, undo: false },
    });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      ...['title', 'targetGroups', 'artForms', 'municipalities', 'startsOn', 'endsOn', 'registered', 'costDkk'],
      'sharing',
    ]);
    expect(preview.columns[1]?.samples).toEqual(['Stress']);
    expect(rowsOf(preview)[0]?.understood).toEqual(
      expect.arrayContaining([
        { field: 'targetGroups', text: 'Stress' },
        { field: 'municipalities', text: 'Holstebro' },
        { field: 'startsOn', text: '01.02.2026' },
        { field: 'costDkk', text: '12500' },
      ]),
    );
    expect(await titled('Kor')).toEqual([]);
    const { data } = await desk.commit(preview.id);
    expect(data?.shown).toMatchObject({ state: 'IMPORTING', done: 0, total: 1, viewerCan: { stop: true } });
    const done = await desk.see(preview.id);
    expect(done).toMatchObject({ state: 'DONE', counts: { imported: 1, toImport: 0 }, viewerCan: { undo: true } });
    const [row] = rowsOf(done);
    expect(row).toMatchObject({ outcome: 'IMPORTED', activityId: expect.any(String) });
    const activityId = String(row?.activityId);
    const { data: one } = await tried.one(activityId, people.member);
    expect(one?.one).toMatchObject({
      title: 'Kor',
      sharing: 'NETWORK',
      startsOn: '2026-02-01',
      counts: { registered: 12 },
      costDkk: 12_500,
    });
    const { data: own } = await tried.one(activityId, people.own);
    expect(own?.one).toMatchObject({ history: [{ kind: 'IMPORTED' }, { kind: 'LOGGED' }], lock: 1 });
    const found = await tried.list({ input: { question: 'kor stress' } }, people.member);
    expect(found.edges.map(({ node }) => node.id)).toContain(activityId);
    await desk.undo(preview.id);
    const undone = await desk.see(preview.id);
    expect(undone).toMatchObject({ state: 'PREVIEW', counts: { imported: 0, removed: 1, toImport: 1 } });
    expect((await tried.one(activityId, people.member)).code).toBe('NOT_FOUND');
    await desk.commit(preview.id);
    expect(await titled('Kor')).toEqual([
      expect.objectContaining({ deleted: true }),
      expect.objectContaining({ deleted: false }),
    ]);
  });

  it('errors stand at the column; rows are mended by hand, left out, or left behind', async () => {
    const preview = await desk.preview(
      table(
        HEAD,
        ['Uden fejl', ...GOOD.slice(1)],
        ['Mange fejl', 'Marsboere', 'Kor', 'Atlantis', '32.13.2026', 'i morgen', '-3', 'dyrt', 'hemmeligt'],
        ['', ...GOOD.slice(1)],
        ['Baglæns', 'Stress', 'Kor', '661', '2026-06-30', '2026-01-01', '10', '', 'kladde'],
        ['Uden hvad', 'Stress', '', '', '', '', '', '', 'offentlig'],
      ),
    );
    expect(preview.counts).toMatchObject({ rows: 5, ready: 1, error: 4, toImport: 1 });
    const rows = rowsOf(preview);
    expect(rows.map(codesOf)).toEqual(
      [
        [],
        [
          'activities.value-not-understood sharing',
          'activities.date-invalid startsOn',
          'activities.date-invalid endsOn',
          'activities.term-unknown targetGroups',
          'activities.municipality-unknown municipalities',
          'activities.value-not-understood costDkk',
          'activities.count-negative registered',
        ].sort(),
        ['activities.title-missing title'],
        ['activities.ends-before-start endsOn'],
        ['activities.art-form-missing artForms'],
      ].map((codes, index) => (index === 1 ? expect.arrayContaining(codes) : codes)),
    );
    expect(rows[1]?.problems.find(({ field }) => field === 'targetGroups')?.parameters).toContainEqual({
      name: 'term',
      value: 'Marsboere',
    });
    expect(rowsOf(await desk.see(preview.id, 'first: 10, status: ERROR'))).toHaveLength(4);
    expect(rowsOf(await desk.see(preview.id, 'first: 10, status: READY')).map(({ number }) => number)).toEqual([2]);
    const refused = await desk.commit(preview.id);
    expect(refused.code).toBe('RULE_VIOLATION');
    expect(refused.problems).toContainEqual({ code: 'activities.title-missing', field: 'rows.4.title' });
    expect(await titled('Uden fejl')).toEqual([]);
    const mended = await desk.saveRow({ rowId: rows[3]?.id, cells: [{ column: 5, text: '31-12-2026' }] });
    expect(mended.data?.shown).toMatchObject({ status: 'READY', isChosen: true, problems: [] });
    await desk.saveRow({ rowId: rows[2]?.id, isChosen: false });
    await desk.commit(preview.id, true);
    const done = await desk.see(preview.id);
    expect(done).toMatchObject({ state: 'DONE', counts: { imported: 2, error: 3 } });
    expect(rowsOf(done).map(({ outcome }) => outcome)).toEqual(['IMPORTED', null, null, 'IMPORTED', null]);
    const last = await desk.saveRow({ rowId: rows[4]?.id, cells: [{ column: 2, text: 'Kor' }] });
    expect(last.data?.shown.status).toBe('READY');
    await desk.commit(preview.id, true);
    expect((await desk.see(preview.id)).counts).toMatchObject({ imported: 3, error: 2 });
    const late = await desk.saveRow({ rowId: rows[4]?.id, cells: [{ column: 0, text: 'For sent' }] });
    expect(late.problems).toEqual([{ code: 'activities.row-is-in', field: 'rowId' }]);
  });

  it('stand where their days say, when nothing else says so', async () => {
    const days = [
      ['Forbi', '01.02.2020', '01.03.2020'],
      ['I gang', '01.02.2020', '01.03.2099'],
      ['Forude', '01.02.2099', '01.03.2099'],
    ];
    const rows = days.map(([title = '', ...period]) => [title, 'Stress', 'Kor', ...period]);
    const preview = await desk.preview(table(['Titel', 'Målgruppe', 'Aktivitet', 'Start', 'Slut'], ...rows));
    await desk.commit(preview.id);
    const statuses = await tried.api.database.query(
      `SELECT title, status FROM activity WHERE title IN ('Forbi', 'I gang', 'Forude') ORDER BY starts_on, ends_on`,
    );
    expect(statuses).toEqual([
      { title: 'Forbi', status: 'done' },
      { title: 'I gang', status: 'running' },
      { title: 'Forude', status: 'planned' },
    ]);
  });

  it('columns are chosen by hand where headings say nothing', async () => {
    const preview = await desk.preview(table(['A', 'B', 'C'], ['Billedværksted', 'Ældre', 'billedkunst']));
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'activities.column-missing', field: 'title' })]);
    expect((await desk.commit(preview.id)).problems).toMatchObject([{ code: 'activities.column-missing' }]);
    const columns = ['title', 'targetGroups', 'artForms'].map((field, index) => ({ index, field }));
    const mapped = await desk.map({ importId: preview.id, columns, sharing: 'PUBLIC' });
    expect(mapped.data?.shown).toMatchObject({ problems: [], counts: { ready: 1, error: 0 } });
    const twice = await desk.map({ importId: preview.id, columns: [{ index: 2, field: 'title' }] });
    expect(twice.data?.shown.problems.map(({ code }) => code)).toEqual([
      'activities.column-missing',
      'activities.column-repeated',
    ]);
    const strays = [{ index: 9 }, { index: 0, field: 'nonsense' }];
    expect((await desk.map({ importId: preview.id, columns: strays })).problems).toEqual([
      { code: 'shared.unusable-value', field: 'columns.9' },
      { code: 'shared.unusable-value', field: 'columns.0' },
    ]);
  });

  it('a cell that is written anew is no longer than one of a file, and readable', async () => {
    const shown = await desk.preview(table(HEAD, ['Lang celle', ...GOOD.slice(1)]));
    const rowId = rowsOf(shown)[0]?.id;
    const saved = async (text: string) => (await desk.saveRow({ rowId, cells: [{ column: 0, text }] })).problems;
    expect(await saved('x'.repeat(6001))).toMatchObject([{ code: 'activities.text-too-long', field: 'cells.0' }]);
    expect(await saved('x\ud800')).toEqual([{ code: 'activities.text-unreadable', field: 'cells.0' }]);
    expect(await saved('Kort celle')).toEqual([]);
  });

  it('what is there already, or stands twice, goes in only when somebody says so', async () => {
    const line = ['To gange', ...GOOD.slice(1)];
    const first = await desk.preview(table(HEAD, line, line));
    expect(rowsOf(first).map(({ status, isChosen, repeatsLine }) => [status, isChosen, repeatsLine])).toEqual([
      ['READY', true, null],
      ['PRESENT', false, 2],
    ]);
    await desk.commit(first.id);
    const second = await desk.preview(table(HEAD, line));
    const [logged] = await titled('To gange');
    expect(rowsOf(second)[0]).toMatchObject({ status: 'PRESENT', isChosen: false, presentId: logged?.id });
    expect((await desk.commit(second.id)).problems).toEqual([{ code: 'activities.import-nothing' }]);
    await desk.saveRow({ rowId: rowsOf(second)[0]?.id, isChosen: true });
    await desk.commit(second.id);
    expect(await titled('To gange')).toHaveLength(2);
  });

  it('what happened since the preview counts when the rows go in', async () => {
    await tried.api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, position) VALUES ('tg-old', 'targetGroups', 'Gammel', 'Old', 9)`,
    );
    const preview = await desk.preview(
      table(HEAD, ['Logget imens', ...GOOD.slice(1)], ['Emnet er væk', 'Gammel', ...GOOD.slice(2)]),
    );
    expect(preview.counts).toMatchObject({ ready: 2 });
    await tried.log(people.own, { title: 'Logget imens', startsOn: '2026-02-01' });
    await tried.api.database.query(
      `UPDATE term SET status = 'merged', replaced_by_id = 'tg-older' WHERE id = 'tg-old'`,
    );
    expect((await desk.commit(preview.id)).problems).toMatchObject([
      { code: 'activities.term-unknown', field: 'rows.3.targetGroups' },
    ]);
    expect((await desk.commit(preview.id, true)).problems).toEqual([{ code: 'activities.import-nothing' }]);
    expect(await titled('Logget imens')).toHaveLength(1);
  });

  it('shows what it understands in English as well', async () => {
    const { id } = await desk.preview(table(HEAD, ['På engelsk', ...GOOD.slice(1)]));
    const { data } = await tried.api.graphql(
      `query ($id: ID!) { shown: activityImport(id: $id) { rows(first: 1) { edges { node {
         understood(language: "en") { field text } } } } } }`,
      { id },
      { as: people.own },
    );
    expect(JSON.stringify(data)).toContain(JSON.stringify({ field: 'startsOn', text: '01/02/2026' }));
    expect(JSON.stringify(data)).toContain(JSON.stringify({ field: 'sharing', text: 'The network' }));
  });

  it('an undo keeps what somebody has worked on since, and says which', async () => {
    const lines = ['Rørt', 'Mødt', 'Urørt'].map((title) => [title, ...GOOD.slice(1)]);
    const preview = await desk.preview(table(HEAD, ...lines));
    await desk.commit(preview.id);
    const [touched, met, untouched] = rowsOf(await desk.see(preview.id));
    await tried.call('saveActivity', { id: touched?.activityId, lock: 1, content: { place: 'Salen' } }, people.own);
    const session = { id: '0190a000-0000-7000-8000-000000000001', activityId: met?.activityId, heldOn: '2026-02-02' };
    expect((await tried.call('logSession', session, people.own)).errors).toEqual([]);
    expect((await desk.undo(preview.id)).data?.shown.state).toBe('UNDOING');
    const undone = await desk.see(preview.id);
    expect(undone.counts).toMatchObject({ removed: 1, kept: 2, imported: 0, toImport: 1 });
    expect(rowsOf(undone).map(({ outcome, activityId }) => [outcome, activityId])).toEqual([
      ['KEPT', touched?.activityId],
      ['KEPT', met?.activityId],
      ['REMOVED', null],
    ]);
    expect((await tried.one(untouched?.activityId ?? '', people.member)).code).toBe('NOT_FOUND');
    expect((await desk.undo(preview.id)).problems).toEqual([{ code: 'activities.not-undoable' }]);
  });

  it('are listed for who brought them, and for the caretakers of the network', async () => {
    const brought = await desk.as(people.coOwner).preview(table(['Titel'], ['Museets']), 'museum.csv');
    const listed = async (as: TestPerson, networkId = 'midtjylland') => {
      const query = `query ($id: ID!) { list: activityImports(networkId: $id, first: 1) {
        edges { node { id name } } pageInfo { hasNextPage } } }`;
      return tried.api.graphql<{ list: { edges: { node: { id: string } }[] } }>(query, { id: networkId }, { as });
    };
    const only = { edges: [{ node: { id: brought.id, name: 'museum.csv' } }], pageInfo: { hasNextPage: false } };
    expect((await listed(people.coOwner)).data?.list).toEqual(only);
    expect((await listed(people.other)).data?.list.edges).toEqual([]);
    const all = await listed(people.coordinator);
    expect(all.data?.list).toMatchObject({ edges: only.edges, pageInfo: { hasNextPage: true } });
    expect((await listed(people.member)).code).toBe('FORBIDDEN');
    const madeUp = `{ activityImports(networkId: "midtjylland", after: "${encodeCursor(['x'])}") { edges { cursor } } }`;
    const answer = await tried.api.graphql(madeUp, {}, { as: people.own });
    expect(answer.problems).toEqual([{ code: 'shared.cursor-invalid', field: 'after' }]);
    expect((await listed(people.stranger)).code).toBe('FORBIDDEN');
  });

  it('is only for those who log: each row for an organisation one speaks for', async () => {
    expect((await desk.as(people.member).upload({ 'a.csv': table(HEAD, GOOD) })).status).toBe(403);
    const preview = await desk.preview(table([...HEAD, 'Organisation'], [...GOOD, 'Silkeborg'], [...GOOD, 'Ukendt']));
    expect(rowsOf(preview).map(codesOf)).toEqual([
      ['activities.organisation-unknown owner'],
      ['activities.organisation-unknown owner'],
    ]);
    for (const person of [people.other, people.member, people.colleague, people.stranger]) {
      expect((await desk.as(person).ask(preview.id)).code).toBe('NOT_FOUND');
      expect((await desk.as(person).commit(preview.id)).code).toBe('NOT_FOUND');
      expect((await desk.as(person).undo(preview.id)).code).toBe('NOT_FOUND');
      expect((await desk.as(person).map({ importId: preview.id, columns: [] })).code).toBe('NOT_FOUND');
      expect((await desk.as(person).saveRow({ rowId: rowsOf(preview)[0]?.id })).code).toBe('NOT_FOUND');
    }
    expect((await desk.as(people.coordinator).ask(preview.id)).data).not.toBeNull();
    const elsewhere = await desk.map({ importId: preview.id, columns: [], ownerId: 'org-silkeborg' });
    expect(elsewhere.problems).toEqual([{ code: 'activities.organisation-unknown', field: 'ownerId' }]);
    const mapped = await desk.as(people.coordinator).map({ importId: preview.id, columns: [] });
    expect(mapped.data?.shown.counts).toMatchObject({ error: 2 });
  });
});
