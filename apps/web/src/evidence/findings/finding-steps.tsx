import { Textarea } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { Button, ButtonLink, ConfirmDialog } from '../../shared/ui';
import type { DeskFinding } from './finding-fragments';
import classes from './findings.module.css';
import { codingMessages } from './messages';
import { useDeletion } from './use-deletion';
import type { FindingDraft } from './use-finding-draft';
import type { FindingSteps } from './use-finding-steps';

interface FindingStepsBarProps {
  finding: DeskFinding;
  draft: FindingDraft;
  steps: FindingSteps;
  onPublish: () => void;
  toList: string;
  toLikeThis: string;
}

/** What can be done with a finding from where it stands. */
export function FindingStepsBar({ finding, draft, steps, onPublish, toList, toLikeThis }: FindingStepsBarProps) {
  const t = useMessages(codingMessages);
  const { viewerCan, state } = finding;
  return (
    <div className={classes.buttons}>
      {viewerCan.edit && <SaveButton draft={draft} />}
      {state === 'DRAFT' && viewerCan.edit && (
        <Button busy={steps.busy} onClick={onPublish}>
          {t.steps.publish}
        </Button>
      )}
      {viewerCan.restore && (
        <Button busy={steps.busy} onClick={() => void steps.take('restore')}>
          {t.steps.restore}
        </Button>
      )}
      <ButtonLink to={toLikeThis} variant="default" icon={<IconCopyPlus size={16} aria-hidden />}>
        {t.newLikeThis}
      </ButtonLink>
      {viewerCan.unpublish && (
        <Button variant="default" busy={steps.busy} onClick={() => void steps.take('unpublish')}>
          {t.steps.unpublish}
        </Button>
      )}
      {viewerCan.withdraw && <Withdraw steps={steps} />}
      {viewerCan.delete && <DeleteDraft finding={finding} draft={draft} toList={toList} />}
    </div>
  );
}

export function SaveButton({ draft }: { draft: FindingDraft }) {
  const t = useMessages(codingMessages);
  return (
    <Button
      variant={draft.savesWhenAsked ? 'filled' : 'default'}
      busy={draft.status === 'saving'}
      onClick={() => void draft.flush()}
    >
      {t.save}
    </Button>
  );
}

function DeleteDraft({ finding, draft, toList }: { finding: DeskFinding; draft: FindingDraft; toList: string }) {
  const t = useMessages(codingMessages);
  const { run, busy, failed } = useDeletion(finding, draft, toList);
  return (
    <>
      <Button variant="default" busy={busy} onClick={() => void run()}>
        {t.steps.delete}
      </Button>
      {failed && <p role="alert">{t.stepFailed}</p>}
    </>
  );
}

/** Why a step was refused by the server. */
export function StepProblems({ steps }: { steps: FindingSteps }) {
  const t = useMessages(codingMessages);
  const textOf = useProblemText();
  if (!steps.failed && steps.problems.length === 0) return null;
  return (
    <div role="alert" className={classes.notice} data-tone="danger">
      {steps.failed && <p>{t.stepFailed}</p>}
      {steps.problems.map((problem) => (
        <p key={`${problem.code}:${problem.field}`}>{textOf(problem)}</p>
      ))}
    </div>
  );
}

function Withdraw({ steps }: { steps: FindingSteps }) {
  const t = useMessages(codingMessages);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = () => {
    setOpened(false);
    void steps.take('withdraw', reason);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t.steps.withdraw}
      </Button>
      <ConfirmDialog
        opened={opened}
        danger
        title={t.withdrawTitle}
        confirmLabel={t.steps.withdraw}
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
