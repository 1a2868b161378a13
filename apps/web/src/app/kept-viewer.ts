import { forgetText, keepText, keptText } from '../shared/kept-texts';

const NAME = 'viewer';

/** Who the server last said is looking, so that a page can open without a network; signing out forgets it. */
export function keepViewer(answer: { readonly user: unknown }): void {
  if (answer.user) keepText(null, NAME, answer);
  else forgetText(null, NAME);
}

export function keptViewer<Answer>(): Answer | null {
  return keptText<Answer>(null, NAME);
}
