import { NativeSelect, Textarea } from '@mantine/core';
import { CLOSING_REASONS, problemsWithClosing } from '@samspil/domain/requests';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { requestMessages } from './messages';
import { CLOSE, type ShownRequest } from './request-queries';
import classes from './requests.module.css';
import { StepProblems } from './step-problems';
import { useProblemFocus } from '../shared/sending/use-problem-focus';
import { useRequestStep } from './use-request-step';

type Reason = NonNullable<ShownRequest['closing']>['reason'];

const NAMED = new Map(CLOSING_REASONS.map((reason) => [graphqlName(reason), reason] as const));

function graphqlName(reason: (typeof CLOSING_REASONS)[number]): Reason {
  return reason.toUpperCase().replaceAll('-', '_') as Reason;
}

/** Closing without an answer, folded away until it is wanted: it is the exception. */
export function CloseForm({ request: { id, lock } }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const textOf = useProblemText();
  const [reason, setReason] = useState<Reason>('NOTHING_KNOWN');
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<ReturnType<typeof problemsWithClosing>>([]);
  const form = useProblemFocus<HTMLFormElement>(problems);
  const step = useRequestStep(CLOSE);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithClosing(NAMED.get(reason) ?? '', note);
    setProblems(found);
    if (found.length === 0) await step.take({ input: { id, lock, reason, note } }, t.closed);
  };
  return (
    <details className={classes.closing}>
      <summary>{t.close}</summary>
      <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={classes.soft}>{t.closeLead}</p>
        <NativeSelect
          label={t.closeReason}
          value={reason}
          data={[...NAMED.keys()].map((value) => ({ value, label: t.closing[value] }))}
          onChange={(event) => setReason(event.currentTarget.value as Reason)}
        />
        <Textarea
          label={t.closeNote}
          required
          autosize
          minRows={3}
          value={note}
          error={problems.filter(({ field }) => field === 'note').map(textOf)[0]}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <StepProblems steps={[step]} />
        <Button type="submit" variant="outline" busy={step.busy}>
          {t.closeConfirm}
        </Button>
      </form>
    </details>
  );
}
