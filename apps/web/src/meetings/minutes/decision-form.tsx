import { problemsWithDecision } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import { RECORD_DECISION } from './minutes-queries';
import classes from './minutes.module.css';

interface DecisionFormProps {
  meetingId: string;
  agendaItemId: string | null;
  decision?: { readonly id: string; readonly text: string };
  onClose: () => void;
}

/** A decision as it is entered or mended; sent again with the same id it is there once. */
export function DecisionForm({ meetingId, agendaItemId, decision, onClose }: DecisionFormProps) {
  const t = useMessages(minutesMessages);
  const [id] = useState(() => decision?.id ?? v7());
  const [text, setText] = useState(decision?.text ?? '');
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { take, busy, ...step } = useStep(RECORD_DECISION, forgetOutcomes);
  const problems = [...found, ...step.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(found);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsWithDecision({ agendaItemId, text }, { isKnownItem: () => true });
    setFound(wrong);
    if (wrong.length > 0) return;
    if (await take({ input: { id, meetingId, agendaItemId, text } }, t.decisionSaved)) onClose();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.decisionText}
        rows={2}
        required
        lang="da"
        value={text}
        error={errorAt('text')}
        onChange={setText}
      />
      <FormProblems problems={problems} fields={['text']} failure={step.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
