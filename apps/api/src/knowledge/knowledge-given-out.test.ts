import ExcelJS from 'exceljs';
import type { TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import {
  bankOf,
  COMPLETE,
  coordinatorOf,
  inInbox,
  moved,
  plantNetwork,
  published,
  type Bank,
  type ItemNode,
} from './knowledge.cases.js';

const withTitle = (title: string, family: string) => ({
  ...COMPLETE,
  bibliography: { ...COMPLETE.bibliography, title, authors: [{ family, given: 'A.' }], doi: null },
});

describe('what the bank gives out', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  let open: ItemNode;
  let hidden: ItemNode[];
  beforeAll(async () => {
    api = await startTestApi({ publicUrl: 'https://samspil.example' });
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
    open = await published(bank, coordinator, withTitle('Reading aloud with people with stress', 'Åben'));
    const draft = await inInbox(bank, coordinator, withTitle('Hidden reading draft', 'Kladde'));
    const steps = [['SUBMIT'], ['SUBMIT', 'PUBLISH', 'ARCHIVE'], ['SUBMIT', 'PUBLISH', 'WITHDRAW']];
    hidden = [draft];
    for (const [index, before] of steps.entries()) {
      const item = await inInbox(bank, coordinator, withTitle(`Hidden reading ${index}`, `Skjult${index}`));
      hidden.push(await moved(bank, item, before, coordinator));
    }
  });
  afterAll(() => api.close());

  const text = async (path: string, as?: TestPerson): Promise<string> => {
    const response = await api.fetch(path, as ? { as } : {});
    expect(response.status).toBe(200);
    return response.text();
  };

  describe('nothing unpublished is in', () => {
    it.each([
      '/feeds/knowledge.atom',
      '/sitemap.xml',
      '/export/search.csv?q=reading',
      '/export/search.ris?q=reading',
      '/export/search.csv',
    ])('%s', async (path) => {
      const body = await text(path);
      expect(body).toContain(path.includes('sitemap') ? open.slug : 'Reading aloud');
      expect(body).not.toContain('Hidden reading');
      for (const { slug } of hidden) expect(body).not.toContain(slug);
    });

    it('the lists of new and related items', async () => {
      const answer = await api.graphql<{ newestKnowledge: unknown; knowledgeItem: { related: unknown[] } }>(
        `query ($slug: String!) { newestKnowledge(first: 50) { edges { node { slug } } }
           knowledgeItem(slug: $slug) { related(first: 10) { slug } } }`,
        { slug: open.slug },
      );
      expect(answer.data?.newestKnowledge).toEqual({ edges: [{ node: { slug: open.slug } }] });
      expect(answer.data?.knowledgeItem.related).toEqual([]);
    });

    it('search, also for what was public before', async () => {
      const answer = await api.graphql<{ search: { edges: { node: { title: string } }[] } }>(
        `query { search(input: { question: "reading" }) { edges { node { title } } } }`,
      );
      const titles = JSON.stringify(answer.data ?? answer.errors);
      expect(titles).toContain('Reading aloud');
      expect(titles).not.toContain('Hidden');
    });

    it.each(['.ris', '.bib', '.json', ''])('/viden/…%s', async (ending) => {
      for (const { slug } of hidden) expect((await api.fetch(`/viden/${slug}${ending}`)).status).toBe(404);
      expect((await api.fetch(`/viden/findes-ikke${ending}`)).status).toBe(404);
    });

    it('the curation lists and versions of a visitor', async () => {
      const lists = await api.graphql(
        `query { knowledgeItems(networkId: "midtjylland", filter: { queue: INBOX }) { edges { node { slug } } } }`,
      );
      expect(lists.code).toBe('UNAUTHENTICATED');
    });

    it('a chosen selection', async () => {
      const slugs = [open, ...hidden].map(({ slug }) => `slug=${slug}`).join('&');
      expect(JSON.parse(await text(`/export/knowledge.json?${slugs}`))).toEqual([
        expect.objectContaining({ id: open.slug }),
      ]);
    });
  });

  it('references of one item, as files', async () => {
    const response = await api.fetch(`/viden/${open.slug}.ris`);
    expect(response.headers.get('content-type')).toContain('application/x-research-info-systems');
    expect(response.headers.get('content-disposition')).toContain(`${open.slug}.ris`);
    expect(await response.text()).toContain('TI  - Reading aloud with people with stress');
    expect(await text(`/viden/${open.slug}.bib`)).toContain(`@article{${open.slug},`);
  });

  it('the page names the publication for programs', async () => {
    const html = await text(`/viden/${open.slug}`);
    expect(html).toContain('<meta name="citation_title" content="Reading aloud with people with stress">');
    expect(html).toContain('<meta name="citation_author" content="Åben, A.">');
    expect(html).toContain('<meta name="citation_journal_title" content="Journal of Public Mental Health">');
    expect(html).toContain(`<link rel="canonical" href="https://samspil.example/viden/${open.slug}">`);
    expect(html).toContain('hreflang="en"');
    const jsonLd: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '');
    expect(jsonLd).toMatchObject({ '@type': 'ScholarlyArticle', name: 'Reading aloud with people with stress' });
  });

  it.each([
    ['', 'da', COMPLETE.brief.inShort, 'Samspil: ny viden'],
    ['?lang=da', 'da', COMPLETE.brief.inShort, 'Samspil: ny viden'],
    ['?lang=tlh', 'da', COMPLETE.brief.inShort, 'Samspil: ny viden'],
    ['?lang=en', 'en', COMPLETE.abstract, 'Samspil: new knowledge'],
  ])('the page at %j speaks %s to programs', async (query, language, description, feed) => {
    const address = `https://samspil.example/viden/${open.slug}`;
    const own = language === 'en' ? `${address}?lang=en` : address;
    const response = await api.fetch(`/viden/${open.slug}${query}`);
    const html = await response.text();
    expect(response.headers.get('content-language')).toBe(language);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<meta name="description" content="${description}">`);
    expect(html).toContain(`<link rel="canonical" href="${own}">`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${address}?lang=en">`);
    expect(html).toContain(`title="${feed}"`);
    expect(html).toContain(`"description":"${description}"`);
  });

  it('the page takes a title as it is written', async () => {
    const { slug } = await published(bank, coordinator, withTitle('What $& and $1 cost <b>', 'Pris'));
    const html = await text(`/viden/${slug}`);
    expect(html).toContain('content="What $&amp; and $1 cost &lt;b&gt;"');
  });

  it('a draft’s page has no citation tags, even for its author', async () => {
    const html = await text(`/viden/${hidden[0]?.slug}`, coordinator);
    expect(html).not.toContain('citation_title');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('the feed is Atom', async () => {
    const feed = await text('/feeds/knowledge.atom');
    expect(feed).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/u,
    );
    for (const element of ['id', 'title', 'updated'])
      expect(feed).toMatch(new RegExp(`<${element}>[^<]+</${element}>`, 'u'));
    expect(feed).toContain(`<id>https://samspil.example/viden/${open.slug}</id>`);
    expect(feed).toContain('<title>Samspil: ny viden</title>');
    expect(feed).toContain(COMPLETE.brief.inShort);
  });

  it('the feed is there in English', async () => {
    const feed = await text('/feeds/knowledge.atom?lang=en');
    expect(feed).toContain('<title>Samspil: new knowledge</title>');
    expect(feed).toContain('href="https://samspil.example/feeds/knowledge.atom?lang=en"');
    expect(feed).toContain(`<link href="https://samspil.example/viden/${open.slug}?lang=en"/>`);
    expect(feed).toContain(COMPLETE.abstract);
  });

  it('the sitemap names every public page, and nothing else', async () => {
    const paths = [...(await text('/sitemap.xml')).matchAll(/<loc>https:\/\/samspil\.example(.*?)<\/loc>/gu)];
    const listed = paths.map(([, path]) => path);
    for (const path of ['/', '/viden', '/emner', '/emner/tg-stress', '/ordliste', '/netvaerk', '/privatliv']) {
      expect(listed).toContain(path);
      expect((await api.fetch(path)).status).toBe(200);
    }
    expect(new Set(listed).size).toBe(listed.length);
    expect(await text('/sitemap-1.xml')).toBe(await text('/sitemap.xml'));
    for (const number of ['2', '0', 'x']) expect((await api.fetch(`/sitemap-${number}.xml`)).status).toBe(404);
  });

  it('robots are shown the sitemap, and may ask what the interface asks', async () => {
    expect(await text('/robots.txt')).not.toContain('/graphql');
    expect(await text('/robots.txt')).toContain('Sitemap: https://samspil.example/sitemap.xml');
    expect(await text('/sitemap.xml')).toContain(`<loc>https://samspil.example/viden/${open.slug}</loc>`);
  });

  describe('tables', () => {
    it('CSV is Danish, marked as UTF-8, and harmless to spreadsheets', async () => {
      await published(bank, coordinator, withTitle('=HYPERLINK("http://evil.example";"Klik")', '@SUM(1)'));
      const bytes = Buffer.from(await (await api.fetch('/export/search.csv')).arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const csv = bytes.toString('utf8');
      expect(csv).toContain('Titel;Forfattere;År;Type;');
      expect(csv).toMatch(/;\d{2}\.\d{2}\.\d{4};https:\/\/samspil\.example\/viden\//u);
      expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"";""Klik"")"`);
      expect(csv).toContain(`;'@SUM(1), A.;`);
      expect(csv).not.toMatch(/(?:^|[;\n])"?[=+@-]/mu);
    });

    it('English on request', async () => {
      const csv = await text('/export/search.csv?lang=en&q=reading');
      expect(csv).toContain('Title,Authors,Year,Type,');
      expect(csv).toContain(',English,');
      expect(csv).toContain('People with stress');
    });

    it('filters as the search page does', async () => {
      expect(await text('/export/search.csv?f.targetGroups=tg-stress')).toContain('Reading aloud');
      expect(await text('/export/search.csv?f.targetGroups=tg-older')).not.toContain('Reading aloud');
    });

    it('holds everything, and asks the database no more often for many items than for one', async () => {
      for (const family of ['Anden', 'Tredje']) {
        await published(bank, coordinator, withTitle(`More for counting ${family}`, family));
      }
      const rowsOf = async (path: string) => (await text(path)).split('\r\n').filter((row) => row.includes('More for'));
      const one = await api.statementsDuring(() => rowsOf('/export/search.csv?q=Tredje'));
      const many = await api.statementsDuring(async () => expect(await rowsOf('/export/search.csv')).toHaveLength(2));
      expect(many.length).toBeLessThanOrEqual(one.length);
      expect(many.length).toBeLessThanOrEqual(3);
    });

    it.each(['json', 'bib', 'ris'])('a search without hits is an empty file: %s', async (format) => {
      expect(await text(`/export/search.${format}?q=xyzzy`)).toBe(format === 'json' ? '[]\n' : '');
    });

    it('references of a search as one list', async () => {
      const list = JSON.parse(await text('/export/search.json')) as { id: string }[];
      expect(list.length).toBeGreaterThan(1);
      expect(list.map(({ id }) => id)).toContain(open.slug);
    });

    it('a workbook opens and holds years as numbers', async () => {
      const response = await api.fetch('/export/search.xlsx?q=reading');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await response.arrayBuffer());
      const sheet = workbook.worksheets[0]!;
      expect(sheet.getRow(1).getCell(1).value).toBe('Titel');
      expect(sheet.getRow(2).getCell(1).value).toBe('Reading aloud with people with stress');
      expect(sheet.getRow(2).getCell(3).value).toBe(2011);
    });

    it.each(['/export/search.exe', '/export/knowledge.exe'])('%s is no format', async (path) => {
      expect((await api.fetch(path)).status).toBe(404);
    });
  });
});
