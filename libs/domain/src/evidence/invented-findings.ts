/** What can be invented, so that people may try the platform before there is anything real. */
export interface MaybeInvented {
  readonly isDemonstration: boolean;
}

/** A finding is invented when it is marked so, and when its source is: what an invented trial found nobody has found. */
export function isInvented(finding: MaybeInvented, source: MaybeInvented): boolean {
  return finding.isDemonstration || source.isDemonstration;
}

/** What is known, and what is invented; each in the order in which it was given. */
export interface ApartFromInvented<Item> {
  readonly known: readonly Item[];
  readonly invented: readonly Item[];
}

/** Only what is known may be counted, pooled or told as knowledge; what is invented is shown by itself, and marked. */
export function apartFromInvented<Item extends MaybeInvented>(items: readonly Item[]): ApartFromInvented<Item> {
  return {
    known: items.filter(({ isDemonstration }) => !isDemonstration),
    invented: items.filter(({ isDemonstration }) => isDemonstration),
  };
}

/** The same for sources with their findings: one that has findings of both kinds stands on both sides, with its own. */
export function sourcesApartFromInvented<Source extends { readonly findings: readonly MaybeInvented[] }>(
  sources: readonly Source[],
): ApartFromInvented<Source> {
  const side = (isWanted: boolean) =>
    sources.flatMap((source) => {
      const findings = source.findings.filter(({ isDemonstration }) => isDemonstration === isWanted);
      return findings.length === 0 ? [] : [{ ...source, findings }];
    });
  return { known: side(false), invented: side(true) };
}
