import { createFormat, plural } from '.';

describe('formats', () => {
  const da = createFormat('da');
  const en = createFormat('en');

  it.each([
    [da.date('2026-11-02T12:00:00Z'), '02.11.2026'],
    [da.date('2026-03-05'), '05.03.2026'],
    [en.date('2026-11-02T12:00:00Z'), '02/11/2026'],
    [da.dateTime('2026-11-02T12:05:00Z'), '02.11.2026 kl. 13.05'],
    [da.number(1234.5, { decimals: 2 }), '1.234,50'],
    [en.number(1234.5, { decimals: 2 }), '1,234.50'],
    [da.number(1234567), '1.234.567'],
    [da.fileSize(1_240_000), '1,2 MB'],
    [da.list(['a', 'b', 'c']), 'a, b og c'],
    [da.text({ da: 'ja', en: 'yes' }), 'ja'],
  ])('%s', (written, expected) => expect(written).toBe(expected));

  it('shows Danish time whatever the reader’s clock', () => {
    expect(da.date('2026-12-31T23:30:00Z')).toBe('01.01.2027');
  });

  it('sorts æ ø å last and aa as å', () => {
    expect(['Aarhus', 'Ærø', 'Zoo', 'Østerbro', 'Aalborg', 'Albertslund'].sort(da.compare)).toEqual([
      'Albertslund',
      'Zoo',
      'Ærø',
      'Østerbro',
      'Aalborg',
      'Aarhus',
    ]);
  });

  it('knows one and many', () => {
    expect([0, 1, 2].map((count) => plural(count, 'kilde', 'kilder'))).toEqual(['kilder', 'kilde', 'kilder']);
  });
});
