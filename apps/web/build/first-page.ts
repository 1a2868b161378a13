import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

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
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      for (const [page, modules] of Object.entries(pages)) {
        const starts = chunks.filter((chunk) => chunk.isEntry || modules.some((module) => holds(chunk, module)));
        const kilobytes = gzipped([...withStaticImports(starts, chunks)].map((chunk) => chunk.code));
        const measured = `${page}: ${kilobytes.toFixed(1)} kB JavaScript gzip, at most ${maxKilobytes}`;
        if (kilobytes > maxKilobytes) this.error(measured);
        this.info(measured);
      }
    },
  };
}

function holds(chunk: Rolldown.OutputChunk, module: string): boolean {
  return chunk.facadeModuleId?.replace(/\.tsx?$/, '').endsWith(module) ?? false;
}

function gzipped(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

function withStaticImports(starts: Rolldown.OutputChunk[], all: Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
  const byName = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach((name) => visit(byName.get(name)));
  };
  starts.forEach(visit);
  return needed;
}
