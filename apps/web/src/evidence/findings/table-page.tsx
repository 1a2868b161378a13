import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, LoadingState, NoAccessState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { SOURCE_QUERY, type CodedSource } from './finding-queries';
import { codingMessages } from './messages';
import { tableMessages } from './table-messages';
import { TableInput } from './table-input';
import { TablePreviewPanel } from './table-preview';
import { TableResult } from './table-result';
import { useCodingNetwork } from './use-coding-network';
import { useTablePaste } from './use-table-paste';

/** Many findings of one source from a table: `?kilde=` says which. */
export function TablePage() {
  const t = useMessages(tableMessages);
  const coding = useMessages(codingMessages);
  const [parameters] = useSearchParams();
  const { signedIn, loading } = useViewer();
  const { networkId, linkTo } = useCodingNetwork();
  const slug = parameters.get('kilde') ?? '';
  const mayCode = signedIn && networkId !== null;
  return (
    <Page title={t.tableTitle} lead={t.tableLead} breadcrumbs={[{ label: coding.title, to: linkTo('/fund') }]}>
      {!loading && !mayCode && <NoAccessState signedIn={signedIn} />}
      {mayCode && slug === '' && (
        <EmptyState
          title={coding.noSource}
          action={<ButtonLink to={linkTo('/kurater')}>{coding.toCurating}</ButtonLink>}
        >
          {coding.noSourceText}
        </EmptyState>
      )}
      {mayCode && slug !== '' && <OfSource key={slug} slug={slug} />}
    </Page>
  );
}

function OfSource({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(SOURCE_QUERY, { variables: { slug } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  return <Paste source={data.knowledgeItem} />;
}

function Paste({ source }: { source: CodedSource }) {
  const t = useMessages(tableMessages);
  const { title } = (source.workingContent ?? source.content).bibliography;
  const paste = useTablePaste(source.slug);
  const [onlyWithProblems, setOnlyWithProblems] = useState(false);
  return (
    <>
      <p>
        {t.intoSource} <Link to={`/viden/${source.slug}`}>{title}</Link>
      </p>
      {paste.result ? (
        <TableResult paste={paste} slug={source.slug} />
      ) : (
        <>
          <TableInput paste={paste} />
          {paste.previewed !== null && (
            <TablePreviewPanel
              key={paste.previewed}
              slug={source.slug}
              text={paste.previewed}
              paste={paste}
              onlyWithProblems={onlyWithProblems}
              onNarrow={setOnlyWithProblems}
            />
          )}
        </>
      )}
    </>
  );
}
