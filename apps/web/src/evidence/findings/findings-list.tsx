import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { ButtonLink, DemoBadge, EmptyState, FailureState, LoadingState, ShowMore, StatusBadge } from '../../shared/ui';
import { useEvidenceWords } from '../use-evidence-words';
import { FINDINGS_QUERY, type ListedFinding } from './findings-queries';
import classes from './findings.module.css';
import { codingMessages } from './messages';
import { useCodingNetwork } from './use-coding-network';
import { useFindingsAddress } from './use-findings-address';

/** The findings of the list in the address, page after page. */
export function FindingsList({ networkId }: { networkId: string }) {
  const t = useMessages(codingMessages);
  const { list, source } = useFindingsAddress();
  const filter = { ...list.filter, networkId, sourceSlug: source };
  const { data, error, refetch, fetchMore } = useQuery(FINDINGS_QUERY, {
    variables: { filter, withJudgement: list.name !== 'toRate' },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={9} height={28} />;
  const { edges, pageInfo } = data.findings;
  if (edges.length === 0) return <NothingHere />;
  return (
    <>
      <ul className={classes.entries} aria-label={t.list}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Entry finding={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function NothingHere() {
  const t = useMessages(codingMessages);
  const { list, source } = useFindingsAddress();
  const { linkTo } = useCodingNetwork();
  const toCurating = <ButtonLink to={linkTo('/kurater', { liste: 'udgivet' })}>{t.toCurating}</ButtonLink>;
  return (
    <EmptyState title={t.noneTitle} action={source === null && list.name === 'drafts' && toCurating}>
      {t.noneText[list.name]}
    </EmptyState>
  );
}

function Entry({ finding }: { finding: ListedFinding }) {
  const t = useMessages(codingMessages);
  const format = useFormat();
  const { list } = useFindingsAddress();
  const { linkTo } = useCodingNetwork();
  const { content, source } = finding;
  const name = (term: { labelDa: string; labelEn: string }) => format.text({ da: term.labelDa, en: term.labelEn });
  const codes = [...content.activities, ...(content.outcome ? [content.outcome] : [])].map(name);
  const from = source && [source.content.authorsInShort, source.content.bibliography.year].filter(Boolean).join(' ');
  return (
    <Link to={linkTo(`/fund/${finding.id}`)} className={classes.entry} data-finding>
      <span className={classes.entryTitle}>{content.statement || t.untitled}</span>
      <span className={classes.small}>{[from || finding.sourceSlug, ...codes].join(' · ')}</span>
      <span className={classes.badges}>
        <Judged content={content} />
        {list.name === 'all' && <StatusBadge>{t.states[finding.state]}</StatusBadge>}
        {finding.state === 'PUBLISHED' && !finding.isPublic && (
          <StatusBadge tone="accent">{t.hiddenBySource}</StatusBadge>
        )}
        {finding.isDemonstration && <DemoBadge />}
        <span className={classes.small}>{t.changed(format.date(finding.changedAt))}</span>
      </span>
    </Link>
  );
}

/** Nothing in the list of what the viewer is to rate. */
function Judged({ content }: { content: ListedFinding['content'] }) {
  const t = useMessages(codingMessages);
  const words = useEvidenceWords();
  const { direction, certainty } = content;
  if (direction === undefined) return null;
  return (
    <>
      <StatusBadge>{words.direction(direction)}</StatusBadge>
      <StatusBadge>{certainty ? t.certaintyIs(words.certainty(certainty)) : t.notRated}</StatusBadge>
    </>
  );
}
