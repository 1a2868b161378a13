export const CITATION_STYLES = ['apa', 'vancouver'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Formats other programs read. */
export const REFERENCE_FORMATS = ['ris', 'bib', 'json'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];
