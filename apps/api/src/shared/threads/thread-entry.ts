/** What `new Worker` needs to run one of our modules. */
export interface ThreadEntry {
  readonly url: URL;
  readonly execArgv: string[];
}

/**
 * The module `name` (written `./x.js`) beside the module `base` (its `import.meta.url`) as the start of a thread. Tests
 * run from TypeScript source, and a thread does not inherit their compiler: there it gets one of its own.
 */
export function threadEntry(name: string, base: string): ThreadEntry {
  const url = new URL(name, base);
  if (!base.endsWith('.ts')) return { url, execArgv: [] };
  const compiler = new URL('../../testing/compile-in-threads.mjs', import.meta.url);
  return { url: new URL(url.href.replace(/\.js$/, '.ts')), execArgv: ['--import', compiler.href] };
}
