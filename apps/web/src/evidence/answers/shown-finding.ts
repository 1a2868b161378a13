import type { AnsweringFinding } from './answer-query';

/** A finding as it is shown wherever it stands; what it is to a question is told only where one was asked. */
export type ShownFinding = Omit<AnsweringFinding, 'url' | 'sourceId' | 'isDirect' | 'quote'>;
