import ExcelJS from 'exceljs';
import type { TestPerson } from '../../testing/people.js';
import { ActivitiesUnderTest, type Role } from '../activities.cases.js';
import { ImportDesk, rowsOf } from '../imports/activity-imports.cases.js';

describe('activities to take away', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const file = async (address: string, as?: TestPerson) => tried.api.fetch(`/aktiviteter/${address}`, as ? { as } : {});
  const lines = async (address: string, as?: TestPerson) => {
    const text = await (await file(address, as)).text();
    return text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
  };
  const titles = async (address: string, as?: TestPerson) =>
    (await lines(address, as)).slice(1).map((line) => line.split(';')[0]);

  it('everybody gets what they may see, by the filters of the address, small counts left out', async () => {
    const content = { title: 'Åbent kor', municipalityCodes: ['0661'], startsOn: '2026-02-01', costDkk: 12_500 };
    await tried.log(people.own, { ...content, registered: 3, completed: 2 });
    await tried.log(people.own, { title: 'Stort kor', registered: 20, completed: 18, startsOn: '2026-01-01' });
    await tried.log(people.own, { title: 'I netværket' }, { sharing: 'NETWORK' });
    await tried.log(people.own, { title: 'Kladden' }, { sharing: 'DRAFT' });
    const gone = await tried.log(people.own, { title: 'Slettet' });
    await tried.call('deleteActivity', { id: gone.id }, people.own);
    await tried.log(people.own, { title: '=HYPERLINK("http://x")', description: 'a;b\n"c"', place: '@sted' });
    const seen = ['=HYPERLINK("http://x")', 'Stort kor', 'Åbent kor'];
    const [head, ...rows] = await lines('eksport.csv?sort=title');
    expect(head).toMatch(/^Titel;Slags;Status;Hvorfor stoppet;Start;Slut;Målgrupper;Kunstarter og kulturaktiviteter;/);
    expect(rows[0]).toMatch(/^"'=HYPERLINK/);
    const open = rows.find((row) => row.startsWith('Åbent kor'))?.split(';') ?? [];
    expect(open.slice(4, 10)).toEqual(['01.02.2026', '', 'Stress', 'Kor', 'Holstebro Kommune', 'Holstebro']);
    expect(open).toContain('12500');
    const columns = head?.split(';') ?? [];
    const counts = (row: readonly string[]) => ['Tilmeldte', 'Gennemførte'].map((name) => row[columns.indexOf(name)]);
    expect(counts(open)).toEqual(['', '']);
    const large = rows.find((row) => row.startsWith('Stort kor'))?.split(';') ?? [];
    expect(counts(large)).toEqual(['20', '']);
    const own = (await lines('eksport.csv?f.municipality=0661', people.own))[1]?.split(';') ?? [];
    expect(counts(own)).toEqual(['3', '2']);
    expect(await titles('eksport.csv?sort=starts&f.activityStatus=planned')).toEqual(
      expect.arrayContaining(seen.slice(1)),
    );
    expect((await titles('eksport.csv?sort=starts'))[0]).toBe('Åbent kor');
    expect(await titles('eksport.csv?q=netværket', people.member)).toContain('I netværket');
    expect(await titles('eksport.csv', people.member)).not.toContain('Kladden');
    expect(await titles('eksport.csv', people.stranger)).not.toContain('I netværket');
    expect(await titles('eksport.csv?own=1', people.own)).toContain('Kladden');
    expect(await titles('eksport.csv?own=1')).toEqual([]);
    expect(await titles('eksport.csv?deleted=1', people.own)).toEqual(['Slettet']);
    expect(await titles('eksport.csv?f.municipality=9999')).toEqual([]);
    expect(await titles('eksport.csv?network=nord')).toEqual([]);
    expect(await titles('eksport.csv?f.nonsense=1&sort=upwards&q=%00')).toEqual([]);
  });

  it('answers come in the order of the page', async () => {
    await tried.log(people.own, { title: 'Noget andet', description: 'Her nævnes strikkefest én gang' });
    await tried.log(people.own, { title: 'Strikkefest', description: 'Strikkefest for alle' });
    await tried.log(people.own, {
      title: 'Noget tredje',
      description: 'Også her nævnes strikkefest én gang, men sidst',
    });
    const { edges } = await tried.list({ input: { question: 'strikkefest' }, sort: 'RELEVANCE' });
    const page = edges.map(({ node }) => node.title);
    expect(page[0]).toBe('Strikkefest');
    expect(await titles('eksport.csv?q=strikkefest&sort=relevance')).toEqual(page);
    expect((await titles('eksport.csv?q=strikkefest'))[0]).toBe('Noget tredje');
  });

  it('in English with commas, and as a workbook with dates and numbers', async () => {
    const [head, row] = await lines('eksport.csv?lang=en&q=%C3%85bent');
    expect(head).toMatch(/^Title,Kind,Status,/);
    expect(row).toMatch(/^Åbent kor,Course,Planned,,01\/02\/2026,,Stress,Choir,Holstebro Municipality,Holstebro,/);
    const answer = await file('eksport.xlsx?f.municipality=0661');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="aktiviteter.xlsx"');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const cells = workbook.worksheets[0]?.getRow(2).values as unknown[];
    expect(cells).toContainEqual(new Date('2026-02-01T00:00:00Z'));
    expect(cells).toContain(12_500);
  });

  it.each(['csv', 'xlsx'])(
    'what the export writes (%s) the import reads: the same activities again',
    async (format) => {
      const content = {
        ...{
          title: `Rundtur ${format}`,
          description: 'Linje 1\nLinje "2"; med mere',
          kind: 'PROJECT',
          status: 'STOPPED',
        },
        ...{ stoppedReason: '-ingen tid', startsOn: '2025-12-31', endsOn: '2026-06-30', place: '+ Salen' },
        ...{ targetGroups: ['tg-stress', 'tg-older'], artForms: ['af-choir', 'af-visual'], settings: ['st-library'] },
        ...{ linkLevel: 'ATTACHED', stage: 'START_UP', sender: 'CIVIL_SOCIETY', access: 'BOTH', goalIds: ['mg-1'] },
        ...{ municipalityCodes: ['0661', '0740'], weeks: 10, sessionsPlanned: 12, groupSize: 9, staffHours: 1234 },
        ...{
          registered: 14,
          completed: 12,
          artists: 2,
          volunteers: 0,
          costDkk: 1_234_567,
          wouldRepeat: 'Alt',
          wouldChange: 'Intet',
        },
        payers: [{ name: 'Kommunen: kultur', amountDkk: 10_000 }, { name: 'Fond 3: 2024' }],
        partners: [
          { organisationId: 'org-museum', role: 'HOST' },
          { name: 'Koret (voksne); øst', role: 'ARTISTIC' },
        ],
        fields: [
          { field: 'CULTURE', who: 'Musikskolen' },
          { field: 'EMPLOYMENT', who: '' },
        ],
      };
      const before = await tried.log(people.own, content, { sharing: 'NETWORK' });
      const exported = await file(`eksport.${format}?q=Rundtur+${format}&sort=title`, people.own);
      const desk = new ImportDesk(tried.api, people.own);
      const preview = await desk.preview(Buffer.from(await exported.arrayBuffer()), `rundtur.${format}`);
      const row = rowsOf(preview).find(({ title }) => title === content.title);
      expect(row).toMatchObject({ problems: [], status: 'PRESENT', presentId: before.id, isChosen: false });
      await desk.saveRow({ rowId: row?.id, isChosen: true });
      await desk.commit(preview.id);
      const imported = rowsOf(await desk.see(preview.id)).find(({ id }) => id === row?.id);
      const stored = async (id: string | undefined | null) =>
        (
          await tried.api.database.query(
            `SELECT title, kind, status, starts_on::text, ends_on::text, target_groups, art_forms, settings, org_forms,
             course_levels, link_level, stage, field_names, municipality_codes, details, sharing, owner_id
           FROM activity WHERE id = $1`,
            [id],
          )
        )[0];
      expect(imported?.activityId).not.toBe(before.id);
      expect(await stored(imported?.activityId)).toEqual(await stored(before.id));
    },
  );

  it('the statements do not grow with the rows', async () => {
    const few = await tried.api.statementsDuring(() => lines('eksport.csv?own=1&f.municipality=0740', people.own));
    const all = await tried.api.statementsDuring(() => lines('eksport.csv?own=1', people.own));
    expect(all).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(3);
  });
});
