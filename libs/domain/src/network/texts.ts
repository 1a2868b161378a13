import { isReadable, problem, type Problem } from '../shared/index.js';

export type TextProblemCode = 'network.text-too-long' | 'network.text-unreadable';

/** What is wrong with a text that may be empty; `max` characters. */
export function problemsWithText(text: string, field: string, max: number): Problem<TextProblemCode>[] {
  const found: Problem<TextProblemCode>[] = [];
  if (!isReadable(text)) found.push(problem('network.text-unreadable', field));
  if (text.trim().length > max) found.push(problem('network.text-too-long', field, { max }));
  return found;
}
