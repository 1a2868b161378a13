import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, ButtonLink, FailureState, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import type { ResultOf } from '../shared/graphql';
import { FailedChange } from './failed-change';
import { vocabularyMessages } from './messages';
import { useTermOptions } from './use-term-options';
import { useDone, useVocabularyRefresh } from './use-vocabulary-refresh';
import { MERGE_PREVIEW, MERGE_TERMS } from './vocabulary-mutations';
import { TERM_QUERY, type TermDetail } from './vocabulary-queries';
import classes from './vocabulary.module.css';

/** Merging one term into another: choose, see what will happen, do it. */
export function MergeTermPage() {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TERM_QUERY, { variables: { id } });
  if (!data) {
    return (
      <Page title={t.merge}>
        {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      </Page>
    );
  }
  const { term } = data;
  const label = format.text(term.label);
  const trail = [
    { label: t.title, to: '/emner' },
    { label, to: `/emner/${term.id}` },
  ];
  return (
    <Page title={t.mergeTitle(label)} lead={t.mergeLead} breadcrumbs={trail} width="reading">
      {term.viewerCan.edit ? <MergeForm term={term} /> : <NoAccessState signedIn={signedIn} />}
    </Page>
  );
}

function MergeForm({ term }: { term: TermDetail }) {
  const t = useMessages(vocabularyMessages);
  const refresh = useVocabularyRefresh();
  const options = useTermOptions(term.vocabulary, t.choose, term.id);
  const [intoId, setIntoId] = useState('');
  const { merge, loading, error } = useMerge(term);
  const into = options.find(({ value }) => value === intoId && value !== '');
  const preview = usePreview(term.id, intoId);
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t.mergeInto}
        data={options}
        value={intoId}
        onChange={(event) => setIntoId(event.currentTarget.value)}
      />
      {into && <Foreseen id={term.id} intoId={into.value} into={into.label} />}
      <FailedChange error={error} onLoadNewest={refresh} />
      <div className={classes.actions}>
        {into && preview.possible && (
          <Button busy={loading} onClick={() => void merge(into.value)}>
            {t.mergeNow}
          </Button>
        )}
        <ButtonLink to={`/emner/${term.id}`} variant="outline">
          {t.cancel}
        </ButtonLink>
      </div>
    </div>
  );
}

function useMerge(term: TermDetail) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const done = useDone();
  const [run, { loading, error }] = useMutation(MERGE_TERMS);
  const merge = async (intoId: string) => {
    const input = { id: term.id, intoId, version: term.version };
    const { data } = await run({ variables: { input } }).catch(() => ({ data: null }));
    if (!data) return;
    await navigate(`/emner/${intoId}`);
    await done(term.id, t.merged(format.text(term.label), format.text(data.mergeTerms.label)));
  };
  return { merge, loading, error };
}

/** What the merge would do, and whether it can be done; nothing is asked before a term is chosen. */
function usePreview(id: string, intoId: string) {
  const { data, error } = useQuery(MERGE_PREVIEW, { variables: { id, intoId }, skip: intoId === '' });
  return { data, error, possible: data?.termMergePreview.problems.length === 0 };
}

function Foreseen({ id, intoId, into }: { id: string; intoId: string; into: string }) {
  const { data, error } = usePreview(id, intoId);
  if (error) return <FailureState error={error} />;
  return data ? <Consequences preview={data.termMergePreview} into={into} /> : <LoadingState lines={3} />;
}

type Preview = ResultOf<typeof MERGE_PREVIEW>['termMergePreview'];

function Consequences({ preview, into }: { preview: Preview; into: string }) {
  const t = useMessages(vocabularyMessages);
  const format = useFormat();
  const { language } = useLanguage();
  const textOf = useProblemText();
  const { problems, itemCount, itemsWithBoth, narrower, alternatives } = preview;
  if (problems.length > 0) {
    return (
      <div role="alert" className={classes.problems}>
        <ul>
          {problems.map((code) => (
            <li key={code}>{textOf({ code })}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <section className={classes.panel} aria-live="polite">
      <h2>{t.mergeConsequences}</h2>
      <ul>
        <li>
          {itemCount === 0 ? t.mergeNoItems : t.mergeItems(itemCount, into)}{' '}
          {itemsWithBoth > 0 && t.mergeBoth(itemsWithBoth)}
        </li>
        {narrower.length > 0 && (
          <li>{t.mergeNarrower(format.list(narrower.map(({ label }) => format.text(label))))}</li>
        )}
        {alternatives[language].length > 0 && <li>{t.mergeWords(format.list(alternatives[language]))}</li>}
        <li>{t.mergeLink}</li>
      </ul>
    </section>
  );
}
