import { CERTAINTIES, DIRECTIONS, type Certainty, type Direction } from '@samspil/domain/evidence';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { failureOf, problemsOf } from '../../shared/graphql';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button } from '../../shared/ui';
import { useEvidenceWords } from '../use-evidence-words';
import { ChoiceField } from './choice-field';
import classes from './findings.module.css';
import { ratingMessages } from './rating-messages';

export interface Judgement {
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly reason: string;
}

interface JudgementFormProps {
  title: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSave: (judgement: Judgement) => Promise<void>;
}

/** How one judges a finding: nothing is chosen beforehand. */
export function JudgementForm({ title, action, busy, error, onSave }: JudgementFormProps) {
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
