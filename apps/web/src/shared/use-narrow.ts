import { useMedia } from './use-media';

const PHONE = '(max-width: 47.99em)';

/** Whether a table with many columns cannot be read: the screen is as narrow as a phone. */
export function useNarrow(): boolean {
  return useMedia(PHONE);
}
