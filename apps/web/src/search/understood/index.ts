/** How a question was understood and answered, for lists of others. Apart from what every visit needs. */
export { ANSWER_FACET, ANSWER_INTERPRETATION } from '../answer-fragments';
export { InterpretationPanel } from '../interpretation';
