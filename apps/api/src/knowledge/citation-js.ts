import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Cite {
  format(format: string, options?: Readonly<Record<string, unknown>>): string;
}

interface CitationJs {
  readonly Cite: new (data: readonly object[], options?: { generateGraph: boolean }) => Cite;
  readonly plugins: { readonly config: Configurations };
}

interface Configurations {
  get(plugin: '@csl'): { locales: { add(name: string, xml: string): void } };
  get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean } };
}

const DANISH = new URL('../../content/csl/locales-da-DK.xml', import.meta.url);

let loaded: CitationJs | undefined;

/**
 * Citation.js with what we write: CSL styles in Danish and English, RIS and BibTeX. Loaded on first use, because most
 * requests need none of it.
 */
export function citationJs(): CitationJs {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const core = require('@citation-js/core') as CitationJs;
    for (const plugin of ['csl', 'ris', 'bibtex']) require(`@citation-js/plugin-${plugin}`);
    core.plugins.config.get('@csl').locales.add('da-DK', readFileSync(DANISH, 'utf8'));
    core.plugins.config.get('@bibtex').format.useIdAsLabel = true;
    loaded = core;
  }
  return loaded;
}
