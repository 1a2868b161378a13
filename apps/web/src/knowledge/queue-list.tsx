import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, DemoBadge, EmptyState, FailureState, LoadingState, StatusBadge } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import type { QueueItem } from './desk-queries';
import { knowledgeMessages } from './messages';
import { useDeskAddress } from './use-desk-address';
import type { QueueOnDesk } from './use-queue';

const FILTER_AFTER_MS = 300;

/** The list beside the item: what waits, with what it lacks. */
export function QueueList({ queue }: { queue: QueueOnDesk }) {
  const t = useMessages(deskMessages);
  return (
    <section className={classes.queue} aria-label={t.list}>
      <QueueFilter />
      <QueueEntries queue={queue} />
    </section>
  );
}

function QueueFilter() {
  const t = useMessages(deskMessages);
  const { address, go } = useDeskAddress();
  const [text, setText] = useState(address.text);
  useEffect(() => {
    if (text === address.text) return undefined;
    const timer = window.setTimeout(() => go({ text }), FILTER_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, address.text, go]);
  return (
    <div className={classes.filter}>
      <TextInput
        id="desk-filter"
        type="search"
        label={t.filter}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={t.withoutCodes}
        checked={address.withoutCodes}
        onChange={(event) => go({ withoutCodes: event.currentTarget.checked })}
      />
    </div>
  );
}

function QueueEntries({ queue }: { queue: QueueOnDesk }) {
  const t = useMessages(deskMessages);
  const { address, linkTo, go } = useDeskAddress();
  if (queue.error) return <FailureState error={queue.error} onRetry={queue.retry} />;
  if (queue.loading) return <LoadingState lines={9} height={24} />;
  if (queue.items.length === 0) {
    const filtered = address.text !== '' || address.withoutCodes;
    const clear = <Button onClick={() => go({ text: '', withoutCodes: false })}>{t.clearFilter}</Button>;
    return (
      <EmptyState title={filtered ? t.noneFiltered : t.noneTitle} action={filtered && clear}>
        {!filtered && t.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.entries}>
        {queue.items.map((item) => (
          <li key={item.id}>
            <QueueEntry item={item} to={linkTo({ slug: item.slug })} current={item.slug === address.slug} />
          </li>
        ))}
      </ul>
      {queue.hasMore && (
        <Button variant="default" busy={queue.loadingMore} onClick={queue.showMore}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function QueueEntry({ item, to, current }: { item: QueueItem; to: string; current: boolean }) {
  const t = useMessages(deskMessages);
  const { types } = useMessages(knowledgeMessages);
  const format = useFormat();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const shown = item.workingContent ?? item.content;
  const facts = [types[item.content.type], shown.bibliography.year, shown.authorsInShort].filter(Boolean);
  return (
    <Link ref={link} to={to} replace className={classes.entry} aria-current={current ? 'true' : undefined}>
      <span className={classes.entryTitle}>{shown.bibliography.title}</span>
      <span className={classes.small}>{facts.join(' · ')}</span>
      <span className={classes.badges}>
        {item.workingState && item.state === 'PUBLISHED' && <StatusBadge tone="accent">{t.newVersion}</StatusBadge>}
        {shown.codeIds.length === 0 && <StatusBadge>{t.noCodes}</StatusBadge>}
        {item.reviewDate && item.state === 'PUBLISHED' && (
          <StatusBadge>{t.due(format.date(item.reviewDate))}</StatusBadge>
        )}
        {item.isDemonstration && <DemoBadge />}
      </span>
    </Link>
  );
}
