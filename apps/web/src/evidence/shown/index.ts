/** How findings are shown, for pages of others. Apart from the routes, which every visit needs. */
export { CertaintyMark } from '../answers/certainty-mark';
export { DirectionIcon } from '../answers/direction-icon';
export { useEvidenceWords } from '../use-evidence-words';
