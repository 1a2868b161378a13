import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ShortcutsButton, ShortcutsDialog, useDeskKeys, useShortcutsHelp } from '../../shared/desk';
import { useMessages } from '../../shared/i18n';
import { NetworkSelect } from '../../shared/network-choice';
import { ButtonLink, ListTabs, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { AgreementPanel } from './agreement-panel';
import { SOURCE_QUERY } from './finding-queries';
import { FindingsList } from './findings-list';
import { FINDING_COUNTS_QUERY } from './findings-queries';
import classes from './findings.module.css';
import { codingMessages } from './messages';
import { SourceTrial } from './source-trial';
import { useCodingNetwork } from './use-coding-network';
import { useFindingsAddress } from './use-findings-address';

/** All findings of a network by what is to be done with them. */
export function FindingsPage() {
  const t = useMessages(codingMessages);
  const { signedIn, loading } = useViewer();
  const network = useCodingNetwork();
  const { networkId, linkTo } = network;
  const mayCode = signedIn && networkId !== null;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        mayCode && (
          <ButtonLink to={linkTo('/kurater', { liste: 'udgivet' })} variant="outline">
            {t.toCurating}
          </ButtonLink>
        )
      }
    >
      {!loading && !mayCode && <NoAccessState signedIn={signedIn} />}
      {mayCode && (
        <>
          <NetworkSelect {...network} />
          <Lists key={networkId} networkId={networkId} />
        </>
      )}
    </Page>
  );
}

const NO_KEYS = {};

function Lists({ networkId }: { networkId: string }) {
  const t = useMessages(codingMessages);
  const { list, source } = useFindingsAddress();
  const { keysOn, open, dialog } = useShortcutsHelp(t.listKeys);
  const keys = useMemo(
    () => ({ j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), '?': open }),
    [open],
  );
  useDeskKeys(keysOn ? keys : NO_KEYS, keysOn);
  return (
    <>
      <div className={classes.bar}>
        <Tabs networkId={networkId} />
        <ShortcutsButton onOpen={open} />
      </div>
      {source !== null && <OneSource slug={source} />}
      {list.name === 'disagreements' && <AgreementPanel networkId={networkId} sourceSlug={source} />}
      <FindingsList key={`${list.name} ${source}`} networkId={networkId} />
      <ShortcutsDialog {...dialog} />
    </>
  );
}

/** Moves the focus to the finding below or above; Enter then follows its link. */
function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-finding]')];
  const place = links.findIndex((link) => link === document.activeElement);
  const next = place < 0 ? links[0] : links[place + by];
  next?.focus();
}

function Tabs({ networkId }: { networkId: string }) {
  const t = useMessages(codingMessages);
  const { list: current, lists, source, linkTo } = useFindingsAddress();
  const { data } = useQuery(FINDING_COUNTS_QUERY, { variables: { networkId }, fetchPolicy: 'cache-and-network' });
  return (
    <ListTabs
      label={t.chooseList}
      tabs={lists.map((list) => ({
        to: linkTo({ list }),
        label: t.lists[list.name],
        count: list.count && source === null ? data?.findingCounts[list.count] : undefined,
        current: list.name === current.name,
      }))}
    />
  );
}

/** The list is narrowed to one source: says which, and codes more of it. */
function OneSource({ slug }: { slug: string }) {
  const t = useMessages(codingMessages);
  const address = useFindingsAddress();
  const { linkTo } = useCodingNetwork();
  const { data } = useQuery(SOURCE_QUERY, { variables: { slug } });
  const title = data?.knowledgeItem.content.bibliography.title ?? slug;
  return (
    <div className={classes.oneSource}>
      <p>
        {t.ofSource(title)} <Link to={address.linkTo({ source: null })}>{t.allSources}</Link>
      </p>
      <div className={classes.buttons}>
        <ButtonLink to={linkTo('/fund/ny', { kilde: slug })}>{t.codeThisSource}</ButtonLink>
        <ButtonLink to={linkTo('/fund/tabel', { kilde: slug })} variant="default">
          {t.pasteTable}
        </ButtonLink>
      </div>
      <SourceTrial slug={slug} />
    </div>
  );
}
