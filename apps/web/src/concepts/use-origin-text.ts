import type { InBothLanguages } from '@samspil/domain/shared';
import { useFormat, useMessages } from '../shared/i18n';
import { conceptMessages } from './messages';

interface Origin {
  readonly origin: 'OWN' | 'FOREIGN';
  readonly originPlace: string;
  readonly owner: { readonly name: InBothLanguages };
}

/** Where a concept comes from: the organisation it grew in, or the place it was taken over from. */
export function useOriginText(): (concept: Origin) => string {
  const t = useMessages(conceptMessages);
  const format = useFormat();
  return ({ origin, originPlace, owner }) => {
    if (origin === 'OWN') return t.from(format.text(owner.name));
    return originPlace === '' ? t.foreign : t.foreignFrom(originPlace);
  };
}
