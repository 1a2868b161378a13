import type { RecommendationStep } from '@samspil/domain/recommendations';
import { problemsWithReasonFor } from '@samspil/domain/recommendations';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../shared/sending';
import { Button, ButtonLink } from '../shared/ui';
import { forgetRecommendations } from './forget-recommendations';
import { recommendationMessages } from './messages';
import { MOVE_RECOMMENDATION, type ShownRecommendation } from './recommendation-queries';
import classes from './recommendations.module.css';

type Step = Uppercase<RecommendationStep>;

interface Steps {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  readonly move: (step: Step, reason?: string) => Promise<boolean>;
}

function useSteps({ id, lock }: ShownRecommendation): Steps {
  const t = useMessages(recommendationMessages);
  const { busy, problems, failure, take } = useStep(MOVE_RECOMMENDATION, forgetRecommendations);
  const move: Steps['move'] = (step, reason = '') => take({ input: { id, lock, step, reason } }, t.done[step]);
  return { busy, problems, failure, move };
}

/** What the reader may do with it where it stands. Sending back and withdrawing say why. */
export function RecommendationSteps({ recommendation }: { recommendation: ShownRecommendation }) {
  const steps = useSteps(recommendation);
  const [asking, ask] = useState<'RETURN' | 'WITHDRAW' | null>(null);
  const { viewerCan } = recommendation;
  if (!Object.entries(viewerCan).some(([, may]) => may === true)) return null;
  return (
    <div className={classes.steps} data-print="hide">
      {asking === null ? (
        <>
          <Buttons recommendation={recommendation} steps={steps} onAsk={ask} />
          <FormProblems problems={steps.problems} failure={steps.failure} />
        </>
      ) : (
        <ReasonForm step={asking} steps={steps} onLeave={() => ask(null)} />
      )}
    </div>
  );
}

interface ButtonsProps {
  recommendation: ShownRecommendation;
  steps: Steps;
  onAsk: (step: 'RETURN' | 'WITHDRAW') => void;
}

function Buttons({ recommendation: { id, title, viewerCan }, steps, onAsk }: ButtonsProps) {
  const t = useMessages(recommendationMessages);
  const button = (label: string, act: () => void, variant: 'filled' | 'default' = 'default') => (
    <Button variant={variant} busy={steps.busy} aria-label={`${label}: ${title}`} onClick={act}>
      {label}
    </Button>
  );
  return (
    <div className={classes.buttons}>
      {viewerCan.approve && button(t.approve, () => void steps.move('APPROVE'), 'filled')}
      {viewerCan.propose && button(t.propose, () => void steps.move('PROPOSE'), 'filled')}
      {viewerCan.edit && (
        <ButtonLink to={`/anbefalinger/${id}/rediger`} variant="default">
          {t.edit}
        </ButtonLink>
      )}
      {viewerCan.return && button(t.return, () => onAsk('RETURN'))}
      {viewerCan.withdraw && button(t.withdraw, () => onAsk('WITHDRAW'))}
      {viewerCan.reopen && button(t.reopen, () => void steps.move('REOPEN'))}
    </div>
  );
}

interface ReasonFormProps {
  step: 'RETURN' | 'WITHDRAW';
  steps: Steps;
  onLeave: () => void;
}

function ReasonForm({ step, steps, onLeave }: ReasonFormProps) {
  const t = useMessages(recommendationMessages);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const problems = [...missing, ...steps.problems];
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(missing);
  const isReturn = step === 'RETURN';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithReasonFor(isReturn ? 'return' : 'withdraw', reason);
    setMissing(found);
    if (found.length === 0 && (await steps.move(step, reason))) onLeave();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={isReturn ? t.returnTitle : t.withdrawTitle}
        rows={3}
        required
        lang="da"
        value={reason}
        error={errorAt('reason')}
        onChange={setReason}
      />
      <FormProblems problems={problems} fields={['reason']} failure={steps.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={steps.busy}>
          {isReturn ? t.return : t.withdraw}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
