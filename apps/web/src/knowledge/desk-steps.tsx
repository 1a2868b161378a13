import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, ConfirmDialog } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import type { DeskItem, Step } from './desk-queries';
import type { useDeskSteps } from './use-desk-steps';

type Steps = ReturnType<typeof useDeskSteps>;

/** The steps this viewer can take from here; those that cannot be undone ask first. */
export function DeskSteps({ item, steps }: { item: DeskItem; steps: Steps }) {
  const t = useMessages(deskMessages);
  const textOf = useProblemText();
  const { viewerCan } = item;
  const forward: readonly (readonly [Step, boolean])[] = [
    ['SUBMIT', viewerCan.submit],
    ['PUBLISH', viewerCan.publish],
    ['RESTORE', viewerCan.restore],
  ];
  const back: readonly (readonly [Step, boolean])[] = [
    ['RETURN_TO_INBOX', viewerCan.returnToInbox],
    ['ARCHIVE', viewerCan.archive],
  ];
  const button = (variant: 'filled' | 'default') => (step: readonly [Step, boolean]) =>
    step[1] && (
      <Button key={step[0]} variant={variant} busy={steps.busy} onClick={() => void steps.take(step[0])}>
        {t.steps[step[0]]}
      </Button>
    );
  return (
    <div>
      <div className={classes.buttons}>
        {forward.map(button('filled'))}
        {back.map(button('default'))}
        {viewerCan.discardDraft && <DiscardDraft steps={steps} />}
        {viewerCan.withdraw && <Withdraw steps={steps} />}
      </div>
      {steps.failed && <p role="alert">{t.stepFailed}</p>}
      {steps.problems.length > 0 && (
        <div role="alert" className={classes.missing}>
          <p>{t.missing}</p>
          <ul>
            {steps.problems.map((problem) => (
              <li key={`${problem.code}:${problem.field}`}>{textOf(problem)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function DiscardDraft({ steps }: { steps: Steps }) {
  const t = useMessages(deskMessages);
  const [opened, setOpened] = useState(false);
  const confirm = () => {
    setOpened(false);
    void steps.take('DISCARD_DRAFT');
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t.steps['DISCARD_DRAFT']}
      </Button>
      <ConfirmDialog
        opened={opened}
        danger
        title={t.discardTitle}
        confirmLabel={t.steps['DISCARD_DRAFT'] ?? ''}
        onConfirm={confirm}
        onCancel={() => setOpened(false)}
      >
        <p>{t.discardText}</p>
      </ConfirmDialog>
    </>
  );
}

function Withdraw({ steps }: { steps: Steps }) {
  const t = useMessages(deskMessages);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = () => {
    setOpened(false);
    void steps.take('WITHDRAW', reason);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t.steps['WITHDRAW']}
      </Button>
      <ConfirmDialog
        opened={opened}
        danger
        title={t.withdrawTitle}
        confirmLabel={t.steps['WITHDRAW'] ?? ''}
        onConfirm={confirm}
        onCancel={() => setOpened(false)}
      >
        <p>{t.withdrawText}</p>
        <Textarea
          label={t.reason}
          autosize
          minRows={3}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
