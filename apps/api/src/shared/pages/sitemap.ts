import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { PublicAddress } from './public-addresses.js';

/** The protocol allows 50,000 addresses in one file. */
export const ADDRESSES_PER_FILE = 49_000;

/** Addresses in the form that search engines read (sitemaps.org). */
export async function sitemapOf(addresses: readonly PublicAddress[], publicUrl: string): Promise<string> {
  const stream = new SitemapStream({ hostname: publicUrl });
  const written = streamToPromise(stream);
  for (const { path, changedAt } of addresses) {
    stream.write({ url: path, ...(changedAt === undefined ? {} : { lastmod: changedAt.toISOString() }) });
  }
  stream.end();
  return (await written).toString('utf8');
}

/** The list of the files `/sitemap-1.xml` to `/sitemap-<files>.xml`. */
export async function sitemapIndexOf(files: number, publicUrl: string): Promise<string> {
  const stream = new SitemapIndexStream();
  const written = streamToPromise(stream);
  for (let number = 1; number <= files; number += 1) stream.write({ url: `${publicUrl}/sitemap-${number}.xml` });
  stream.end();
  return (await written).toString('utf8');
}
