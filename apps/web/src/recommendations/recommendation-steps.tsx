import type { RecommendationStep } from '@samspil/domain/recommendations';
import { problemsWithReasonFor } from '@samspil/domain/recommendations';
import type { Problem } from '@samspil/domain/shared';
import { useState } from 'react';
import { useMessages } from '../shared/i18n';
import { FormProblems, ReasonForm, useStep } from '../shared/sending';
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

/** Those that say why. */
const STEPS = { RETURN: 'return', WITHDRAW: 'withdraw' } as const;

/** What the reader may do with it where it stands. Sending back and withdrawing say why. */
export function RecommendationSteps({ recommendation }: { recommendation: ShownRecommendation }) {
  const t = useMessages(recommendationMessages);
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
        <ReasonForm
          title={asking === 'RETURN' ? t.returnTitle : t.withdrawTitle}
          confirm={asking === 'RETURN' ? t.return : t.withdraw}
          {...{ busy: steps.busy, problems: steps.problems, failure: steps.failure }}
          problemsWith={(reason) => problemsWithReasonFor(STEPS[asking], reason)}
          onSend={(reason) => steps.move(asking, reason)}
          onLeave={() => ask(null)}
        />
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
