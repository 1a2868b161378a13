export const ANSWER_PATH = '/hvad-virker';

/** Where a question is answered from all findings at once: `/hvad-virker?q=…`. */
export function answerLink(question = ''): string {
  const asked = question.trim();
  return asked === '' ? ANSWER_PATH : `${ANSWER_PATH}?${new URLSearchParams({ q: asked }).toString()}`;
}
