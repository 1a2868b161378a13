import type { TermContent } from '@samspil/domain/bodies';
import { useFormat, useMessages } from '../shared/i18n';
import { bodyMessages } from './messages';

/** Days from and to, as people say them. */
export function useTermText(): (term: TermContent) => string {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  return ({ startsOn, endsOn }) =>
    endsOn === null ? t.from(format.date(startsOn)) : t.period(format.date(startsOn), format.date(endsOn));
}
