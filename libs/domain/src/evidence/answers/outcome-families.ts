/** Outcomes that lie near each other: what is known of one says something, but not the same, of another. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  ['oc-depression', 'oc-anxiety', 'oc-stress', 'oc-wellbeing', 'oc-qol', 'oc-recovery', 'oc-flow', 'oc-meaning'],
  ['oc-loneliness', 'oc-community', 'oc-relations'],
  ['oc-selfesteem', 'oc-selfefficacy', 'oc-empowerment', 'oc-mastery'],
  ['oc-selfrated', 'oc-physical', 'oc-pain', 'oc-sleep', 'oc-function'],
  ['oc-cognition'],
  ['oc-jobready', 'oc-workability', 'oc-rtw', 'oc-employment', 'oc-absence'],
  ['oc-participation', 'oc-newgroups', 'oc-volunteering', 'oc-localdev'],
  ['oc-competence', 'oc-collab', 'oc-anchoring'],
  ['oc-healthuse', 'oc-cost', 'oc-satisfaction'],
].map((family) => new Set(family));

/** The other outcomes of its family. */
export function relatedOutcomes(outcome: string): readonly string[] {
  const family = FAMILIES.find((members) => members.has(outcome));
  return [...(family ?? [])].filter((member) => member !== outcome);
}

const WORK_OUTCOMES = new Set(['oc-jobready', 'oc-workability', 'oc-rtw', 'oc-employment', 'oc-absence']);

/** Outcomes on the way to work: of these, people on income support are the ones it is about. */
export function isWorkOutcome(outcome: string): boolean {
  return WORK_OUTCOMES.has(outcome);
}
