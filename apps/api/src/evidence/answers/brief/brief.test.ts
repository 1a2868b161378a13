import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ContentLoader } from '../../../content/content-loader.service.js';
import { startTestApi, type TestApi } from '../../../testing/start-test-api.js';
import { markInvented, plantFinding, plantSource } from '../../map/evidence-map.cases.js';

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

interface ReadBrief {
  readonly pages: number;
  readonly language: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** Ids of marked content in the order of the structure tree, and the texts they mark. */
  readonly read: string;
  readonly links: readonly string[];
}

async function readBrief(api: TestApi, query: string): Promise<ReadBrief> {
  const response = await api.fetch(`/hvad-virker/notat.pdf?${query}`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const data = new Uint8Array(await response.arrayBuffer());
  const task = getDocument({ data, standardFontDataUrl: join(folder, 'standard_fonts/') });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const details = info as { Language?: string; Title?: string };
  const roles: string[] = [];
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const marked = await textsByMark(page);
    collect((await page.getStructTree()) as StructureNode | null, marked, roles, texts);
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  const brief = { pages: pdf.numPages, roles, links, read: texts.join(' ').replaceAll(/\s+/gu, ' ') };
  await task.destroy();
  return { ...brief, language: details.Language ?? '', title: details.Title ?? '' };
}

async function textsByMark(page: {
  getTextContent(options: object): Promise<{ items: readonly object[] }>;
}): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as readonly { type?: string; id?: string; str?: string }[]) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined) open.push(item.id ?? '');
    else texts.set(open.at(-1) ?? '', `${texts.get(open.at(-1) ?? '') ?? ''} ${item.str ?? ''}`);
  }
  return texts;
}

function collect(
  node: StructureNode | null,
  marked: ReadonlyMap<string, string>,
  roles: string[],
  texts: string[],
): void {
  if (node === null) return;
  if (node.role !== undefined) roles.push(node.role);
  if (node.type === 'content') texts.push(marked.get(node.id ?? '') ?? '');
  for (const child of node.children ?? []) collect(child, marked, roles, texts);
}

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.get(ContentLoader).load();
});
afterAll(() => api.close());

describe('the brief as PDF', () => {
  it('is tagged, in Danish, and is read in the order it is written', async () => {
    const brief = await readBrief(api, 'q=dans%20depression%20evidens');
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
    const brief = await readBrief(api, 'q=dans%20depression%20evidens&lang=en');
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
    const brief = await readBrief(api, `q=${encodeURIComponent(question)}`);
    expect(brief.pages).toBeLessThanOrEqual(2);
    expect(brief.read).toMatch(/Yderligere \d+ står på websiden\./u);
  });

  it('says how many invented examples are no part of it', async () => {
    const source = await plantSource(api, 'invented-photo');
    await markInvented(api, 'knowledge_item', source);
    await plantFinding(api, source, { activities: ['af-photo'], statement: 'Opdigtet' });
    const brief = await readBrief(api, 'q=fotografi');
    expect(brief.read).toContain('1 opdigtet eksempel er ikke talt med.');
    expect(brief.read).not.toContain('Title of invented-photo');
  });

  it('is given also when nothing is known', async () => {
    const brief = await readBrief(api, 'q=');
    expect(brief).toMatchObject({ pages: 1, title: 'Hvad ved vi?' });
  });
});
