import { csvCell, csvLine } from './csv.js';

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

  it('is quoted for the separator in use', () => {
    expect(csvLine(['-0,42', 'b'], ',')).toBe('"-0,42",b\r\n');
  });
});
