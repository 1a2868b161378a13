import { IconMessageQuestion } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMessages } from '../shared/i18n';
import { BesideFilters } from '../shared/lists';
import { FailureState, LoadingState, Page } from '../shared/ui';
import { FacetPanel } from './facets';
import { InterpretationPanel } from './interpretation';
import { KindTabs } from './kind-tabs';
import { searchMessages } from './messages';
import { NothingFound } from './nothing-found';
import { QuestionField } from './question-field';
import { Results } from './results';
import { EMPTY_SEARCH, searchLink, wholeAnswerLink, type SearchAddress } from './search-address';
import classes from './search-page.module.css';
import { Toolbar } from './toolbar';
import { useSearchAddress } from './use-search-address';
import { useTermLabels } from './use-term-labels';
import { useSearchAnswer } from './use-search-answer';

// Few questions have a short answer; the page does not wait for it.
const DirectAnswers = lazy(() => import('./direct-answers').then((module) => ({ default: module.DirectAnswers })));

export function SearchPage() {
  const t = useMessages(searchMessages);
  const navigate = useNavigate();
  const { search } = useLocation();
  const asked = useSearchAddress().search.question;
  // Asked for at once, so that the names are here when the answer is.
  useTermLabels();
  return (
    <Page
      title={asked === '' ? t.title : `${asked} – ${t.title}`}
      heading={t.title}
      lead={t.lead}
      hiddenTitle={asked !== ''}
    >
      <div className={classes.question} data-print="hide">
        <QuestionField
          question={asked}
          onAsk={(question) => void navigate(searchLink({ question }))}
          onOpen={(suggestion) => void navigate(suggestion.url)}
        />
      </div>
      {asked !== '' && (
        <Suspense fallback={null}>
          <DirectAnswers key={asked} question={asked} />
        </Suspense>
      )}
      <Answer key={new URLSearchParams(search).get('q')} />
    </Page>
  );
}

/** How the question was understood, what was found, and how to narrow it. */
function Answer() {
  const { search, change } = useSearchAddress();
  const { answer, loading, error, refetch, showMore, loadingMore } = useSearchAnswer(search);
  if (error && !answer) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!answer) return <LoadingState lines={9} height={24} />;
  return (
    <div className={classes.answer} aria-busy={loading}>
      {search.question !== '' && (
        <InterpretationPanel search={search} interpretation={answer.interpretation} onChange={change} />
      )}
      {search.question !== '' && search.kind === 'knowledge' && <WholeAnswer search={search} />}
      <KindTabs search={search} facets={answer.facets} />
      <Toolbar search={search} answer={answer} onChange={change} />
      <BesideFilters panel={<FacetPanel search={search} facets={answer.facets} onChange={change} />}>
        {answer.edges.length > 0 ? (
          <Results answer={answer} busy={loadingMore} onShowMore={showMore} />
        ) : (
          <NothingFound search={search} onClearFilters={() => change({ ...search, filters: EMPTY_SEARCH.filters })} />
        )}
      </BesideFilters>
    </div>
  );
}

/** Hits are read one by one; what they say together stands elsewhere. */
function WholeAnswer({ search }: { search: SearchAddress }) {
  const t = useMessages(searchMessages);
  return (
    <p className={classes.wholeAnswer} data-print="hide">
      <IconMessageQuestion size={20} stroke={1.6} aria-hidden />
      <Link to={wholeAnswerLink(search)}>{t.wholeAnswer}</Link>
    </p>
  );
}
