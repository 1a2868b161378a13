import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { chunksOf, neededFor } from './chunks.ts';

interface OfflineSetting {
  /** The worker's source, and the name it is served under. */
  readonly source: string;
  readonly fileName: string;
  /** The path that is answered without a network. */
  readonly shellPath: string;
  /** What its page needs besides the entry, by the end of the modules' path without ending. */
  readonly modules: readonly string[];
  /** Files of the public folder that every page asks for. */
  readonly publicFiles: readonly string[];
  readonly maxKilobytes: number;
}

interface KeptFile {
  readonly url: string;
  /** Null where the name changes with the content. */
  readonly revision: string | null;
}

/**
 * Builds the worker that opens one page without a network, and tells it which files that page needs. They are
 * downloaded by everybody who is signed in, so the build fails when they become heavy.
 */
export function offlineWorker(setting: OfflineSetting): Plugin {
  let publicDir = '';
  let base = '';
  return {
    name: 'samspil:offline-worker',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
      base = config.root;
    },
    async generateBundle(_options, bundle) {
      const needed = filesNeeded(setting.modules, bundle);
      const kilobytes = needed.reduce((sum, file) => sum + sizeOf(bundle[file]), 0) / 1000;
      const measured = `kept for use without a network: ${needed.length} files, ${kilobytes.toFixed(0)} kB`;
      if (kilobytes > setting.maxKilobytes) this.error(`${measured}, at most ${setting.maxKilobytes}`);
      this.info(measured);
      const kept: KeptFile[] = [
        ...needed.map((file) => ({ url: `/${file}`, revision: null })),
        ...setting.publicFiles.map((file) => ({
          url: `/${file}`,
          revision: revisionOf(readFileSync(join(publicDir, file))),
        })),
      ];
      // The page names the entry, and with it everything of the program.
      const page = [
        ...chunksOf(bundle).map(({ fileName }) => fileName),
        readFileSync(join(base, 'index.html'), 'utf8'),
      ];
      const shell = { url: setting.shellPath, revision: revisionOf(page.sort().join()) };
      const source = await workerCode(join(base, setting.source), setting, [shell, ...kept]);
      this.emitFile({ type: 'asset', fileName: setting.fileName, source });
    },
  };
}

/** JavaScript with its style sheets and fonts; fonts stand in the style sheets by their name. */
function filesNeeded(modules: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const chunks = neededFor(modules, chunksOf(bundle));
  const styles = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const assets = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedAssets ?? [])]);
  return [...new Set([...chunks.map(({ fileName }) => fileName), ...styles, ...assets])].sort();
}

function sizeOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): number {
  if (!file) return 0;
  return file.type === 'chunk' ? file.code.length : file.source.length;
}

function revisionOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** One file that older browsers understand, too: not every one runs modules as workers. */
async function workerCode(entry: string, { shellPath }: OfflineSetting, kept: readonly KeptFile[]): Promise<string> {
  const answer = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      SHELL_PATH: JSON.stringify(shellPath),
      KEPT_FILES: JSON.stringify(kept),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'offlineWorker', fileName: () => 'worker.js' },
    },
  });
  const [output] = Array.isArray(answer) ? answer : [answer];
  if (!output || !('output' in output)) throw new Error('The worker was not built');
  return output.output[0].code;
}
