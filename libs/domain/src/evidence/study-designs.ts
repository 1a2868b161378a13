/**
 * How far a design lets one conclude that the activity made the difference, the furthest first. Reviews stand with what
 * they review: a review of controlled trials is coded with its comparison, not placed above it for being a review.
 */
export const DESIGN_TIERS = [
  'synthesis',
  'randomised',
  'controlled',
  'observational',
  'before-after',
  'descriptive',
] as const;
export type DesignTier = (typeof DESIGN_TIERS)[number];

/** By the vocabulary term of the design (`et-…`). A design of a network's own counts as descriptive until placed here. */
const TIER_OF: Readonly<Record<string, DesignTier>> = {
  'et-metaanalysis': 'synthesis',
  'et-sr': 'synthesis',
  'et-umbrella': 'synthesis',
  'et-rct': 'randomised',
  'et-quasi': 'controlled',
  'et-cohort': 'observational',
  'et-register': 'observational',
  'et-cross': 'observational',
  'et-prepost': 'before-after',
};

export function tierOfDesign(design: string): DesignTier {
  return TIER_OF[design] ?? 'descriptive';
}

/** The design that lets one conclude most; `null` for none. */
export function bestTier(designs: readonly string[]): DesignTier | null {
  const tiers = new Set(designs.map(tierOfDesign));
  return DESIGN_TIERS.find((tier) => tiers.has(tier)) ?? null;
}
