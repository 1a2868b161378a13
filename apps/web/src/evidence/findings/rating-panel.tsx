import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { DataTable, useUndoToast } from '../../shared/ui';
import { graphqlName } from '../finding-filter-input';
import { useEvidenceWords } from '../use-evidence-words';
import type { DeskFinding } from './finding-fragments';
import { RECORD_CONSENSUS } from './finding-mutations';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { JudgementForm, type Judgement } from './judgement-form';
import { ratingMessages } from './rating-messages';

/** In the address of a finding: leads to how it was rated, as when the own rating is saved. */
export const RATINGS_HASH = '#vurdering';

type Rating = DeskFinding['ratings'][number];

/** Two people rate independently; when they differ, what they agree on afterwards is recorded. */
export function RatingPanel({ finding }: { finding: DeskFinding }) {
  const t = useMessages(ratingMessages);
  const title = useFocusFromAddress();
  const { ratings, hiddenRatings, viewerCan } = finding;
  const differs = new Set(ratings.map(({ direction, certainty }) => `${direction} ${certainty}`)).size > 1;
  const isSettled = ratings.length > 1 && (differs ? t.disagree : t.agree);
  if (ratings.length + hiddenRatings === 0) return null;
  return (
    <section className={classes.panel}>
      <h2 ref={title} tabIndex={-1}>
        {t.ratingTitle}
      </h2>
      <p className={classes.small}>{t.ratingHint}</p>
      {hiddenRatings > 0 && <p>{t.hiddenRatings(hiddenRatings)}</p>}
      {ratings.length > 0 && <Ratings ratings={ratings} />}
      {isSettled && <p>{isSettled}</p>}
      {viewerCan.recordConsensus && differs && <Consensus finding={finding} />}
    </section>
  );
}

/** The address has led here: focus goes to the heading, once. */
function useFocusFromAddress() {
  const title = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== RATINGS_HASH || title.current === null) return;
    title.current.focus();
    void navigate({ hash: '' }, { replace: true, preventScrollReset: true });
  }, [hash, navigate]);
  return title;
}

function Ratings({ ratings }: { ratings: readonly Rating[] }) {
  const t = useMessages(ratingMessages);
  const words = useEvidenceWords();
  const format = useFormat();
  const nameOf = ({ by, isOwn }: Rating) => `${by.name ?? t.unknownPerson}${isOwn ? ` (${t.ownRating})` : ''}`;
  return (
    <DataTable
      caption={t.ratingsTable}
      rows={ratings}
      rowKey={({ by }) => by.id}
      columns={[
        { key: 'who', header: t.rater, cell: nameOf },
        { key: 'direction', header: t.direction, cell: ({ direction }) => words.direction(direction) },
        { key: 'certainty', header: t.certaintyPlain, cell: ({ certainty }) => words.certainty(certainty) },
        { key: 'reason', header: t.reason, cell: ({ reason }) => reason },
        { key: 'when', header: t.when, cell: ({ at }) => format.date(at) },
      ]}
    />
  );
}

function Consensus({ finding }: { finding: DeskFinding }) {
  const t = useMessages(ratingMessages);
  const toast = useUndoToast();
  const [record, { loading, error }] = useMutation(RECORD_CONSENSUS, { update: (cache) => forgetAnswers(cache) });
  const save = async ({ direction, certainty, reason }: Judgement) => {
    const judged = { direction: graphqlName(direction), certainty: graphqlName(certainty), reason };
    await record({ variables: { input: { id: finding.id, lock: finding.lock, ...judged } } });
    toast({ text: t.consensusRecorded });
  };
  return <JudgementForm title={t.consensus} action={t.recordConsensus} busy={loading} error={error} onSave={save} />;
}
