import { useQuery } from '@apollo/client/react';
import { isCurator } from '@samspil/domain/knowledge';
import { useMessages } from '../shared/i18n';
import { ListTabs } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { deskMessages } from './desk-messages';
import type { Queue } from './desk-queries';
import { DUPLICATE_COUNT_QUERY } from './desk-surroundings-queries';
import { useDeskAddress } from './use-desk-address';

interface Counts {
  readonly inbox: number;
  readonly inReview: number;
  readonly dueForReview: number;
}

const WORKING: readonly (readonly [Queue, keyof Counts])[] = [
  ['INBOX', 'inbox'],
  ['IN_REVIEW', 'inReview'],
  ['DUE_FOR_REVIEW', 'dueForReview'],
];
const DONE: readonly Queue[] = ['PUBLISHED', 'ARCHIVED', 'WITHDRAWN'];

interface DeskTabsProps {
  networkId: string;
  counts: Counts | undefined;
  /** Where this network's possible duplicates are decided on. */
  toDuplicates: string;
}

/** The lists that wait, with how much is on them; then what is done. */
export function DeskTabs({ networkId, counts, toDuplicates }: DeskTabsProps) {
  const t = useMessages(deskMessages);
  const { address, linkTo } = useDeskAddress();
  const duplicates = useDuplicateCount(networkId);
  const tab = (queue: Queue, count?: number) => ({
    to: linkTo({ queue, slug: null, text: '', withoutCodes: false }),
    label: t.queues[queue] ?? queue,
    count,
    current: address.queue === queue,
  });
  return (
    <ListTabs
      label={t.chooseQueue}
      tabs={[
        ...WORKING.map(([queue, name]) => tab(queue, counts?.[name])),
        { to: toDuplicates, label: t.duplicates, count: duplicates },
        ...DONE.map((queue) => tab(queue)),
      ]}
    />
  );
}

/** Possible duplicates are for those who curate; others see no number. */
function useDuplicateCount(networkId: string): number | undefined {
  const { viewer } = useViewer();
  const { data } = useQuery(DUPLICATE_COUNT_QUERY, {
    variables: { networkId },
    skip: !isCurator(viewer, networkId),
    fetchPolicy: 'cache-and-network',
  });
  return data?.duplicates.totalCount ?? undefined;
}
