import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SettledRequests } from '../../requests';
import { QuestionField, searchLink, useTermLabels } from '../../search';
import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { FailureState, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { asksNothing, useAnswerAddress } from './answer-address';
import { answerLink } from './answer-link';
import classes from './answer-page.module.css';
import { answerInput, WHAT_WORKS_QUERY, type Answer } from './answer-query';
import { Examples, Promises } from './begin';
import { FindingsBehindProvider } from './findings-behind';
import { Loading } from './loading';
import { answerMessages } from './messages';
import { RequestKnowledge } from './request';
import { DirectRows, IndirectRows } from './rows';
import { ShortAnswer } from './short-answer';
import { InventedExamples, NotCoded, Sources } from './sources';
import { AnswerToolbar } from './toolbar';
import { UnderstandingPanel } from './understanding';

/** What works for whom: what published findings say about a question, and what they do not. */
export function AnswerPage() {
  const t = useMessages(answerMessages);
  const navigate = useNavigate();
  const { asked } = useAnswerAddress();
  const nothing = asksNothing(asked);
  // Asked for at once, so that the names are here when the answer is.
  useTermLabels();
  return (
    <Page
      title={asked.question === '' ? t.title : t.asQuestion(asked.question)}
      heading={asked.question === '' ? undefined : asked.question}
      lead={nothing ? t.lead : undefined}
      hiddenTitle={!nothing}
    >
      {!nothing && (
        <p className={classes.place}>
          {t.title} <span className={classes.onPaper}>{asked.question}</span>
        </p>
      )}
      <div className={classes.question} data-print="hide">
        <QuestionField
          size={nothing ? 'large' : 'normal'}
          question={asked.question}
          askLabel={t.ask}
          onAsk={(question) => void navigate(answerLink(question))}
          onOpen={(suggestion) => void navigate(suggestion.url)}
        />
        {nothing && <Examples />}
      </div>
      {nothing ? <Promises /> : <Answered />}
    </Page>
  );
}

function Answered() {
  const t = useMessages(answerMessages);
  const { answer, loading, failure, retry } = useAnswer();
  const { asked, change } = useAnswerAddress();
  return (
    <>
      <p role="status" className="visually-hidden">
        {answer && t.total(answer.totals)}
      </p>
      {failure !== undefined && <FailureState error={failure} onRetry={retry} />}
      {failure === undefined && !answer && <Loading />}
      {answer && (
        <FindingsBehindProvider findings={answer.findings} sources={answer.sources}>
          <div className={classes.answer} aria-busy={loading}>
            <UnderstandingPanel asked={asked} understanding={answer.understanding} onChange={change} />
            <AnswerToolbar asked={asked} answer={answer} onChange={change} />
            <AnswerText answer={answer} />
            <NextSteps answer={answer} question={asked.question} />
            <Printed />
          </div>
        </FindingsBehindProvider>
      )}
    </>
  );
}

/** The answer to what the address asks; the former one stays while the same question is narrowed. */
function useAnswer() {
  const { language } = useLanguage();
  const { asked } = useAnswerAddress();
  const { data, previousData, loading, error, refetch } = useQuery(WHAT_WORKS_QUERY, {
    variables: { input: answerInput(asked, language) },
    fetchPolicy: 'cache-and-network',
  });
  const retry = () => void refetch();
  if (error && !data) return { loading, failure: error, retry };
  const former = previousData?.whatWorks;
  const answer = data?.whatWorks ?? (former?.question === asked.question.trim() ? former : undefined);
  return { answer, loading, retry };
}

function AnswerText({ answer }: { answer: Answer }) {
  const t = useMessages(answerMessages);
  return (
    <>
      {answer.isPartial && <p className={classes.partial}>{t.partial}</p>}
      <ShortAnswer answer={answer} />
      <DirectRows rows={answer.rows} total={answer.totals.directRows} />
      <IndirectRows rows={answer.indirectRows} cut={answer.cut} />
      <Sources sources={answer.sources} total={answer.totals.sources} />
      <InventedExamples findings={answer.invented} />
    </>
  );
}

/** Where there is nothing to read, asking for it comes first. */
function NextSteps({ answer, question }: { answer: Answer; question: string }) {
  const { signedIn } = useViewer();
  const asked = {
    question: answer.requestQuestion,
    termIds: answer.understanding.chips.map(({ termId }) => termId),
  };
  const request = <RequestKnowledge {...asked} />;
  const nothing = answer.findings.length === 0;
  return (
    <>
      {nothing && request}
      {signedIn && (
        <Suspense>
          <SettledRequests {...asked} />
        </Suspense>
      )}
      <NotCoded sources={answer.notCoded} searchAddress={searchLink({ question })} />
      {!nothing && request}
    </>
  );
}

/** On paper: when, and where the answer is found again. */
function Printed() {
  const t = useMessages(answerMessages);
  const format = useFormat();
  const { pathname, search } = useLocation();
  const [opened] = useState(() => Date.now());
  return (
    <p className={classes.printed}>
      {t.printed(format.date(opened))} · {window.location.origin + pathname + search}
    </p>
  );
}
