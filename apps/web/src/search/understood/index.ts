/** How a question was understood, for lists of others. Apart from what every visit needs. */
export { InterpretationPanel } from '../interpretation';
