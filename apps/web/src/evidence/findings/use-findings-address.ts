import { useSearchParams } from 'react-router';
import type { FindingCounts, FindingsFilter } from './findings-queries';

export type ListName = 'all' | 'drafts' | 'published' | 'toRate' | 'disagreements' | 'sourceHidden' | 'withdrawn';

interface List {
  readonly name: ListName;
  /** As the address has it. */
  readonly inAddress: string;
  /** Missing where nothing is counted. */
  readonly count?: keyof Omit<FindingCounts, '__typename'>;
  readonly filter: FindingsFilter;
}

const LISTS: readonly List[] = [
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

/** Everything of one source, wherever it stands. */
const ALL: List = { name: 'all', inAddress: 'alle', filter: {} };

/** The lists there are; all together only of one source. */
function listsOf(source: string | null): readonly List[] {
  return source === null ? LISTS : [ALL, ...LISTS];
}

/** What the list shows, as its address says it. `kilde` narrows it to one source. */
export function useFindingsAddress() {
  const [parameters] = useSearchParams();
  const source = parameters.get('kilde');
  const network = parameters.get('netvaerk');
  const lists = listsOf(source);
  const list = lists.find(({ inAddress }) => inAddress === parameters.get('liste')) ?? lists[0];
  const linkTo = (changes: { list?: List; source?: string | null }) => {
    const next = new URLSearchParams();
    if (network !== null) next.set('netvaerk', network);
    next.set('liste', (changes.list ?? list)?.inAddress ?? '');
    const narrowed = changes.source === undefined ? source : changes.source;
    if (narrowed !== null) next.set('kilde', narrowed);
    return `/fund?${next.toString()}`;
  };
  return { source, lists, list: list as List, linkTo };
}
