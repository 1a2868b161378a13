import { ContentLoader } from '../../../content/content-loader.service.js';
import { readPdf, type ReadPdf } from '../../../testing/read-pdf.js';
import { startTestApi, type TestApi } from '../../../testing/start-test-api.js';
import { markInvented, plantFinding, plantSource } from '../../map/evidence-map.cases.js';

const readBrief = async (query: string): Promise<ReadPdf> =>
  readPdf(await api.fetch(`/hvad-virker/notat.pdf?${query}`));

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.get(ContentLoader).load();
});
afterAll(() => api.close());

describe('the brief as PDF', () => {
  it('is tagged, in Danish, and is read in the order it is written', async () => {
    const brief = await readBrief('q=dans%20depression%20evidens');
    expect(brief).toMatchObject({ language: 'da-DK', title: 'dans depression evidens' });
    expect(brief.pages).toBeLessThanOrEqual(2);
    expect(new Set(brief.roles)).toEqual(
      new Set(['Root', 'Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link']),
    );
    const headings = ['Hele svaret', 'Kort sagt', 'Det svarer direkte', 'Det ved vi ikke', 'Kilder'];
    const places = headings.map((heading) => brief.read.indexOf(heading));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(brief.read).toContain('Dansebevægelsesterapi (terapi).');
    expect(brief.read).toMatch(/1\. Meekums, Karkou, Nelson \(2015\)\. Dance movement therapy for depression\./u);
    expect(brief.links.some((link) => link.startsWith('https://doi.org/10.'))).toBe(true);
  });

  it('is English when asked for', async () => {
    const brief = await readBrief('q=dans%20depression%20evidens&lang=en');
    expect(brief.language).toBe('en-GB');
    expect(brief.read).toContain('What we do not know');
  });

  it('never has more than two pages, and says what stands on the page instead', async () => {
    for (let index = 0; index < 40; index++) {
      const source = await plantSource(api, `long-${index}`);
      await plantFinding(api, source, {
        activities: [`af-${['music', 'craft', 'photo', 'film', 'theatre', 'museum', 'reading', 'writing'][index % 8]}`],
        lifeSituations: ['tg-volunteers'],
        conditions: [],
      });
    }
    const question = `frivillige ${'rigtig mange ord om kultur '.repeat(30)}`;
    const brief = await readBrief(`q=${encodeURIComponent(question)}`);
    expect(brief.pages).toBeLessThanOrEqual(2);
    expect(brief.read).toMatch(/Yderligere \d+ står på websiden\./u);
  });

  it('says how many invented examples are no part of it', async () => {
    const source = await plantSource(api, 'invented-photo');
    await markInvented(api, 'knowledge_item', source);
    await plantFinding(api, source, { activities: ['af-photo'], statement: 'Opdigtet' });
    const brief = await readBrief('q=fotografi');
    expect(brief.read).toContain('1 opdigtet eksempel er ikke talt med.');
    expect(brief.read).not.toContain('Title of invented-photo');
  });

  it('is given also when nothing is known', async () => {
    const brief = await readBrief('q=');
    expect(brief).toMatchObject({ pages: 1, title: 'Hvad ved vi?' });
  });
});
