import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { matchesOf, type BroaderTerms, type MatchReason } from '@samspil/domain/matching';
import { useMemo } from 'react';
import { ALIKE_ACTIVITIES_QUERY, MOST_COUNTED, NOTICES_QUERY, type ListedNotice } from './notice-queries';
import type { NoticeValues } from './notice-values';

/** Long enough that a quick choice of several terms asks once. */
const AFTER_MS = 250;
const MOST_SHOWN = 4;

interface Written {
  readonly networkId: string;
  readonly organisationId: string;
  readonly values: NoticeValues;
  readonly broader: BroaderTerms;
}

export interface MetNotice {
  readonly notice: ListedNotice;
  readonly reasons: readonly MatchReason[];
}

/** Who has the same need, or the other half of it, and who does it already, for what is being written. */
export function useAlreadyThere({ networkId, organisationId, values, broader }: Written) {
  const { kind } = values;
  const written = useMemo(
    () => ({ targetGroups: [...values.targetGroups], artForms: [...values.artForms], settings: [...values.settings] }),
    [values.targetGroups, values.artForms, values.settings],
  );
  const [asked] = useDebouncedValue(written, AFTER_MS);
  const skip = asked.targetGroups.length + asked.artForms.length === 0;
  const current = useQuery(NOTICES_QUERY, { variables: { networkId, standing: 'CURRENT', first: MOST_COUNTED }, skip });
  const alike = useQuery(ALIKE_ACTIVITIES_QUERY, { variables: asked, skip });
  const met = useMemo(() => {
    const others = current.data?.notices.edges.map(({ node }) => matchable(node)) ?? [];
    const own = { id: '', kind, organisationId, ...asked, words: [] };
    return matchesOf(own, others, broader).map(({ other, relation, reasons }) => ({
      notice: other.notice,
      relation,
      reasons,
    }));
  }, [current.data, kind, organisationId, asked, broader]);
  return {
    isWaiting: skip,
    isLoading: !skip && (current.loading || alike.loading) && !(current.data && alike.data),
    failed: current.error !== undefined || alike.error !== undefined,
    sameNeed: met.filter(({ relation }) => relation === 'same-need').slice(0, MOST_SHOWN),
    otherHalf: met.filter(({ relation }) => relation === 'offer-meets-need').slice(0, MOST_SHOWN),
    activities: skip ? [] : (alike.data?.similarActivities ?? []),
  };
}

function matchable(notice: ListedNotice) {
  const { id, organisation, targetGroups, artForms, settings } = notice;
  const kind = notice.kind === 'OFFER' ? ('offer' as const) : ('need' as const);
  return { id, kind, organisationId: organisation.id, targetGroups, artForms, settings, words: [], notice };
}
