import { Suspense, useCallback, useEffect, useMemo } from 'react';
import { countFilters } from '../../search';
import { InterpretationPanel } from '../../search/understood';
import { failureOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { FailureState, LoadingState, ShowMore } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { ActivityList } from './activity-list';
import { Filters, FiltersInForce } from './filters';
import { keepLastSeen } from './last-seen';
import { ActivityTable, ChosenBar, MunicipalityMap, OfflineOverview, Timeline } from './lazy-views';
import { NothingFound } from './nothing-found';
import { overviewMessages } from './messages';
import type { OverviewAddress } from './overview-address';
import classes from './overview-page.module.css';
import type { ListedActivity, OverviewAnswer } from './overview-queries';
import { Toolbar } from './toolbar';
import { useChosen, type Chosen } from './use-chosen';
import { useOverview } from './use-overview';
import { useOverviewAddress, type ChangeOverview } from './use-overview-address';
import { ViewChoice } from './view-choice';

/** The activities of the address, or why they are not there. */
export function OverviewAnswerView({ mayLog }: { mayLog: boolean }) {
  const { overview, change } = useOverviewAddress();
  const { answer, loading, error, refetch, showMore } = useOverview(overview);
  const activities = useActivities(answer);
  const chosen = useChosen(activities);
  const retry = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  useKeptForOffline(mayLog && !loading && !error ? activities : []);
  if (error && !answer) return <Failure error={error} mayLog={mayLog} onRetry={retry} />;
  if (!answer) return <LoadingState lines={9} height={24} />;
  return <Answer {...{ overview, answer, activities, chosen, mayLog, change, showMore, loading }} onEdited={retry} />;
}

/** How the question was understood, what was found, and how to narrow it. */
function Answer({ loading, onEdited, ...found }: ResultsProps & { loading: boolean; onEdited: () => void }) {
  const t = useMessages(overviewMessages);
  const { overview, answer, chosen, change } = found;
  return (
    <div className={classes.answer} aria-busy={loading}>
      {overview.own && <p className={classes.ownLead}>{overview.deleted ? t.deletedLead : t.ownLead}</p>}
      {overview.question !== '' && !overview.own && (
        <InterpretationPanel search={overview} interpretation={answer.interpretation} onChange={change} />
      )}
      <ViewChoice overview={overview} onChange={change} />
      <Toolbar overview={overview} answer={answer} onChange={change} />
      <div className={classes.columns} data-view={overview.view}>
        <aside className={classes.filters} data-print="hide">
          <Filters overview={overview} facets={answer.facets} onChange={change} />
        </aside>
        <div className={classes.results}>
          <FiltersInForce overview={overview} onChange={change} />
          <Results {...found} />
        </div>
      </div>
      {chosen.choosable.length > 0 && (
        <Suspense>
          <ChosenBar chosen={chosen} onDone={onEdited} />
        </Suspense>
      )}
    </div>
  );
}

/** Whoever logs activities also wants to see them where there is no network. */
function useKeptForOffline(activities: readonly ListedActivity[]): void {
  const { userId } = useViewer().viewer;
  useEffect(() => {
    if (activities.length > 0) keepLastSeen(userId, activities);
  }, [userId, activities]);
}

function Failure({ error, mayLog, onRetry }: { error: unknown; mayLog: boolean; onRetry: () => void }) {
  if (!mayLog || failureOf(error).kind !== 'offline') return <FailureState error={error} onRetry={onRetry} />;
  return (
    <Suspense fallback={<LoadingState lines={9} height={24} />}>
      <OfflineOverview onRetry={onRetry} />
    </Suspense>
  );
}

function useActivities(answer: OverviewAnswer | undefined): readonly ListedActivity[] {
  return useMemo(() => (answer?.edges ?? []).map(({ node }) => node), [answer]);
}

interface ResultsProps {
  overview: OverviewAddress;
  answer: OverviewAnswer;
  activities: readonly ListedActivity[];
  chosen: Chosen;
  mayLog: boolean;
  change: ChangeOverview;
  showMore: () => Promise<unknown>;
}

function Results(props: ResultsProps) {
  const { overview, answer, activities, mayLog, change, showMore } = props;
  // The map has its municipalities also where nothing is left of them.
  if (activities.length === 0 && (overview.view !== 'map' || countFilters(overview) === 0)) {
    return <NothingFound overview={overview} mayLog={mayLog} onChange={change} />;
  }
  return (
    <>
      <Suspense fallback={<LoadingState lines={9} height={24} />}>
        <View {...props} />
      </Suspense>
      {answer.pageInfo.hasNextPage && (overview.view !== 'map' || overview.own) && (
        <>
          <ShowMore onMore={showMore} />
          <Shown answer={answer} />
        </>
      )}
    </>
  );
}

function Shown({ answer }: { answer: OverviewAnswer }) {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  return (
    <p role="status" className={classes.shown}>
      {t.shown(format.number(answer.edges.length), format.number(answer.total))}
    </p>
  );
}

function View({ overview, answer, activities, chosen, change }: ResultsProps) {
  switch (overview.view) {
    case 'list':
      return <ActivityList activities={activities} />;
    case 'table':
      return <ActivityTable overview={overview} activities={activities} chosen={chosen} onChange={change} />;
    case 'map':
      return <MunicipalityMap overview={overview} answer={answer} onChange={change} />;
    case 'timeline':
      return <Timeline activities={activities} />;
  }
}
