import { useQuery } from '@apollo/client/react';
import { IconArrowRight, IconPuzzle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { ButtonLink, DemoBadge, EmptyState, FailureState, LoadingState, ShowMore } from '../../shared/ui';
import { CONCEPTS_PER_PAGE, TRIALS_QUERY, type FoundTrial } from '../concept-queries';
import { conceptMessages } from '../messages';
import { TrialStatusBadge } from '../status-badge';
import { usePeriodText } from '../use-period-text';
import { usePlaceName } from '../use-place-name';
import classes from './catalogue.module.css';

const DIRECTIONS = { out: 'OWN_ELSEWHERE', home: 'FOREIGN_HERE' } as const;

/** Trials that went one way: the network's concepts elsewhere, or concepts from elsewhere in the network. */
export function TrialsList({ list }: { list: keyof typeof DIRECTIONS }) {
  const t = useMessages(conceptMessages);
  const { data, error, refetch, fetchMore } = useQuery(TRIALS_QUERY, {
    variables: { direction: DIRECTIONS[list], first: CONCEPTS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const trials = data?.conceptTrials;
  if (error && !trials) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!trials) return <LoadingState lines={6} height={24} />;
  if (trials.edges.length === 0) {
    return (
      <EmptyState
        icon={IconPuzzle}
        title={t.noTrialsTitle}
        action={<ButtonLink to="/koncepter">{t.seeAll}</ButtonLink>}
      >
        {list === 'out' ? t.noTrialsOut : t.noTrialsHome}
      </EmptyState>
    );
  }
  const showMore = () => fetchMore({ variables: { after: trials.pageInfo.endCursor } });
  return (
    <section aria-label={t.listNames[list]}>
      <p className={classes.listLead}>{t.listLeads[list]}</p>
      <ul className={classes.list}>
        {trials.edges.map(({ node }) => (
          <li key={node.id}>
            <TrialEntry trial={node} />
          </li>
        ))}
      </ul>
      {trials.pageInfo.hasNextPage && <ShowMore onMore={showMore} />}
    </section>
  );
}

function TrialEntry({ trial }: { trial: FoundTrial }) {
  const format = useFormat();
  const placeName = usePlaceName();
  const period = usePeriodText();
  const { concept } = trial;
  const from = concept.origin === 'FOREIGN' ? concept.originPlace : format.text(concept.owner.name);
  return (
    <article className={classes.trial}>
      <p className={classes.way}>
        <span>{from}</span>
        <IconArrowRight size={16} stroke={1.75} aria-hidden />
        <strong>{placeName(trial)}</strong>
      </p>
      <h2 className={classes.entryTitle}>
        <Link to={`/koncepter/${concept.slug}#forsoeg-${trial.id}`} lang="da">
          {concept.title}
        </Link>
      </h2>
      <p className={classes.standing}>
        <TrialStatusBadge status={trial.status} />
        <span>{period(trial)}</span>
        {trial.isDemonstration && <DemoBadge />}
      </p>
      {trial.result !== '' && (
        <p className={classes.purpose} lang="da">
          {trial.result}
        </p>
      )}
    </article>
  );
}
