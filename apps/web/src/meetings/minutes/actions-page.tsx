import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useMessages } from '../../shared/i18n';
import {
  ButtonLink,
  EmptyState,
  FailureState,
  ListTabs,
  LoadingState,
  NoAccessState,
  Page,
  ShowMore,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { ActionEntry } from './action-entry';
import { minutesMessages } from './messages';
import { OUTCOMES_PER_PAGE, MEETING_ACTIONS_QUERY } from './outcome-queries';
import classes from './minutes.module.css';

/** As they stand in the address: `?liste=alle&vis=gjort`. */
const IN_ADDRESS = { MINE: '', ORGANISATION: 'organisation', ALL: 'alle' } as const;
type Scope = keyof typeof IN_ADDRESS;
const SCOPES = Object.keys(IN_ADDRESS) as Scope[];
const DONE = 'gjort';

/** What was agreed at meetings: the reader's own, the organisation's, and all that may be read. */
export function ActionsPage() {
  const t = useMessages(minutesMessages);
  const { language } = useLanguage();
  const { signedIn, loading } = useViewer();
  const [parameters] = useSearchParams();
  const scope = SCOPES.find((one) => IN_ADDRESS[one] === (parameters.get('liste') ?? '')) ?? 'MINE';
  const isDone = parameters.get('vis') === DONE;
  if (!signedIn) {
    return <Page title={t.actionsTitle}>{loading ? <LoadingState /> : <NoAccessState signedIn={false} />}</Page>;
  }
  const file = new URLSearchParams({ liste: IN_ADDRESS[scope], ...(isDone ? { vis: DONE } : {}), lang: language });
  return (
    <Page
      title={t.actionsTitle}
      lead={t.actionsLead}
      actions={
        <a href={`/opgaver/eksport.csv?${file.toString()}`} download className={classes.csv}>
          <IconDownload size={18} stroke={1.75} aria-hidden />
          {t.csv}
        </a>
      }
    >
      <div data-print="hide">
        <ListTabs
          label={t.lists}
          tabs={SCOPES.map((one) => ({ to: addressOf(one, isDone), label: t.scopes[one], current: one === scope }))}
        />
        <p className={classes.other}>
          <Link to={addressOf(scope, !isDone)}>{isDone ? t.showOpen : t.showDone}</Link>
        </p>
      </div>
      <Actions key={`${scope}-${isDone}`} scope={scope} isDone={isDone} />
    </Page>
  );
}

function addressOf(scope: Scope, isDone: boolean): string {
  const parameters = new URLSearchParams();
  if (IN_ADDRESS[scope] !== '') parameters.set('liste', IN_ADDRESS[scope]);
  if (isDone) parameters.set('vis', DONE);
  const query = parameters.toString();
  return query === '' ? '/opgaver' : `/opgaver?${query}`;
}

function Actions({ scope, isDone }: { scope: Scope; isDone: boolean }) {
  const t = useMessages(minutesMessages);
  const { data, error, refetch, fetchMore } = useQuery(MEETING_ACTIONS_QUERY, {
    variables: { input: { scope, isDone }, first: OUTCOMES_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.meetingActions;
  if (edges.length === 0) {
    return (
      <EmptyState
        title={isDone ? t.noneDone : t.noActions[scope]}
        action={<ButtonLink to="/moeder">{t.toMeetings}</ButtonLink>}
      >
        {t.noActionsText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {edges.map(({ node }) => (
          <li key={node.id} className={classes.entry} data-kind="action">
            <ActionEntry action={node} withMeeting />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}
