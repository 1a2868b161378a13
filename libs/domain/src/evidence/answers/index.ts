export { targetGroupsOf, type AnswerableFinding } from './answer-finding.js';
export type { AnswerGap } from './answer-gaps.js';
export type { AnswerSentence } from './answer-paragraph.js';
export type { OutcomeResearch, ResearchLayer } from './answer-research.js';
export type { RowResources, SourceRemark, Span } from './answer-rows.js';
export { answerTerms, type AnswerTerm, type AnswerTerms } from './answer-terms.js';
export * from './answer-words.js';
export * from './finding-regression.js';
export * from './finding-synthesis.js';
export { candidateCodes } from './relevance.js';
export type { RelevantFinding } from './sorted-findings.js';
export { understand, type AnswerChip, type AskedCodes, type Understanding } from './understanding.js';
export {
  reasonsInWords,
  remarksInWords,
  whatWorks,
  type AnswerContext,
  type AnswerRow,
  type WhatWorks,
} from './what-works.js';
