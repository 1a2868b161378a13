import { useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { requestMessages } from './messages';
import { REOPEN, RESTORE, WITHDRAW, type ShownRequest } from './request-queries';
import classes from './requests.module.css';
import { StepProblems } from './step-problems';
import { useRequestStep } from './use-request-step';

/** What is done with one press: withdraw, bring back, open again. Each can be taken back. */
export function RequestSteps({ request: { id, lock, viewerCan } }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const withdraw = useRequestStep(WITHDRAW);
  const restore = useRequestStep(RESTORE);
  const reopen = useRequestStep(REOPEN);
  const input = { input: { id } };
  const bringBack = () => restore.take(input, t.restored);
  return (
    <div className={classes.steps}>
      {viewerCan.withdraw && (
        <Button
          variant="default"
          busy={withdraw.busy}
          onClick={() => void withdraw.take(input, t.withdrawn, bringBack)}
        >
          {t.withdraw}
        </Button>
      )}
      {viewerCan.restore && (
        <Button busy={restore.busy} onClick={() => void bringBack()}>
          {t.restore}
        </Button>
      )}
      {viewerCan.reopen && (
        <Button
          variant="default"
          busy={reopen.busy}
          onClick={() => void reopen.take({ input: { id, lock } }, t.reopened)}
        >
          {t.reopen}
        </Button>
      )}
      <StepProblems steps={[withdraw, restore, reopen]} />
    </div>
  );
}
