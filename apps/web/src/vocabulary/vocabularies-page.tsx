import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { termTree } from '@samspil/domain/vocabulary';
import { IconSearch } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, LoadingState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { vocabularyMessages } from './messages';
import { termMatches } from './term-matches';
import { TermRow, TermTreeList } from './term-tree-list';
import { TERMS_QUERY, VOCABULARIES_QUERY, type ListedTerm, type VocabularyOption } from './vocabulary-queries';
import classes from './vocabulary.module.css';

/** The nine vocabularies, one at a time; the address says which, and what is searched for in it. */
export function VocabulariesPage() {
  const t = useMessages(vocabularyMessages);
  const { data, error, refetch } = useQuery(VOCABULARIES_QUERY);
  const [parameters] = useSearchParams();
  const wanted = parameters.get('liste');
  const chosen = data?.vocabularies.find(({ id }) => id === wanted) ?? data?.vocabularies[0];
  return (
    <Page title={t.title} lead={t.lead} actions={<CuratorLinks vocabulary={chosen?.id} />}>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={9} height={28} />}
      {data && <Lists vocabularies={data.vocabularies} chosen={chosen} />}
    </Page>
  );
}

function Lists({ vocabularies, chosen }: { vocabularies: readonly VocabularyOption[]; chosen?: VocabularyOption }) {
  const t = useMessages(vocabularyMessages);
  if (!chosen) {
    return (
      <EmptyState title={t.emptyTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className={classes.layout}>
      <ListChoice vocabularies={vocabularies} chosen={chosen.id} />
      <ChosenList key={chosen.id} vocabulary={chosen} />
    </div>
  );
}

function CuratorLinks({ vocabulary }: { vocabulary?: string }) {
  const t = useMessages(vocabularyMessages);
  const { hasRole } = useViewer();
  if (!hasRole('coordinator', 'administrator')) return <ButtonLink to="/ordliste">{t.toGlossary}</ButtonLink>;
  return (
    <>
      <ButtonLink to={`/emner/nyt?liste=${vocabulary ?? ''}`}>{t.add}</ButtonLink>
      <ButtonLink to="/emner/aendringer" variant="outline">
        {t.allChanges}
      </ButtonLink>
    </>
  );
}

function ListChoice({ vocabularies, chosen }: { vocabularies: readonly VocabularyOption[]; chosen: string }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  return (
    <nav aria-label={t.lists} className={classes.lists}>
      <ul>
        {vocabularies.map(({ id, title, termCount }) => (
          <li key={id}>
            <Link to={`/emner?liste=${id}`} aria-current={id === chosen ? 'true' : undefined}>
              {format.text(title)}
              <span className={classes.count}>
                {format.number(termCount)}
                <span className="visually-hidden"> {t.terms(termCount).replace(/^\d+ /, '')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChosenList({ vocabulary }: { vocabulary: VocabularyOption }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const typed = parameters.get('q') ?? '';
  const networkId = useNetworkScope();
  const { data, error, refetch } = useQuery(TERMS_QUERY, { variables: { vocabulary: vocabulary.id, networkId } });
  const search = (text: string) =>
    setParameters({ liste: vocabulary.id, ...(text !== '' && { q: text }) }, { replace: true });
  const title = format.text(vocabulary.title);
  return (
    <section aria-labelledby="vocabulary-title">
      <h2 id="vocabulary-title">{title}</h2>
      <p className={classes.note}>{format.text(vocabulary.note)}</p>
      <TextInput
        className={classes.search}
        type="search"
        label={t.searchIn(title)}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => search(event.currentTarget.value)}
      />
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState lines={12} />}
      {data && <Terms vocabulary={vocabulary.id} terms={data.terms} typed={typed} onShowAll={() => search('')} />}
    </section>
  );
}

/** Members see the words their network uses; those who decide which see all of them, as visitors do. */
function useNetworkScope(): string | null {
  const { viewer, hasRole } = useViewer();
  return hasRole('coordinator', 'administrator') ? null : (viewer.networks[0]?.networkId ?? null);
}

interface TermsProps {
  vocabulary: string;
  terms: readonly ListedTerm[];
  typed: string;
  onShowAll: () => void;
}

function Terms({ vocabulary, terms, typed, onShowAll }: TermsProps) {
  const t = useMessages(vocabularyMessages);
  if (terms.length === 0)
    return (
      <EmptyState title={t.emptyTitle} action={<ButtonLink to="/viden">{t.seeKnowledge}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    );
  if (typed.trim() === '') return <TermTreeList vocabulary={vocabulary} branches={termTree(terms)} />;
  const matches = termMatches(terms, typed);
  return (
    <>
      <p role="status" className={classes.status}>
        {t.found(matches.length)}
      </p>
      {matches.length === 0 ? (
        <EmptyState title={t.noMatchTitle} action={<Button onClick={onShowAll}>{t.showAll}</Button>}>
          {t.noMatchText}
        </EmptyState>
      ) : (
        <ul className={classes.tree}>
          {matches.map(({ term, matched }) => (
            <li key={term.id}>
              <TermRow vocabulary={vocabulary} term={term} matched={matched} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
