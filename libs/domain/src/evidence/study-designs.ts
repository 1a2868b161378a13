/**
 * The order designs are named in: what gathers many studies first, then how far a single study lets one conclude that
 * the activity made the difference. A review stands first for its breadth, not its rigour: a review of uncontrolled
 * studies shows no more than they do. What may be said of cause is therefore told from the comparison, never from the tier.
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

/** The design that stands first among `DESIGN_TIERS`; `null` for none. */
export function bestTier(designs: readonly string[]): DesignTier | null {
  const tiers = new Set(designs.map(tierOfDesign));
  return DESIGN_TIERS.find((tier) => tiers.has(tier)) ?? null;
}
