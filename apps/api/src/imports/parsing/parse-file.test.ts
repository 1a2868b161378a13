import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { docxFile, pdfFile, risFile, zipBomb, zipFile } from '../../testing/import-files.js';
import { parseFile } from './parse-file.js';
import { FileRefused, type ImportNote, type ParsedPage, type ParsedRow } from './parsed.js';

interface Outcome {
  refused?: string;
  format?: string;
  notes: readonly ImportNote[];
  rows: ParsedRow[];
  pages: ParsedPage[];
}

describe('parseFile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-parse-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function parse(name: string, content: string | Buffer): Promise<Outcome> {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const outcome: Outcome = { notes: [], rows: [], pages: [] };
    try {
      await parseFile({ path, name, thisYear: 2026 }, async (message) => {
        if (message.kind === 'format') Object.assign(outcome, { format: message.format, notes: message.notes });
        else if (message.kind === 'rows') outcome.rows.push(...message.rows);
        else outcome.pages.push(...message.pages);
        return Promise.resolve();
      });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      outcome.refused = error.problem.code;
    }
    return outcome;
  }

  const titles = (outcome: Outcome) =>
    outcome.rows.map((row) => row.reference?.bibliography.title ?? row.problems[0]?.code);
  const noteCodes = (outcome: Outcome) =>
    [...outcome.notes, ...outcome.rows.flatMap((row) => row.notes)].map(({ code }) => code);
  const ris = 'TY  - JOUR\nAU  - Sørensen, Åse\nTI  - Sang på recept\nPY  - 2020/03/01\nDO  - 10.1000/abc\nER  - \n';
  const pdf = pdfFile(['First page about choirs', 'Second page']);

  describe('refuses', () => {
    it.each<[string, string, string | Buffer, string]>([
      ['an empty file', 'a.ris', '', 'imports.file-empty'],
      ['a program', 'a.exe', 'MZ', 'imports.file-kind-unknown'],
      ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'imports.file-kind-unknown'],
      ['a PDF called Word', 'a.docx', pdf, 'imports.wrong-extension'],
      ['a text called PDF', 'a.pdf', 'hello', 'imports.wrong-extension'],
      [
        'a picture called text',
        'a.txt',
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        'imports.wrong-extension',
      ],
      ['half a PDF', 'a.pdf', pdf.subarray(0, pdf.length / 2), 'imports.pdf-truncated'],
      ['a PDF of nonsense', 'a.pdf', '%PDF-1.4\nnonsense\n%%EOF', 'imports.pdf-unreadable'],
      ['a PDF with a password', 'a.pdf', pdfFile(['secret'], { encrypted: true }), 'imports.pdf-encrypted'],
      ['a zip bomb', 'a.docx', zipBomb(40), 'imports.zip-bomb'],
      [
        'a zip bomb of many files',
        'a.docx',
        zipFile(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}`, '']))),
        'imports.zip-bomb',
      ],
      ['another zip', 'a.docx', zipFile({ 'a.txt': 'a' }), 'imports.docx-unreadable'],
      ['half a Word file', 'a.docx', docxFile(['x']).subarray(0, 400), 'imports.docx-unreadable'],
      [
        'bytes called text',
        'a.txt',
        Buffer.from(Array.from({ length: 400 }, (_, n) => (n * 7) % 32)),
        'imports.not-text',
      ],
      ['a list without records', 'a.bib', 'nothing here', 'imports.no-records'],
    ])('%s', async (_name, file, content, code) => {
      expect((await parse(file, content)).refused).toBe(code);
    });
  });

  it.each<[string, Buffer, string[]]>([
    ['UTF-8', Buffer.from(ris), []],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${ris}`), []],
    ['UTF-8 with CRLF', Buffer.from(`\ufeff${ris.replaceAll('\n', '\r\n')}`), []],
    ['latin1', iconv.encode(ris, 'latin1'), ['imports.note-encoding-guessed']],
    ['UTF-16 with BOM', iconv.encode(ris, 'utf16le', { addBOM: true }), ['imports.note-encoding-guessed']],
    ['UTF-16 without BOM', iconv.encode(ris, 'utf16be'), ['imports.note-encoding-guessed']],
    ['NUL bytes', Buffer.from(ris.replace('recept', 're\u0000cept')), ['imports.note-nul-removed']],
  ])('reads RIS in %s', async (_name, content, notes) => {
    const outcome = await parse('a.ris', content);
    expect(titles(outcome)).toEqual(['Sang på recept']);
    expect(outcome.rows[0]?.reference?.bibliography).toMatchObject({
      author: [{ family: 'Sørensen', given: 'Åse' }],
      issued: { 'date-parts': [[2020, 3, 1]] },
      DOI: '10.1000/abc',
    });
    expect(noteCodes(outcome)).toEqual(notes);
  });

  it('reads the tags of older programs', async () => {
    const old =
      'TY  - JOUR\nT1  - Old title\nA1  - Jensen,Anna B.\nY1  - 2009/03/11/\nJF  - Journal\nN2  - Text\nM3  - doi: 10.1000/Old\nER  - \n';
    const { rows } = await parse('a.ris', old);
    expect(rows[0]?.reference).toMatchObject({
      bibliography: {
        title: 'Old title',
        author: [{ family: 'Jensen', given: 'Anna B.' }],
        issued: { 'date-parts': [[2009, 3, 11]] },
        'container-title': 'Journal',
        DOI: '10.1000/old',
      },
      abstract: 'Text',
    });
  });

  it('reads the good records of 10,000 and says where the broken ones are', async () => {
    const broken = { 5: 'TI  - no type\nER  - \n', 7000: 'TY  - JOUR\nPY  - 2020\nER  - \n', 9999: 'garbage\n' };
    const { rows } = await parse('a.ris', risFile(10_000, broken));
    expect(rows.filter(({ reference, problems }) => reference !== null && problems.length === 0)).toHaveLength(9_997);
    expect(
      rows.filter(({ problems }) => problems.length > 0).map(({ line, problems }) => [line, problems[0]?.code]),
    ).toEqual([
      [41, 'imports.record-without-type'],
      [55995, 'imports.title-missing'],
      [79982, 'imports.text-outside-record'],
    ]);
  });

  it('reads what a BibTeX entry shares with its parent', async () => {
    const outcome = await parse(
      'a.bib',
      '@inproceedings{talk, author={Holm, Ida}, title={A talk}, pages={1--9}, crossref={whole}}\n' +
        '@proceedings{whole, title={The meeting}, year=2021, publisher={Forlaget}, doi={10.1000/whole}}\n',
    );
    expect(outcome.rows[0]?.reference?.bibliography).toMatchObject({
      title: 'A talk',
      'container-title': 'The meeting',
      issued: { 'date-parts': [[2021]] },
      publisher: 'Forlaget',
    });
    expect(outcome.rows[0]?.reference?.bibliography.DOI).toBeUndefined();
    expect(titles(outcome)).toEqual(['A talk', 'The meeting']);
  });

  it('reads BibTeX with accents, keeps unknown names and reports the broken entry', async () => {
    const outcome = await parse(
      'a.bib',
      '@article{a, title={K{\\o}benhavn og {\\AA}rhus: \\ae re}, author={S{\\o}rensen, {\\AA}se and M{\\"u}ller, J}, year=2020, journal=jhp}\n' +
        '@article{b, title={Half}, year={2020\n@book{c, title="Whole", year=2019}\n',
    );
    expect(titles(outcome)).toEqual(['København og Århus: ære', 'imports.record-unreadable', 'Whole']);
    expect(outcome.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(outcome.rows[0]?.reference?.bibliography).toMatchObject({
      author: [
        { family: 'Sørensen', given: 'Åse' },
        { family: 'Müller', given: 'J' },
      ],
      'container-title': 'jhp',
    });
    expect(noteCodes(outcome)).toEqual(['imports.note-macro-unknown']);
  });

  it('reads CSL-JSON object by object', async () => {
    const outcome = await parse('a.json', '[{"title":"A","type":"book"},\n{"title":"B",},\n{"title":"C"}]');
    expect(titles(outcome)).toEqual(['A', 'imports.record-unreadable', 'C']);
  });

  it('takes references in a .txt for what they are, and DOIs for a list', async () => {
    expect((await parse('export.txt', ris)).format).toBe('ris');
    const { rows } = await parse('paste.ris', '10.1000/a\n10.1000/A 10.5555/b');
    expect(rows.map(({ doi, line }) => [doi, line])).toEqual([
      ['10.1000/a', 1],
      ['10.5555/b', 2],
    ]);
  });

  it('reads a PDF page by page and marks what it guessed', async () => {
    const outcome = await parse('rapport.pdf', pdf);
    expect(outcome.pages).toEqual([
      { page: 1, text: 'First page about choirs' },
      { page: 2, text: 'Second page' },
    ]);
    expect(titles(outcome)).toEqual(['First page about choirs']);
    expect(outcome.rows[0]?.unconfirmed.map(({ field }) => field)).toEqual(['title', 'year']);
    expect(titles(await parse('b.pdf', pdfFile(['x'], { title: 'Kultur og sundhed i praksis' })))).toEqual([
      'Kultur og sundhed i praksis',
    ]);
  });

  it('reads a Word file', async () => {
    const outcome = await parse(
      'notat.docx',
      docxFile(['Kultur &amp; sundhed', 'Se doi 10.1000/abc.'], 'Notat om kultur'),
    );
    expect(titles(outcome)).toEqual(['Notat om kultur']);
    expect(outcome.pages).toEqual([{ page: 1, text: 'Kultur & sundhed\n\nSe doi 10.1000/abc.' }]);
    expect(outcome.rows[0]?.reference?.bibliography.DOI).toBe('10.1000/abc');
  });

  it('reads the words of a web page and nothing that runs', async () => {
    const html =
      '<html lang="da"><head><title>Kultur på recept</title><script>alert(1)</script></head>' +
      '<body><h1>Overskrift</h1><p onclick="x()">Tekst</p><img src=x onerror="alert(2)"><iframe src="http://a"></iframe></body></html>';
    const outcome = await parse('side.html', html);
    expect(titles(outcome)).toEqual(['Kultur på recept']);
    expect(outcome.pages[0]?.text).toBe('Overskrift\n\nTekst');
    expect(outcome.rows[0]?.reference?.language).toBe('da');
    expect(noteCodes(outcome)).toContain('imports.note-scripts-dropped');
  });

  it('reads Markdown and plain text', async () => {
    expect(titles(await parse('a.md', '# Sang og sundhed\n\nTekst'))).toEqual(['Sang og sundhed']);
    expect(titles(await parse('Min note.txt', 'Kort titel her\n\nLængere tekst.'))).toEqual(['Kort titel her']);
  });
});
