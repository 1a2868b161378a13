import { useQuery } from '@apollo/client/react';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ShortcutsButton, ShortcutsDialog, useDeskKeys, useShortcutsHelp } from '../shared/desk';
import { useMessages } from '../shared/i18n';
import { NetworkSelect } from '../shared/network-choice';
import { ButtonLink, EmptyState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { DeskItemPane } from './desk-item';
import { COUNTS_QUERY } from './desk-queries';
import { DeskTabs } from './desk-tabs';
import { QueueList } from './queue-list';
import { useCuratingNetwork } from './use-curating-network';
import { useDeskAddress } from './use-desk-address';
import { useQueue } from './use-queue';

/** One desk for everything that waits: to be coded, reviewed, published or looked at again. */
export function DeskPage() {
  const t = useMessages(deskMessages);
  const { signedIn, loading } = useViewer();
  const network = useCuratingNetwork();
  const { networkId, linkTo } = network;
  if (!loading && (!signedIn || networkId === null)) {
    return (
      <Page title={t.title}>
        <NoAccessState signedIn={signedIn} />
      </Page>
    );
  }
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ButtonLink to={linkTo('/kurater/ny')} icon={<IconPlus size={18} aria-hidden />}>
            {t.newItem}
          </ButtonLink>
          <ButtonLink to={linkTo('/import')} variant="outline" icon={<IconUpload size={18} aria-hidden />}>
            {t.import}
          </ButtonLink>
        </>
      }
    >
      <NetworkSelect {...network} />
      {networkId !== null && <Desk key={networkId} networkId={networkId} toDuplicates={linkTo('/import/dubletter')} />}
    </Page>
  );
}

function Desk({ networkId, toDuplicates }: { networkId: string; toDuplicates: string }) {
  const t = useMessages(deskMessages);
  const { address, go } = useDeskAddress();
  const queue = useQueue(networkId, address);
  const { data: counts } = useQuery(COUNTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  const { keysOn, open: openHelp, dialog } = useShortcutsHelp(t.keys);
  const slugs = queue.items.map(({ slug }) => slug).join(' ');
  const keys = useMemo(() => {
    const order = slugs.split(' ').filter(Boolean);
    const step = (by: number) => () => {
      const next = order[order.indexOf(address.slug ?? '') + by] ?? (address.slug === null ? order[0] : undefined);
      if (next) go({ slug: next });
    };
    return {
      ...{ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) },
      '/': () => document.getElementById('desk-filter')?.focus(),
      '?': openHelp,
    };
  }, [slugs, address.slug, go, openHelp]);
  useDeskKeys(keys, keysOn);
  const advance = () => {
    const order = slugs.split(' ');
    const place = order.indexOf(address.slug ?? '');
    go({ slug: order[place + 1] ?? order[place - 1] ?? null });
  };
  return (
    <>
      <div className={classes.bar} data-open={address.slug !== null}>
        <DeskTabs networkId={networkId} counts={counts?.knowledgeCounts} toDuplicates={toDuplicates} />
        <ShortcutsButton onOpen={openHelp} />
      </div>
      <div className={classes.desk} data-open={address.slug !== null}>
        <QueueList queue={queue} />
        <div className={classes.pane}>
          {address.slug === null && queue.items.length > 0 && (
            <EmptyState title={t.chooseTitle}>{t.chooseText}</EmptyState>
          )}
          {address.slug !== null && (
            <DeskItemPane key={address.slug} slug={address.slug} keysOn={keysOn} onMovedAway={advance} />
          )}
        </div>
      </div>
      <ShortcutsDialog {...dialog} />
    </>
  );
}
