import { randomUUID } from 'node:crypto';
import { signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { coordinatorOf, deskOf, plantSource, plantSources, type Desk } from './findings.cases.js';

interface Row {
  readonly line: number;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly beforePublishing: readonly { code: string }[];
  readonly duplicateOfId: string | null;
  readonly duplicateOfLine: number | null;
  readonly content: {
    statement: string;
    direction: string;
    activities: { id: string }[];
    conditions: { id: string }[];
    lifeSituations: { id: string }[];
    effect: Record<string, unknown> | null;
  };
}
interface Preview {
  readonly problems: readonly { code: string }[];
  readonly columns: readonly { name: string; field: string | null }[];
  readonly total: number;
  readonly usable: number;
  readonly rows: readonly Row[];
}
interface Paste {
  readonly count: number;
  readonly findingIds: readonly string[];
  readonly removed: number;
  readonly kept: number;
}

const HEADER =
  'Fund;Aktivitet;Målgruppe;Udbytte;Design;Sammenligning;Retning;Effektmål;Estimat;Nedre;Øvre;Bedst når;Noter';
const SINGING =
  '"Sang gav mere; livskvalitet";Sang og kor;Ældre|tg-stress;Livskvalitet;et-rct;lodtrækning;bedre;MD;2,35;0,06;4,76;højere;egen note';
const DANCE = 'Dans gjorde ingen forskel;Dance;;oc-qol;Før-efter-måling;før-efter;ingen forskel;;;;;;';

describe('a table of findings', () => {
  let api: TestApi;
  let desk: Desk;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantSources(api);
    await plantSource(api, 'kilde');
    await plantSource(api, 'anden');
    desk = deskOf(api);
    coordinator = await coordinatorOf(api);
  });
  beforeEach(() => api.database.query('DELETE FROM finding'));
  afterAll(() => api.close());

  const preview = async (text: string, input: object = {}, first = 100) => {
    const { data, errors } = await api.graphql<{ previewFindingsTable: Preview }>(
      `query ($input: PreviewFindingsTableInput!, $first: Int) { previewFindingsTable(input: $input, first: $first) {
         problems { code } columns { name field } total usable rows { line problems { code field } duplicateOfId
         duplicateOfLine beforePublishing { code } content { statement direction activities { id } conditions { id }
         lifeSituations { id } effect { measure estimate ciLower ciUpper level betterWhen } } } } }`,
      { input: { sourceSlug: 'kilde', text, ...input }, first },
      { as: coordinator },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.previewFindingsTable;
  };
  const commit = (input: object, as = coordinator) =>
    api.graphql<{ commitFindingsTable: Paste }>(
      `mutation ($input: CommitFindingsTableInput!) { commitFindingsTable(input: $input) { count findingIds removed kept } }`,
      { input: { sourceSlug: 'kilde', ...input } },
      { as },
    );
  const undo = (pasteId: string, as = coordinator) =>
    api.graphql<{ undoFindingsPaste: Paste }>(
      `mutation ($input: UndoFindingsPasteInput!) { undoFindingsPaste(input: $input) { count findingIds removed kept } }`,
      { input: { pasteId } },
      { as },
    );
  const table = (...rows: string[]) => [HEADER, ...rows].join('\r\n');

  it('is read with Danish names, decimal commas and terms by name', async () => {
    const { problems, columns, rows, usable } = await preview(table(SINGING, '', DANCE));
    expect(problems).toEqual([]);
    expect(columns.map(({ field }) => field).slice(-2)).toEqual(['betterWhen', null]);
    expect(usable).toBe(2);
    expect(rows).toMatchObject([
      {
        line: 2,
        problems: [],
        beforePublishing: [{ code: 'evidence.transfer-note-missing' }],
        content: {
          statement: 'Sang gav mere; livskvalitet',
          direction: 'IMPROVED',
          activities: [{ id: 'af-singing' }],
          conditions: [{ id: 'tg-stress' }],
          lifeSituations: [{ id: 'tg-older' }],
          effect: { measure: 'MD', estimate: 2.35, ciLower: 0.06, ciUpper: 4.76, level: 0.95, betterWhen: 'HIGHER' },
        },
      },
      {
        line: 4,
        problems: [],
        content: { direction: 'NO_DIFFERENCE', activities: [{ id: 'af-dance' }], effect: null },
      },
    ]);
  });

  it('tells every row and column that is wrong', async () => {
    const bad = 'X;Gøgl;;Livskvalitet;et-prepost;lodtrækning;op;MD;to;0,1;;;';
    const { rows, usable } = await preview(table(bad, `${DANCE};;;`, DANCE, DANCE));
    expect(rows[0]?.problems).toEqual([
      { code: 'evidence.word-unknown', field: 'activities' },
      { code: 'evidence.word-unknown', field: 'direction' },
      { code: 'evidence.number-unreadable', field: 'effect.estimate' },
      { code: 'evidence.value-unknown', field: 'effect.betterWhen' },
      { code: 'evidence.comparison-beyond-design', field: 'comparison' },
    ]);
    expect(rows[1]?.problems).toEqual([{ code: 'evidence.cells-do-not-fit', field: null }]);
    expect(rows.map(({ duplicateOfLine }) => duplicateOfLine)).toEqual([null, null, 3, 3]);
    expect(usable).toBe(0);
  });

  it('says what is wrong with the table as a whole', async () => {
    const codesOf = async (text: string) => (await preview(text)).problems.map(({ code }) => code);
    expect(await codesOf('')).toEqual(['evidence.table-empty']);
    expect(await codesOf(HEADER)).toEqual(['evidence.table-empty']);
    expect(await codesOf('a,b\n1,2')).toEqual(['evidence.column-missing']);
    expect(await codesOf('fund;udsagn\nx;y')).toEqual(['evidence.column-repeated']);
    expect(await codesOf('fund\n"uden slut')).toEqual(['evidence.table-quote-open']);
    expect(await codesOf(`fund\n${'x\n'.repeat(10_001)}`)).toEqual(['evidence.table-too-long']);
  });

  it('with a NUL character is refused before anything is read', async () => {
    const { problems } = await commit({ pasteId: randomUUID(), text: 'fund\nx\u0000y' });
    expect(problems).toMatchObject([{ code: 'shared.unusable-character', field: 'text' }]);
  });

  it('two who take in the same lines at once do not have them twice', async () => {
    const text = table(SINGING, DANCE);
    const both = await Promise.all([1, 2].map(() => commit({ pasteId: randomUUID(), text })));
    expect(both.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      [],
      ['evidence.nothing-to-take-in'],
    ]);
    expect(await desk.list({}, coordinator)).toHaveLength(2);
  });

  it('comes in once however often it is sent, and is taken back as one', async () => {
    const pasteId = randomUUID();
    const input = { pasteId, text: table(SINGING, DANCE) };
    const both = await Promise.all([commit(input), commit(input)]);
    expect(both.map(({ data }) => data?.commitFindingsTable.count)).toEqual([2, 2]);
    expect(await desk.list({ state: 'DRAFT' }, coordinator)).toHaveLength(2);
    const again = await preview(input.text);
    expect(again.usable).toBe(0);
    expect(again.rows.every(({ duplicateOfId }) => duplicateOfId !== null)).toBe(true);
    const twice = await commit({ ...input, pasteId: randomUUID() });
    expect(twice.problems.map(({ code }) => code)).toEqual(['evidence.nothing-to-take-in']);
    expect((await undo(pasteId)).data?.undoFindingsPaste).toMatchObject({ removed: 2, kept: 0 });
    expect(await desk.list({ state: 'DRAFT' }, coordinator)).toEqual([]);
    expect((await commit(input)).data?.commitFindingsTable.count).toBe(2);
  });

  it('what somebody has worked on stays when the rest is taken back', async () => {
    const pasteId = randomUUID();
    const { data } = await commit({ pasteId, text: table(SINGING, DANCE) });
    const [id] = data?.commitFindingsTable.findingIds ?? [];
    await desk.done('saveFinding', { id, lock: 1, content: { statement: 'Rettet.' } }, coordinator);
    expect((await undo(pasteId)).data?.undoFindingsPaste).toMatchObject({ removed: 1, kept: 1, findingIds: [id] });
  });

  it('only chosen lines come in, and only sound ones', async () => {
    const text = table(SINGING, DANCE, 'X;Gøgl;;;;;;;;;;;');
    const wrong = await commit({ pasteId: randomUUID(), text, lines: [2, 4, 99] });
    expect(wrong.problems).toMatchObject([
      { code: 'evidence.word-unknown', field: 'rows.4.activities' },
      { code: 'evidence.line-unknown', params: { line: 99 } },
    ]);
    const { data } = await commit({ pasteId: randomUUID(), text, lines: [3] });
    expect(data?.commitFindingsTable.count).toBe(1);
    const repeated = await commit({ pasteId: randomUUID(), text, lines: [3] });
    expect(repeated.problems.map(({ code }) => code)).toEqual(['evidence.row-duplicate']);
  });

  it('belongs to one source, and to who codes there', async () => {
    const pasteId = randomUUID();
    const text = table(DANCE);
    await commit({ pasteId, text });
    const other = await commit({ pasteId, text, sourceSlug: 'anden' });
    expect(other.problems.map(({ code }) => code)).toEqual(['evidence.paste-of-another']);
    const member = await signInAs(api, ['member']);
    expect((await commit({ pasteId: randomUUID(), text }, member)).code).toBe('FORBIDDEN');
    expect((await undo(pasteId, member)).code).toBe('NOT_FOUND');
    expect((await undo(randomUUID())).data?.undoFindingsPaste).toMatchObject({ removed: 0, kept: 0 });
  });

  it('of ten thousand rows comes in with few statements', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `Fund nr. ${n};af-dance;tg-older;oc-qol`);
    const text = ['fund;aktivitet;målgruppe;udbytte', ...rows].join('\n');
    let count = 0;
    const statements = await api.statementsDuring(async () => {
      const { data } = await commit({ pasteId: randomUUID(), text });
      count = data?.commitFindingsTable.count ?? 0;
    });
    expect(count).toBe(10_000);
    expect(statements.length).toBeLessThan(80);
  });
});
