import { csvCell, csvTable } from './csv.js';

describe('a cell of a table to take away', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['+45 12', "'+45 12"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+HYPERLINK("x")', '"\'-1+HYPERLINK(""x"")"'],
    ['-1.234,50', '-1.234,50'],
    ['-0,42', '-0,42'],
    ['a;b', '"a;b"'],
    ['to\nlinjer', '"to\nlinjer"'],
    ['', ''],
  ])('%j: %j', (value, cell) => {
    expect(csvCell(value, ';')).toBe(cell);
  });

  it('stands between the separators of the language', () => {
    expect(csvTable([['-0,42', 2]], 'da')).toBe('\uFEFF-0,42;2\r\n');
    expect(csvTable([['-0,42', 2]], 'en')).toBe('\uFEFF"-0,42",2\r\n');
  });
});
