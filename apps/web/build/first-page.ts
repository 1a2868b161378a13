import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { chunksOf, neededFor } from './chunks.ts';

/** Modules a page needs besides the entry, by the end of their path without ending. */
type Pages = Readonly<Record<string, readonly string[]>>;

/**
 * Prints what a visitor downloads before each public page can be used (kB of JavaScript, gzip) and fails the build
 * above the limit. Counted: the entry, the page's own parts, and everything these import statically.
 */
export function firstPageSize({ maxKilobytes, pages }: { maxKilobytes: number; pages: Pages }): Plugin {
  return {
    name: 'samspil:first-page-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      for (const [page, modules] of Object.entries(pages)) {
        const kilobytes = gzipped(neededFor(modules, chunks).map((chunk) => chunk.code));
        const measured = `${page}: ${kilobytes.toFixed(1)} kB JavaScript gzip, at most ${maxKilobytes}`;
        if (kilobytes > maxKilobytes) this.error(measured);
        this.info(measured);
      }
    },
  };
}

function gzipped(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}
