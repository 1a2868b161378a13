import { useQuery } from '@apollo/client/react';
import type { BroaderTerms, NoticeTermField } from '@samspil/domain/matching';
import { useMemo } from 'react';
import type { CodingTerm } from '../shared/desk';
import { useFormat } from '../shared/i18n';
import { NOTICE_TERMS_QUERY } from './notice-queries';

export interface NoticeTerms {
  /** What can be chosen in the network, by field, in alphabetical order. */
  readonly offered: Readonly<Record<NoticeTermField, readonly CodingTerm[]>>;
  readonly broader: BroaderTerms;
}

export function useNoticeTerms(networkId: string): NoticeTerms {
  const format = useFormat();
  const { data } = useQuery(NOTICE_TERMS_QUERY, { variables: { networkId } });
  return useMemo(() => {
    const offered = (field: NoticeTermField): CodingTerm[] =>
      (data?.[field] ?? [])
        .map(({ id, label, alternatives }) => ({
          id,
          label,
          vocabulary: field,
          names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
        }))
        .toSorted((a, b) => format.compare(format.text(a.label), format.text(b.label)));
    const all = [...(data?.targetGroups ?? []), ...(data?.artForms ?? []), ...(data?.settings ?? [])];
    return {
      offered: {
        targetGroups: offered('targetGroups'),
        artForms: offered('artForms'),
        settings: offered('settings'),
      },
      broader: new Map(all.flatMap(({ id, broaderId }) => (broaderId ? [[id, broaderId] as const] : []))),
    };
  }, [data, format]);
}
