declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';

declare module 'html-to-text' {
  export interface ElementRule {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  export interface HtmlToTextOptions {
    readonly wordwrap?: number | false;
    readonly baseElements?: { readonly selectors: readonly string[]; readonly returnDomByDefault?: boolean };
    readonly limits?: { readonly maxInputLength?: number; readonly maxDepth?: number };
    readonly selectors?: readonly ElementRule[];
  }
  export function convert(html: string, options?: HtmlToTextOptions): string;
}

declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    isEncrypted(): boolean;
  }
  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  export function openPromise(
    path: string,
    options: { readonly lazyEntries: true; readonly autoClose?: boolean },
  ): Promise<ZipFile>;
}

declare module '@citation-js/core' {
  export interface ChainOptions {
    readonly forceType?: string;
    readonly generateGraph?: boolean;
  }
  export const plugins: {
    readonly input: { chain(input: unknown, options: ChainOptions): Readonly<Record<string, unknown>>[] };
  };
}

declare module '@citation-js/plugin-doi' {
  export const parsers: { readonly json: { parse(answer: unknown): unknown } };
}
