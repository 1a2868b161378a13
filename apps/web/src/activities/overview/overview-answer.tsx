import { Suspense } from 'react';
import { countFilters } from '../../search';
import { InterpretationPanel } from '../../search/understood';
import { useFormat, useMessages } from '../../shared/i18n';
import { FailureState, LoadingState, ShowMore } from '../../shared/ui';
import { ActivityList } from './activity-list';
import { Filters, FiltersInForce } from './filters';
import { ActivityTable, ChosenBar, MunicipalityMap, Timeline } from './lazy-views';
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

/** How the question was understood, what was found, and how to narrow it. */
export function OverviewAnswerView({ mayLog }: { mayLog: boolean }) {
  const t = useMessages(overviewMessages);
  const { overview, change } = useOverviewAddress();
  const { answer, loading, error, refetch, showMore } = useOverview(overview);
  const activities = useActivities(answer);
  const chosen = useChosen(activities);
  if (error && !answer) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!answer) return <LoadingState lines={9} height={24} />;
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
          <Results {...{ overview, answer, activities, chosen, mayLog, change, showMore }} />
        </div>
      </div>
      {chosen.choosable.length > 0 && (
        <Suspense>
          <ChosenBar chosen={chosen} onDone={() => void refetch()} />
        </Suspense>
      )}
    </div>
  );
}

function useActivities(answer: OverviewAnswer | undefined): readonly ListedActivity[] {
  return (answer?.edges ?? []).map(({ node }) => node);
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
