import { useState } from 'react';
import { useFormat } from '../../shared/i18n';

/** The day on which the page was opened: figures are dated, because findings go on coming. */
export function useToday(): string {
  const [opened] = useState(() => Date.now());
  return useFormat().date(opened);
}
