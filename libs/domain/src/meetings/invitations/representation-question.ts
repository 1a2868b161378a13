import { wordsOfQuestion } from '../../search/index.js';

const ADMINISTRATIONS = /^(?:forvaltning|administration)/u;
const COMING = /^(?:tilmeld|repræsent|represent|regist|deltag|kommer|mangle|missing|lack|coming|attend|mødt)/u;

/**
 * True for questions like "er alle tre forvaltninger fra os tilmeldt": the administrations of the asker's own
 * organisation, and whether they come.
 */
export function asksForOwnRepresentation(question: string): boolean {
  const words = wordsOfQuestion(question);
  return words.some((word) => ADMINISTRATIONS.test(word)) && words.some((word) => COMING.test(word));
}
