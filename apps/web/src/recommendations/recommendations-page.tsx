import { useQuery } from '@apollo/client/react';
import { canWriteRecommendations, recommendationNetworks } from '@samspil/domain/recommendations';
import { IconPencilPlus, IconPrinter } from '@tabler/icons-react';
import { useLocation, useSearchParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, FailureState, ListTabs, LoadingState, Page, ShowMore } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { recommendationMessages } from './messages';
import { RecommendationEntry } from './recommendation-entry';
import {
  RECOMMENDATION_QUERY,
  RECOMMENDATIONS_PER_PAGE,
  RECOMMENDATIONS_QUERY,
  type Level,
  type ShownRecommendation,
  type State,
} from './recommendation-queries';
import classes from './recommendations.module.css';

const LEVELS: readonly Level[] = ['REGIONAL', 'MUNICIPAL', 'INSTITUTION'];
const STATES = { approved: 'APPROVED', proposed: 'PROPOSED', draft: 'DRAFT', withdrawn: 'WITHDRAWN' } as const;
type List = keyof typeof STATES;
/** As they stand in the address: `?liste=forslag`. */
const IN_ADDRESS: Readonly<Record<List, string>> = {
  approved: '',
  proposed: 'forslag',
  draft: 'kladder',
  withdrawn: 'tilbagetrukne',
};
const LISTS = Object.keys(STATES) as List[];

/** What the networks recommend, by whom it speaks to; those who write and decide also see what is under way. */
export function RecommendationsPage() {
  const t = useMessages(recommendationMessages);
  const { viewer } = useViewer();
  const [parameters] = useSearchParams();
  const isInsider = recommendationNetworks(viewer).length > 0;
  const mayWrite = viewer.networks.some(({ networkId }) => canWriteRecommendations(viewer, networkId));
  const named = LISTS.find((list) => IN_ADDRESS[list] === (parameters.get('liste') ?? ''));
  const list: List = isInsider && named !== undefined ? named : 'approved';
  const actions = (
    <>
      <Button
        variant="default"
        icon={<IconPrinter size={20} stroke={1.75} aria-hidden />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
      {mayWrite && (
        <ButtonLink to="/anbefalinger/ny" icon={<IconPencilPlus size={20} stroke={1.75} aria-hidden />}>
          {t.write}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      {isInsider && (
        <div className={classes.tabs} data-print="hide">
          <ListTabs
            label={t.lists}
            tabs={LISTS.map((one) => ({
              to: one === 'approved' ? '/anbefalinger' : `/anbefalinger?liste=${IN_ADDRESS[one]}`,
              label: t.tabs[one],
              current: one === list,
            }))}
          />
        </div>
      )}
      <Linked state={STATES[list]} />
      <Recommendations key={list} list={list} />
    </Page>
  );
}

/** A mail leads to one by its id; it is shown whatever list it is on. */
function Linked({ state }: { state: State }) {
  const { hash } = useLocation();
  const id = hash.slice(1);
  const { data } = useQuery(RECOMMENDATION_QUERY, { variables: { id }, skip: id === '' });
  const linked = data?.recommendation;
  if (!linked || linked.state === state) return null;
  return (
    <div className={classes.linked}>
      <RecommendationEntry recommendation={linked} />
    </div>
  );
}

function Recommendations({ list }: { list: List }) {
  const { data, error, refetch, fetchMore } = useQuery(RECOMMENDATIONS_QUERY, {
    variables: { state: STATES[list], first: RECOMMENDATIONS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.recommendations;
  const shown = edges.map(({ node }) => node);
  if (shown.length === 0) return <None list={list} />;
  return (
    <>
      {LEVELS.map((level) => (
        <AtLevel
          key={level}
          level={level}
          shown={shown.filter((one) => one.level === level)}
          isPublic={list === 'approved'}
        />
      ))}
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

interface AtLevelProps {
  level: Level;
  shown: readonly ShownRecommendation[];
  isPublic: boolean;
}

function AtLevel({ level, shown, isPublic }: AtLevelProps) {
  const t = useMessages(recommendationMessages);
  if (shown.length === 0 && !isPublic) return null;
  return (
    <section className={classes.level} aria-labelledby={`niveau-${level}`}>
      <h2 id={`niveau-${level}`}>{t.levels[level]}</h2>
      <div className={classes.entries}>
        {shown.length === 0 && <p className={classes.soft}>{t.noneAtLevel}</p>}
        {shown.map((recommendation) => (
          <RecommendationEntry key={recommendation.id} recommendation={recommendation} />
        ))}
      </div>
    </section>
  );
}

function None({ list }: { list: List }) {
  const t = useMessages(recommendationMessages);
  const isPublic = list === 'approved';
  return (
    <EmptyState
      title={t.empty[list]}
      action={
        <ButtonLink to={isPublic ? '/hvad-virker' : '/anbefalinger'}>{isPublic ? t.toEvidence : t.toList}</ButtonLink>
      }
    >
      {isPublic && t.emptyText}
    </EmptyState>
  );
}
