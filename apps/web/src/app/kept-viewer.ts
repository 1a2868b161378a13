import { forgetText, keepText, keptText } from '../shared/kept-texts';
import type { ViewerAnswer } from './viewer-provider';

const NAME = 'viewer';

/** Who the server last said is looking, so that a page can open without a network; signing out forgets it. */
export function keepViewer(answer: ViewerAnswer): void {
  if (answer.user) keepText(null, NAME, answer);
  else forgetText(null, NAME);
}

export function keptViewer(): ViewerAnswer | null {
  return keptText<ViewerAnswer>(null, NAME);
}
