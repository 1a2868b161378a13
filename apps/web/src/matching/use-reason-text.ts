import { useFormat, useMessages } from '../shared/i18n';
import { matchingMessages } from './messages';
import type { ShownReason } from './notice-queries';

/** Why two things are shown together, in words. */
export function useReasonText(): (reason: ShownReason) => string {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  return ({ kind, term, otherTerm, words }) => {
    if (kind === 'SAME_QUESTION' || term === null) return t.reasons.SAME_QUESTION(format.list(words));
    const own = format.text(term.label);
    return otherTerm === null ? t.reasons[kind](own) : t.nearReasons[kind](own, format.text(otherTerm.label));
  };
}
