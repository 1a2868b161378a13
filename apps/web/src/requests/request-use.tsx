import { Textarea } from '@mantine/core';
import { problemsWithUse } from '@samspil/domain/requests';
import { useId, useState, type FormEvent } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { requestMessages } from './messages';
import { RECORD_USE, type ShownRequest } from './request-queries';
import classes from './requests.module.css';
import { StepProblems } from './step-problems';
import { useRequestStep } from './use-request-step';

/** Did the answer come into use? The person who asked says so; the others read it. */
export function RequestUse({ request }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const [changing, setChanging] = useState(false);
  const { use, viewerCan } = request;
  if (use === null && !viewerCan.recordUse) return null;
  if (use === null || changing) return <UseForm request={request} onDone={() => setChanging(false)} />;
  return (
    <section className={classes.use}>
      <Said use={use} />
      {viewerCan.recordUse && (
        <Button variant="default" onClick={() => setChanging(true)}>
          {t.useChange}
        </Button>
      )}
    </section>
  );
}

function Said({ use: { used, note, at } }: { use: NonNullable<ShownRequest['use']> }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  return (
    <div>
      <h2>{used ? t.useYesSaid : t.useNoSaid}</h2>
      {note !== '' && <p className={classes.written}>{note}</p>}
      <p className={classes.soft}>{format.date(at)}</p>
    </div>
  );
}

function UseForm({ request: { id, use }, onDone }: { request: ShownRequest; onDone: () => void }) {
  const t = useMessages(requestMessages);
  const textOf = useProblemText();
  const [used, setUsed] = useState<boolean | null>(use?.used ?? null);
  const [note, setNote] = useState(use?.note ?? '');
  const [tried, setTried] = useState(false);
  const step = useRequestStep(RECORD_USE);
  const problems = tried ? problemsWithUse({ used, note }) : [];
  const errorAt = (field: string) => problems.filter((one) => one.field === field).map(textOf)[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (used === null || problemsWithUse({ used, note }).length > 0) return;
    if (await step.take({ input: { id, used, note } }, t.useSaved)) onDone();
  };
  return (
    <form className={classes.use} onSubmit={(event) => void submit(event)} noValidate>
      <UsedOrNot used={used} error={errorAt('used')} onChoose={setUsed} />
      <Textarea
        label={`${t.useNote} (${t.optional})`}
        autosize
        minRows={2}
        value={note}
        error={errorAt('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <StepProblems steps={[step]} />
      <div className={classes.buttons}>
        <Button type="submit" busy={step.busy}>
          {t.useSave}
        </Button>
        {use !== null && (
          <Button variant="default" onClick={onDone}>
            {t.useKeep}
          </Button>
        )}
      </div>
    </form>
  );
}

interface UsedOrNotProps {
  used: boolean | null;
  error: string | undefined;
  onChoose: (used: boolean) => void;
}

function UsedOrNot({ used, error, onChoose }: UsedOrNotProps) {
  const t = useMessages(requestMessages);
  const name = useId();
  const choice = (value: boolean, label: string) => (
    <label className={classes.choice}>
      <input type="radio" name={name} checked={used === value} onChange={() => onChoose(value)} />
      {label}
    </label>
  );
  return (
    <fieldset aria-describedby={`${name}-error`}>
      <legend>{t.useTitle}</legend>
      <p className={classes.soft}>{t.useLead}</p>
      {choice(true, t.useYes)}
      {choice(false, t.useNo)}
      <p id={`${name}-error`} role="alert" className={classes.error}>
        {error}
      </p>
    </fieldset>
  );
}
