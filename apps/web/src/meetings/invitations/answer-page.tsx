import { useMutation, useQuery } from '@apollo/client/react';
import { IconLinkOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Problem } from '@samspil/domain/shared';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, EmptyState, FailureState, KeyValues, LoadingState, Page } from '../../shared/ui';
import { useMeetingTime } from '../use-meeting-time';
import { ANSWER_BY_LINK, ANSWER_PAGE_QUERY, type ShownAnswerPage } from './answer-queries';
import classes from './invitations.module.css';
import { invitationMessages } from './messages';
import { OwnAnswer, type Wish } from './own-answer';

/** Links that lead nowhere, by what is the matter. */
const DEAD = {
  'meetings.link-forged': ['linkForged', 'linkForgedText'],
  'meetings.link-expired': ['linkExpired', 'linkExpiredText'],
  'meetings.participant-unknown': ['linkGone', 'linkGoneText'],
} as const;

/** Where the link in an invitation leads: yes or no without signing in. */
export function AnswerPage() {
  const t = useMessages(invitationMessages);
  const [parameters] = useSearchParams();
  const token = parameters.get('t') ?? '';
  const { data, error, refetch } = useQuery(ANSWER_PAGE_QUERY, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <Page title={t.answerTitle} width="reading">
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={5} />)}
      {data && <Linked token={token} page={data.meetingAnswer} />}
    </Page>
  );
}

function Linked({ token, page: loaded }: { token: string; page: ShownAnswerPage }) {
  const t = useMessages(invitationMessages);
  const answering = useAnswering(token, loaded);
  const { closedBecause } = answering.page;
  const dead = DEAD[closedBecause as keyof typeof DEAD] as (typeof DEAD)[keyof typeof DEAD] | undefined;
  if (dead) {
    return (
      <EmptyState title={t[dead[0]]} icon={IconLinkOff} action={<ButtonLink to="/">{t.toFrontPage}</ButtonLink>}>
        {t[dead[1]]}
      </EmptyState>
    );
  }
  return (
    <div className={classes.registration}>
      <Facts page={answering.page} />
      <Standing {...answering} />
      {closedBecause === null ? <Form {...answering} /> : <p>{t.closed[closedBecause]}</p>}
      {closedBecause === null && <p className={classes.soft}>{t.notYou}</p>}
    </div>
  );
}

type Answering = ReturnType<typeof useAnswering>;

function Standing({ page: { answer, waitingPlace, closedBecause }, saved }: Answering) {
  const t = useMessages(invitationMessages);
  const given = answer ?? 'NONE';
  return (
    <div role="status" aria-live="polite">
      <p className={classes.standing} data-answer={given}>
        {saved ? t.answerSaved[given] : t.answered[given]}
      </p>
      {waitingPlace !== null && <p>{t.waitingPlace(waitingPlace)}</p>}
      {saved && closedBecause === null && <p>{t.changeAnswer}</p>}
    </div>
  );
}

function Form({ page: { answer, remark, isPastDeadline }, busy, problems, failure, send }: Answering) {
  return (
    <OwnAnswer
      key={`${answer ?? ''} ${remark}`}
      {...{ answer: answer ?? 'NONE', remark, isPastDeadline, busy, problems, failure }}
      placesFree={null}
      onSend={send}
    />
  );
}

function Facts({ page: { title, startsAt, endsAt, place, respondBy, personName } }: { page: ShownAnswerPage }) {
  const t = useMessages(invitationMessages);
  const time = useMeetingTime();
  return (
    <section aria-labelledby="moede">
      <h2 id="moede" lang="da">
        {title}
      </h2>
      <KeyValues
        rows={[
          [t.name, personName],
          [t.when, startsAt && endsAt && time.span(startsAt, endsAt)],
          [t.where, place],
          [t.answerBy, respondBy && time.moment(respondBy)],
        ]}
      />
    </section>
  );
}

function useAnswering(token: string, loaded: ShownAnswerPage) {
  const [page, setPage] = useState(loaded);
  const [saved, setSaved] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [answer, { loading: busy, error }] = useMutation(ANSWER_BY_LINK);
  const send = (wish: Wish, remark: string) => {
    setProblems([]);
    setSaved(false);
    answer({ variables: { input: { token, answer: wish, remark } } })
      .then(({ data }) => {
        if (data) setPage(data.answerMeetingByLink);
        setSaved(true);
      })
      .catch((refused: unknown) => setProblems(problemsOf(refused)));
  };
  const kind = error && failureOf(error).kind;
  const failure = kind === undefined || kind === 'problems' ? undefined : kind === 'offline' ? kind : 'failed';
  return { page, saved, busy, problems, failure, send } as const;
}
