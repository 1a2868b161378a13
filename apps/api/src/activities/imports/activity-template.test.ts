import ExcelJS from 'exceljs';
import { ACTIVITY_COLUMNS } from '@samspil/domain/activities';
import type { TestPerson } from '../../testing/people.js';
import { ActivitiesUnderTest, type Role } from '../activities.cases.js';
import { ImportDesk, rowsOf } from './activity-imports.cases.js';

describe('the table to fill in', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterAll(() => tried.close());

  const template = (query: string, as?: TestPerson) =>
    tried.api.fetch(`/aktiviteter/skabelon.xlsx${query}`, as ? { as } : {});
  const opened = async (answer: Response): Promise<ExcelJS.Workbook> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    return workbook;
  };

  it.each(['da', 'en'] as const)('can be filled in and brought back (%s)', async (language) => {
    const workbook = await opened(await template(`?lang=${language}`, people.own));
    const [sheet, guide, choices] = workbook.worksheets;
    expect(guide?.rowCount).toBe(ACTIVITY_COLUMNS.length + 1);
    const named = new Map<string, string[]>();
    choices?.columns.forEach((column) => {
      const [heading = '', ...values] = (column.values ?? []).slice(1).map(String);
      named.set(heading, values);
    });
    const headings = (sheet?.getRow(1).values as string[]).slice(1);
    expect(headings).toHaveLength(ACTIVITY_COLUMNS.length);
    // Seven columns of words, and those of names that the network has any for.
    expect(named.size).toBe(7 + 6);
    sheet?.spliceRows(
      2,
      1,
      headings.map((heading, index) => (index === 0 ? 'Udfyldt' : (named.get(heading)?.[0] ?? ''))),
    );
    const desk = new ImportDesk(tried.api, people.own);
    const preview = await desk.preview(Buffer.from(await workbook.xlsx.writeBuffer()), 'skabelon.xlsx');
    expect(preview.problems).toEqual([]);
    expect(preview.columns.map(({ field }) => field)).toEqual(ACTIVITY_COLUMNS);
    expect(rowsOf(preview)).toMatchObject([{ title: 'Udfyldt', status: 'READY', problems: [] }]);
  });

  it('is for those who may log something', async () => {
    expect((await template('')).status).toBe(401);
    expect((await template('', people.member)).status).toBe(403);
    expect((await template('?network=nord', people.own)).status).toBe(403);
    expect((await template('?network=midtjylland', people.coordinator)).status).toBe(200);
  });
});
