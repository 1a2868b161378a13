import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Adds `<link rel="preload">` for the fonts the first paint needs; only the bundler knows their hashed names. */
export function preloadFonts(pattern: RegExp): Plugin {
  return {
    name: 'samspil:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2') && pattern.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          })),
    },
  };
}

/**
 * Prints what a visitor downloads before the front page can be used (kB gzip) and fails the build above the limit.
 * Counted: the entry, everything it imports statically, and the front page's own chunk with its static imports.
 */
export function firstPageSize({ maxKilobytes }: { maxKilobytes: number }): Plugin {
  return {
    name: 'samspil:first-page-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const starts = chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith('home/home-page.tsx'));
      const needed = withStaticImports(starts, chunks);
      const kilobytes = (texts: (string | Uint8Array)[]) =>
        texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
      const scripts = kilobytes([...needed].map((chunk) => chunk.code));
      const styles = kilobytes(
        Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : [],
        ),
      );
      this.info(
        `first page: ${scripts.toFixed(1)} kB JavaScript gzip of ${maxKilobytes} (all styles ${styles.toFixed(1)} kB)`,
      );
      if (scripts > maxKilobytes)
        this.error(`the first page needs ${scripts.toFixed(1)} kB JavaScript, the limit is ${maxKilobytes}`);
    },
  };
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
