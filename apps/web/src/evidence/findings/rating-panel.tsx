import { useMutation } from '@apollo/client/react';
import { CERTAINTIES, DIRECTIONS, type Certainty, type Direction } from '@samspil/domain/evidence';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useFormat, useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button, DataTable, useUndoToast } from '../../shared/ui';
import { graphqlName } from '../finding-filter-input';
import { useEvidenceWords } from '../use-evidence-words';
import { ChoiceField } from './choice-field';
import type { DeskFinding } from './finding-fragments';
import { RATE_FINDING, RECORD_CONSENSUS } from './finding-mutations';
import classes from './findings.module.css';
import { forgetAnswers } from './forget-answers';
import { isToBeRated } from './is-to-be-rated';
import { ratingMessages } from './rating-messages';

type Rating = DeskFinding['ratings'][number];

/** Two people rate independently; when they differ, what they agree on afterwards is recorded. */
export function RatingPanel({ finding }: { finding: DeskFinding }) {
  const t = useMessages(ratingMessages);
  const { ratings, hiddenRatings, viewerCan } = finding;
  const differs = new Set(ratings.map(({ direction, certainty }) => `${direction} ${certainty}`)).size > 1;
  const isSettled = ratings.length > 1 && (differs ? t.disagree : t.agree);
  if (ratings.length + hiddenRatings === 0) return null;
  return (
    <section className={classes.panel} id="vurdering">
      <h2>{t.ratingTitle}</h2>
      <p className={classes.small}>{t.ratingHint}</p>
      {hiddenRatings > 0 && <p>{t.hiddenRatings(hiddenRatings)}</p>}
      {ratings.length > 0 && <Ratings ratings={ratings} />}
      {isSettled && <p>{isSettled}</p>}
      {isToBeRated(finding) && <OwnRating finding={finding} />}
      {viewerCan.recordConsensus && differs && <Consensus finding={finding} />}
    </section>
  );
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

interface Judgement {
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly reason: string;
}

/** The own rating, before the other's is seen: nothing is chosen beforehand. */
function OwnRating({ finding }: { finding: DeskFinding }) {
  const t = useMessages(ratingMessages);
  const toast = useUndoToast();
  const [rate, { loading, error }] = useMutation(RATE_FINDING, { update: (cache) => forgetAnswers(cache) });
  const save = async ({ direction, certainty, reason }: Judgement) => {
    const input = { id: finding.id, direction: graphqlName(direction), certainty: graphqlName(certainty), reason };
    await rate({ variables: { input } });
    toast({ text: t.rated });
  };
  return <JudgementForm title={t.mine} action={t.rate} busy={loading} error={error} onSave={save} />;
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

interface JudgementFormProps {
  title: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSave: (judgement: Judgement) => Promise<void>;
}

function JudgementForm({ title, action, busy, error, onSave }: JudgementFormProps) {
  const t = useMessages(ratingMessages);
  const words = useEvidenceWords();
  const [direction, setDirection] = useState<Direction | ''>('');
  const [certainty, setCertainty] = useState<Certainty | ''>('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks = direction === '' || certainty === '' || reason.trim() === '';
  const save = () => {
    setAsked(true);
    // What was refused stays in the form; `error` says why.
    if (direction !== '' && certainty !== '' && !lacks) onSave({ direction, certainty, reason }).catch(() => undefined);
  };
  return (
    <form className={classes.form} aria-label={title} onSubmit={(event) => event.preventDefault()} noValidate>
      <h3>{title}</h3>
      <ChoiceField
        path="rating.direction"
        label={t.direction}
        value={direction}
        choices={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
        onChoose={setDirection}
        always
      />
      <ChoiceField
        path="rating.certainty"
        label={t.certaintyPlain}
        value={certainty}
        choices={CERTAINTIES.map((value) => ({ value, label: words.certainties[value] }))}
        onChoose={setCertainty}
        always
      />
      <Textarea
        label={t.reason}
        lang="da"
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal lacks={asked && lacks} error={error} />
      <div>
        <Button busy={busy} onClick={save}>
          {action}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ lacks, error }: { lacks: boolean; error: unknown }) {
  const t = useMessages(ratingMessages);
  const textOf = useProblemText();
  const texts = error ? problemsOf(error).map(textOf) : [];
  const failed = error !== undefined && error !== null && failureOf(error).kind !== 'problems';
  const said = [...(lacks ? [t.rateFirst] : []), ...texts, ...(failed ? [t.failed] : [])];
  if (said.length === 0) return null;
  return (
    <p role="alert" className={classes.error}>
      {said.join(' ')}
    </p>
  );
}
