import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { answerLink } from '../evidence';
import { QuestionField, searchLink } from '../search';
import { useMessages } from '../shared/i18n';
import { FailureState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { Contents } from './contents';
import { Fields } from './fields';
import './first-words.css';
import classes from './home-page.module.css';
import { HOME_QUERY } from './home-query';
import { Latest } from './latest';
import { homeMessages } from './messages';
import { NextStep } from './next-step';
import { Rings } from './rings';

/** For the network's people; visitors never download it. */
const ForYou = lazy(async () => ({ default: (await import('./for-you')).ForYou }));

export function HomePage() {
  const t = useMessages(homeMessages);
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(HOME_QUERY);
  return (
    <>
      <Rings />
      <Page title="Samspil" heading={t.title} lead={t.lead}>
        <Question />
        {viewer.networks.length > 0 && (
          <Suspense>
            <ForYou />
          </Suspense>
        )}
        <Fields />
        {error && !data ? (
          <FailureState error={error} onRetry={() => void refetch()} />
        ) : (
          <div className={classes.columns}>
            <Latest items={data?.latest.edges.map(({ node }) => node)} />
            <div className={classes.side}>
              <Contents facets={data?.contents.facets} />
              <NextStep />
            </div>
          </div>
        )}
      </Page>
    </>
  );
}

function Question() {
  const t = useMessages(homeMessages);
  const navigate = useNavigate();
  const examples = [
    ...t.exampleQuestions.map((question) => [question, answerLink(question)] as const),
    ...t.exampleSearches.map((question) => [question, searchLink({ question })] as const),
  ];
  return (
    <div className={classes.question}>
      <QuestionField
        size="large"
        below={(text) => (
          <p className={classes.whatWorks}>
            <Link to={answerLink(text)}>{t.whatWorks}</Link> {t.whatWorksText}
          </p>
        )}
        onAsk={(question) => void navigate(searchLink({ question }))}
        onOpen={(suggestion) => void navigate(suggestion.url)}
      />
      <div className={classes.examples}>
        <h2>{t.examples}</h2>
        <ul>
          {examples.map(([question, to]) => (
            <li key={question}>
              <Link to={to}>{question}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
