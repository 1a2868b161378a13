import type { Rolldown } from 'vite';

export function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
}

/** What a page needs at once: the entry and the modules (by the end of their path without ending), with static imports. */
export function neededFor(modules: readonly string[], chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const starts = chunks.filter((chunk) => chunk.isEntry || modules.some((module) => holds(chunk, module)));
  return [...withStaticImports(starts, chunks)];
}

function holds(chunk: Rolldown.OutputChunk, module: string): boolean {
  return chunk.facadeModuleId?.replace(/\.tsx?$/, '').endsWith(module) ?? false;
}

function withStaticImports(
  starts: readonly Rolldown.OutputChunk[],
  all: readonly Rolldown.OutputChunk[],
): Set<Rolldown.OutputChunk> {
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
