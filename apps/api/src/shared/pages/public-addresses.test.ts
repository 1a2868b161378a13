import { PublicAddresses } from './public-addresses.js';
import { sitemapIndexOf, sitemapOf } from './sitemap.js';

const paths = (name: string, count: number) =>
  Array.from({ length: count }, (_, number) => ({ path: `/${name}/${number}` }));

function addressesOf(...lists: readonly (readonly { path: string }[])[]): PublicAddresses {
  const addresses = new PublicAddresses();
  for (const list of lists) addresses.registerList(() => Promise.resolve(list));
  return addresses;
}

describe('PublicAddresses', () => {
  it.each([1, 2, 3, 5, 100])('gives every address exactly once, in files of %i', async (size) => {
    const lists = [paths('a', 3), paths('none', 0), paths('b', 4), paths('c', 1)];
    const addresses = addressesOf(...lists);
    const count = await addresses.count();
    const given = [];
    for (let offset = 0; offset < count; offset += size) {
      const file = await addresses.some(offset, size);
      expect(file).toHaveLength(Math.min(size, count - offset));
      given.push(...file);
    }
    expect(given).toEqual(lists.flat());
    expect(await addresses.some(count, size)).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('holds whole addresses with the day they changed', async () => {
    const xml = await sitemapOf(
      [{ path: '/' }, { path: '/viden/a&b', changedAt: new Date('2026-11-22T10:00:00Z') }],
      'https://samspil.example',
    );
    expect(xml).toContain('<url><loc>https://samspil.example/</loc></url>');
    expect(xml).toContain(
      '<loc>https://samspil.example/viden/a&amp;b</loc><lastmod>2026-11-22T10:00:00.000Z</lastmod>',
    );
  });

  it('lists its files when it is too large for one', async () => {
    const xml = await sitemapIndexOf(3, 'https://samspil.example');
    expect(xml).toContain('<sitemapindex');
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url]) => url)).toEqual(
      [1, 2, 3].map((number) => `https://samspil.example/sitemap-${number}.xml`),
    );
  });
});
