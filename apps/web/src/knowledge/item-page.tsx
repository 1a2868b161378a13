import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { Navigate, useParams } from 'react-router';
import { SourceFindings } from '../evidence';
import { ThreadsAbout } from '../forum';
import { useLanguage, useMessages } from '../shared/i18n';
import { ButtonLink, DemoBadge, FailureState, LoadingState, Page, Skeleton, StatusBadge } from '../shared/ui';
import { ItemAside } from './item-aside';
import { ItemBrief } from './item-brief';
import { ItemFacts } from './item-facts';
import { ItemFiles } from './item-files';
import { ItemHistory } from './item-history';
import { ITEM_QUERY, type Item } from './item-query';
import { ItemRelated } from './item-related';
import classes from './item-page.module.css';
import { knowledgeMessages } from './messages';

/** One item of the bank, open to everybody when it is published. */
export function ItemPage() {
  const t = useMessages(knowledgeMessages);
  const { slug = '' } = useParams();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(ITEM_QUERY, { variables: { slug, language } });
  if (error && !data) {
    return (
      <Page title={t.breadcrumb} hiddenTitle>
        <FailureState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) return <Loading />;
  const item = data.knowledgeItem;
  // The link of an item that was merged into another leads to the other.
  return item.slug === slug ? <ItemView item={item} /> : <Navigate replace to={`/viden/${item.slug}`} />;
}

function Loading() {
  const t = useMessages(knowledgeMessages);
  return (
    <Page title={t.breadcrumb} heading={<Skeleton height={44} width="80%" />}>
      <LoadingState lines={12} height={22} />
    </Page>
  );
}

function ItemView({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  const { content } = item;
  const { bibliography } = content;
  return (
    <Page
      title={bibliography.title}
      heading={<span lang={content.language ?? undefined}>{bibliography.title}</span>}
      eyebrow={<Eyebrow item={item} />}
      lead={<Authors item={item} />}
      breadcrumbs={[{ label: t.breadcrumb, to: '/viden' }]}
      actions={
        item.viewerCan.seeDraft && (
          <>
            <ButtonLink variant="outline" to={`/fund/ny?kilde=${item.slug}`}>
              {t.codeFinding}
            </ButtonLink>
            <ButtonLink variant="outline" to={`/kurater?post=${item.slug}`}>
              {t.openDesk}
            </ButtonLink>
          </>
        )
      }
    >
      <Notices item={item} />
      <div className={classes.columns}>
        <div className={classes.reading}>
          <ItemBrief content={content} />
          <ItemFacts facts={content.facts} />
          <Suspense>
            <SourceFindings slug={item.slug} />
          </Suspense>
          <ItemFiles files={item.files} mayOpen={item.viewerCan.openFiles} />
        </div>
        <ItemAside item={item} />
      </div>
      <ItemRelated related={item.related} />
      <Suspense>{item.state === 'PUBLISHED' && <ThreadsAbout kind="knowledge" id={item.id} />}</Suspense>
      {item.viewerCan.seeHistory && <ItemHistory slug={item.slug} />}
    </Page>
  );
}

function Eyebrow({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  const { content } = item;
  const facts = [t.types[content.type], content.bibliography.year].filter(Boolean);
  return (
    <>
      <span>{facts.join(' · ')}</span>
      {item.isDemonstration && <DemoBadge />}
      {content.unconfirmed.length > 0 && <StatusBadge tone="warning">{t.unconfirmed}</StatusBadge>}
      {item.workingState && item.state === 'PUBLISHED' && (
        <StatusBadge tone="accent">{t.workingStates[item.workingState]}</StatusBadge>
      )}
    </>
  );
}

function Authors({ item }: { item: Item }) {
  const names = item.content.bibliography.authors.map(
    ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  return names.length === 0 ? null : names.join(', ');
}

/** What a reader must know before reading: not public, withdrawn, or not confirmed. */
function Notices({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  return (
    <>
      {item.state !== 'PUBLISHED' && (
        <p className={classes.notice}>
          <strong>{t.states[item.state]}.</strong>{' '}
          {item.withdrawnReason ? t.withdrawnNotice(item.withdrawnReason) : t.draftNotice}
        </p>
      )}
      {item.content.unconfirmed.length > 0 && (
        <div className={classes.notice}>
          <p>{t.unconfirmedLead}</p>
          <ul>
            {item.content.unconfirmed.map(({ field, note }) => (
              <li key={`${field}:${note}`}>{[t.confirmable[field], note].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
