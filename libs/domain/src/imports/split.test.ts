import fc from 'fast-check';
import { splitBibtex, splitCslJson, splitRis } from './index.js';

const codes = (
  records: readonly { line: number; problems: readonly { code: string }[]; notes: readonly { code: string }[] }[],
) => records.map(({ line, problems, notes }) => [line, ...problems.map((p) => p.code), ...notes.map((n) => n.code)]);

describe('splitRis', () => {
  const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`;

  it.each(['\n', '\r\n', '\r'])('finds each record with its line, whatever ends the rows', (end) => {
    const text = `\ufeff${(record('A') + '\n' + record('B')).replaceAll('\n', end)}`;
    expect(codes(splitRis(text))).toEqual([[1], [5]]);
  });

  it('ends a record that was not closed where the next begins', () => {
    const records = splitRis(`TY  - JOUR\nTI  - A\n${record('B')}`);
    expect(codes(records)).toEqual([[1, 'imports.note-record-not-closed'], [3]]);
    expect(records[0]?.text).toBe('TY  - JOUR\nTI  - A\nER  - \n');
  });

  it('reports rows without a type, and text between records, with their line', () => {
    const records = splitRis(`${record('A')}TI  - lost\nER  - \nhello\n${record('B')}`);
    expect(codes(records)).toEqual([[1], [4, 'imports.record-without-type'], [6, 'imports.text-outside-record'], [7]]);
  });

  it('takes no notice of numbers between records', () => {
    expect(codes(splitRis(`1.\n${record('A')}<2>\n${record('B')}`))).toEqual([[2], [6]]);
  });

  it('joins the rows of a long text', () => {
    expect(splitRis('TY  - JOUR\nAB  - one\ntwo\n  three\nER  -\n')[0]?.text).toContain('AB  - one two three\n');
  });

  it('loses no well-formed record among others, in any order', () => {
    const piece = fc.constantFrom(record('good'), 'TI  - bad\nER  - \n', '\n', 'stray text\nER  - \n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const good = splitRis(pieces.join('')).filter(({ problems }) => problems.length === 0);
        expect(good).toHaveLength(pieces.filter((text) => text.includes('good')).length);
      }),
    );
  });
});

describe('splitBibtex', () => {
  it.each([
    ['what the child lacks', '@inproceedings{c, title={Child}, crossref={P}}', ['booktitle = {Whole}', 'year = 2020']],
    ['nothing the child has', '@inproceedings{c, title={Child}, year={1999}, crossref="p"}', ['year={1999}']],
    ['the title of no whole to an article', '@article{c, crossref = p}', ['title = {Whole}']],
    ['from the parent of the parent', '@inproceedings{c, title={Child}, crossref={p}}', ['publisher = "A, B"']],
  ])('gives on %s', (_, child, expected) => {
    const parents =
      '@proceedings{p, title = {Whole}, doi={10.1/whole}, year = 2020, crossref={g}}\n@book{g, publisher = "A, B"}';
    const [record, ...rest] = splitBibtex(`${child}\n${parents}`);
    for (const part of expected) expect(record?.text).toContain(part);
    expect(record?.text.match(/year\s*=/g)).toHaveLength(1);
    expect(record?.text).not.toContain('10.1/whole');
    expect(record?.notes).toEqual(child.includes('= p}') ? [expect.objectContaining({ params: { macro: 'p' } })] : []);
    expect(rest).toHaveLength(2);
  });

  it('notes a parent that is not there, and is not caught by a circle', () => {
    const [lost, ...circle] = splitBibtex(
      '@inbook{a, title={A}, crossref={nowhere}}\n@inbook{b, title={B}, crossref={c}}\n@book{c, crossref={b}}',
    );
    expect(lost?.notes).toEqual([{ code: 'imports.note-parent-missing', params: { key: 'nowhere' } }]);
    expect(circle.map(({ notes }) => notes)).toEqual([[], []]);
  });

  it('keeps entries apart, with line numbers, and leaves comments out', () => {
    const text = '% head\n@comment{x}\n@article{a,\n title={A {B} c},\n}\njunk\n@book(b, title="T")\n';
    const records = splitBibtex(text);
    expect(codes(records)).toEqual([[3], [7]]);
    expect(records[1]?.text).toBe('@book(b, title="T")');
  });

  it('loses only the entry whose braces do not close', () => {
    const records = splitBibtex('@article{a, title={A}}\n@article{b, title={B\n@article{c, title={C}}\n');
    expect(codes(records)).toEqual([[1], [2, 'imports.record-unreadable'], [3]]);
  });

  it('keeps a row that only looks like an entry inside a value', () => {
    const records = splitBibtex('@article{a, abstract={x\n@home (we) sang},\n title={A}}\n');
    expect(codes(records)).toEqual([[1]]);
    expect(records[0]?.text).toContain('title={A}');
  });

  it('adds the definitions an entry uses and puts names without definition in braces', () => {
    const [record] = splitBibtex(
      '@string{jj = {Journal}}\n@article{a, journal = jj, publisher = unknown, month = jan}',
    );
    expect(record?.text).toBe('@string{jj = {Journal}}\n@article{a, journal = jj, publisher = {unknown}, month = jan}');
    expect(record?.notes).toEqual([{ code: 'imports.note-macro-unknown', params: { macro: 'unknown' } }]);
  });

  it('does not read a word inside a text as a name', () => {
    const [record] = splitBibtex('@article{a, title = {x = y, z}, url = "http://a.dk/?q=abc"}');
    expect(record?.notes).toEqual([]);
    expect(record?.text).toContain('{x = y, z}');
  });
});

describe('splitCslJson', () => {
  it.each([
    ['an array', '[{"title":"A"},\n{"title":"{B}"}]', [[1], [2]]],
    ['one object', '{"title":"A"}', [[1]]],
    ['what is no object', '[null,\n{"title":"A"}]', [[1, 'imports.text-outside-record'], [2]]],
    ['a missing closing brace', '[{"title":"A",\n{"title":"B"},\n{"title":"C"}]', [[1], [2], [3]]],
    ['a missing quote', '[{"title":"A},\n{"title":"B"}]', [[1], [2]]],
    ['a missing end', '[{"title":"A"},\n{"title":"B"', [[1], [2]]],
    [
      'nested objects',
      '[{"issued":{"date-parts":[[2020]]},\n"author":[{"family":"x"},{"family":"y"}]},{"a":1}]',
      [[1], [2]],
    ],
  ])('cuts %s', (_name, text, expected) => {
    expect(codes(splitCslJson(text))).toEqual(expected);
  });

  it('gives back every object of any array', () => {
    const object = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), fc.string()))),
    );
    fc.assert(
      fc.property(fc.array(object), fc.boolean(), (objects, indented) => {
        const text = JSON.stringify(objects, null, indented ? 2 : 0);
        expect(splitCslJson(text).map((record): unknown => JSON.parse(record.text))).toEqual(objects);
      }),
    );
  });
});
