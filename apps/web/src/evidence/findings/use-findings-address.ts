import { useSearchParams } from 'react-router';
import type { FindingCounts, FindingsFilter } from './findings-queries';

export type ListName = 'drafts' | 'published' | 'toRate' | 'disagreements' | 'sourceHidden' | 'withdrawn';

interface List {
  readonly name: ListName;
  /** As the address has it. */
  readonly inAddress: string;
  readonly count: keyof Omit<FindingCounts, '__typename'>;
  readonly filter: FindingsFilter;
}

export const LISTS: readonly List[] = [
  { name: 'drafts', inAddress: 'kladder', count: 'draft', filter: { state: 'DRAFT' } },
  { name: 'toRate', inAddress: 'vurder', count: 'toRate', filter: { toRate: true } },
  { name: 'disagreements', inAddress: 'uenighed', count: 'inDisagreement', filter: { inDisagreement: true } },
  {
    name: 'sourceHidden',
    inAddress: 'skjult',
    count: 'sourceNotPublished',
    filter: { state: 'PUBLISHED', sourceNotPublished: true },
  },
  { name: 'published', inAddress: 'udgivet', count: 'published', filter: { state: 'PUBLISHED' } },
  { name: 'withdrawn', inAddress: 'tilbagetrukket', count: 'withdrawn', filter: { state: 'WITHDRAWN' } },
];

/** What the list shows, as its address says it. `kilde` narrows it to one source. */
export function useFindingsAddress() {
  const [parameters] = useSearchParams();
  const source = parameters.get('kilde');
  const network = parameters.get('netvaerk');
  const list = LISTS.find(({ inAddress }) => inAddress === parameters.get('liste')) ?? LISTS[0];
  const linkTo = (changes: { list?: List; source?: string | null }) => {
    const next = new URLSearchParams();
    if (network !== null) next.set('netvaerk', network);
    next.set('liste', (changes.list ?? list)?.inAddress ?? '');
    const narrowed = changes.source === undefined ? source : changes.source;
    if (narrowed !== null) next.set('kilde', narrowed);
    return `/fund?${next.toString()}`;
  };
  return { source, list: list as List, linkTo };
}
