/** For screens of other capabilities; apart from the routes, so that the front page need not load it. */
export { CertaintyMark } from '../answers/certainty-mark';
export { DirectionIcon } from '../answers/direction-icon';
export { useEvidenceWords } from '../use-evidence-words';
