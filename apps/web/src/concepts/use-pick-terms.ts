import { useQuery } from '@apollo/client/react';
import type { ConceptTermField } from '@samspil/domain/concepts';
import { useMemo } from 'react';
import type { CodingTerm } from '../shared/desk';
import { useFormat } from '../shared/i18n';
import { PICK_TERMS_QUERY } from './concept-queries';

/** The terms that can be chosen in a network, by field, in alphabetical order. */
export function usePickTerms(networkId: string | null): Readonly<Record<ConceptTermField, readonly CodingTerm[]>> {
  const format = useFormat();
  const { data } = useQuery(PICK_TERMS_QUERY, { variables: { networkId }, skip: networkId === null });
  return useMemo(() => {
    const offered = (field: ConceptTermField): CodingTerm[] =>
      (data?.[field] ?? [])
        .map(({ id, label, alternatives }) => ({
          id,
          label,
          vocabulary: field,
          names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
        }))
        .toSorted((a, b) => format.compare(format.text(a.label), format.text(b.label)));
    return {
      targetGroups: offered('targetGroups'),
      artForms: offered('artForms'),
      settings: offered('settings'),
      orgForms: offered('orgForms'),
    };
  }, [data, format]);
}
