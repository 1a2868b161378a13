export { answers, neverAnswers, refuses, unreachable, type Answer } from './answers';
export { renderPage } from './render-page';
