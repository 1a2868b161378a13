import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { useMessages } from '../shared/i18n';
import type { ResultOf } from '../shared/graphql';
import { requestMessages } from './messages';
import { RequestEntry } from './request-entry';
import { SETTLED_REQUESTS_QUERY } from './request-queries';
import classes from './requests.module.css';

export interface SettledRequestsProps {
  readonly question: string;
  /** What the question was understood to be about. */
  readonly termIds: readonly string[];
}

/** What members have asked the network before about the same, and what was found out. Nothing where there is none. */
export function SettledRequests({ question, termIds }: SettledRequestsProps) {
  const t = useMessages(requestMessages);
  const id = useId();
  const { data } = useQuery(SETTLED_REQUESTS_QUERY, { variables: { question, termIds: [...termIds] } });
  const requests = data?.settledRequests ?? [];
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.settled}>
      <h2 id={id}>{t.settledTitle}</h2>
      <p className={classes.soft}>{t.settledLead}</p>
      <ul className={classes.entries}>
        {requests.map((request) => (
          <li key={request.id}>
            <RequestEntry request={request} brief="h3" />
            <FoundOut request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Settled = ResultOf<typeof SETTLED_REQUESTS_QUERY>['settledRequests'][number];

const LETTERS = 220;

/** The beginning of the answer, or why there was none; the whole stands with the request. */
function FoundOut({ request: { answer, closing } }: { request: Settled }) {
  const text = (answer?.text ?? closing?.note ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return null;
  return <p className={classes.soft}>{text.length <= LETTERS ? text : `${text.slice(0, LETTERS).trimEnd()} …`}</p>;
}
