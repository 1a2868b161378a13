import type { InBothLanguages } from '@samspil/domain/shared';
import { useCallback } from 'react';
import { useFormat } from '../shared/i18n';

interface Place {
  readonly organisation: { readonly name: InBothLanguages } | null;
  readonly place: string;
}

/** Where a concept is tried: an organisation of the platform, or a place that is known by name. */
export function usePlaceName(): (place: Place) => string {
  const { text } = useFormat();
  return useCallback(({ organisation, place }) => (organisation === null ? place : text(organisation.name)), [text]);
}
