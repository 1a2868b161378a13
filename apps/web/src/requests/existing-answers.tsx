import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { REQUEST_LIMITS } from '@samspil/domain/requests';
import { useId } from 'react';
import { Link } from 'react-router';
import { searchLink } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import type { ResultOf } from '../shared/graphql';
import { SuggestedChip } from '../shared/ui';
import { requestMessages } from './messages';
import { RequestEntry } from './request-entry';
import { EXISTING_ANSWERS_QUERY } from './request-queries';
import classes from './requests.module.css';
import type { Asking } from './use-asking';

/** Long enough to finish a word. */
const TYPING_MS = 400;
const MOST_ITEMS = 3;

type Existing = ResultOf<typeof EXISTING_ANSWERS_QUERY>['existingAnswers'];

/** What the bank and earlier requests say about the question, while it is written. */
export function ExistingAnswers({ asking }: { asking: Asking }) {
  const t = useMessages(requestMessages);
  const id = useId();
  const { networkId } = asking.values;
  const [question] = useDebouncedValue(asking.values.question.trim(), TYPING_MS);
  const isEnough = question.length >= REQUEST_LIMITS.shortestQuestion;
  const { data, previousData, error } = useQuery(EXISTING_ANSWERS_QUERY, {
    variables: { networkId, question: question.slice(0, REQUEST_LIMITS.question) },
    skip: !isEnough,
  });
  const existing = isEnough ? (data ?? previousData)?.existingAnswers : undefined;
  return (
    <aside className={classes.existing} aria-labelledby={id}>
      <h2 id={id}>{t.existingTitle}</h2>
      <div aria-live="polite">
        {existing ? (
          <Found existing={existing} asking={asking} />
        ) : (
          <p>{isEnough && error ? t.existingFailed : t.existingWait}</p>
        )}
      </div>
    </aside>
  );
}

function Found({ existing: { items, requests, terms }, asking }: { existing: Existing; asking: Asking }) {
  const t = useMessages(requestMessages);
  const isNothing = items.length === 0 && requests.length === 0;
  return (
    <>
      <MentionedTopics terms={terms} asking={asking} />
      <p className={classes.soft}>{isNothing ? t.existingNone : t.existingLead}</p>
      {requests.length > 0 && (
        <>
          <h3>{t.existingRequests}</h3>
          <ul className={classes.entries}>
            {requests.map((request) => (
              <li key={request.id}>
                <RequestEntry request={request} brief="h4" />
              </li>
            ))}
          </ul>
        </>
      )}
      {items.length > 0 && (
        <>
          <h3>{t.existingItems}</h3>
          <ul className={classes.links}>
            {items.slice(0, MOST_ITEMS).map(({ id, slug, content }) => (
              <li key={id}>
                <Link to={`/viden/${slug}`} lang={content.language ?? undefined}>
                  {content.bibliography.title}
                </Link>
              </li>
            ))}
          </ul>
          <p className={classes.soft}>
            <Link to={searchLink({ question: asking.values.question })}>{t.existingAll}</Link>
          </p>
        </>
      )}
    </>
  );
}

function MentionedTopics({ terms, asking: { values, change } }: { terms: Existing['terms']; asking: Asking }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  const left = terms.filter(({ id }) => !values.termIds.includes(id));
  if (left.length === 0) return null;
  return (
    <div className={classes.mentioned}>
      <span className={classes.label}>{t.topicsFound}</span>
      {left.map(({ id, label }) => (
        <SuggestedChip
          key={id}
          label={format.text(label)}
          name={t.addTopic(format.text(label))}
          onChoose={() => change({ termIds: [...values.termIds, id] })}
        />
      ))}
    </div>
  );
}
