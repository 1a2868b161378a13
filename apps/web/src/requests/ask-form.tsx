import { Textarea, TextInput } from '@mantine/core';
import { REQUEST_LIMITS } from '@samspil/domain/requests';
import type { FormEvent, ReactNode } from 'react';
import { useTermLabels } from '../search';
import { useMessages } from '../shared/i18n';
import { NetworkSelect } from '../shared/network-choice';
import { useProblemText } from '../shared/problems';
import { Button, Chip, useUndoToast } from '../shared/ui';
import { requestMessages } from './messages';
import classes from './requests.module.css';
import { today } from '../shared/today';
import type { Asking } from './use-asking';
import { useProblemFocus } from '../shared/sending/use-problem-focus';

interface AskFormProps {
  asking: Asking;
  networks: readonly string[];
  onSend: () => void;
  /** What is known already: beside the question on a desk, right after it on a phone. */
  children: ReactNode;
}

/** The question, with its topics and circumstances; what is typed stays until it is sent. */
export function AskForm({ asking, networks, onSend, children }: AskFormProps) {
  const t = useMessages(requestMessages);
  const { values, change, status, problems } = asking;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const errorAt = useErrors(asking);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form ref={form} className={classes.asking} onSubmit={submit} noValidate>
      <div className={classes.form}>
        <NetworkSelect networkId={values.networkId} offered={networks} choose={(networkId) => change({ networkId })} />
        <Textarea
          label={t.question}
          description={t.questionHint}
          required
          autosize
          minRows={2}
          maxLength={REQUEST_LIMITS.question * 2}
          value={values.question}
          error={errorAt('question')}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
        <Topics asking={asking} error={errorAt('termIds')} />
      </div>
      {children}
      <div className={classes.form}>
        <Circumstances asking={asking} />
        <OtherProblems asking={asking} />
        <div className={classes.buttons}>
          <Button type="submit" busy={status === 'saving'}>
            {t.send}
          </Button>
          {asking.isBegun && <StartOver asking={asking} />}
        </div>
      </div>
    </form>
  );
}

/** What the coordinator needs to answer it well; none of it is a must. */
function Circumstances({ asking }: { asking: Asking }) {
  const t = useMessages(requestMessages);
  const errorAt = useErrors(asking);
  const { values, change } = asking;
  const optional = (label: string) => `${label} (${t.optional})`;
  return (
    <>
      <Textarea
        label={optional(t.background)}
        description={t.backgroundHint}
        autosize
        minRows={4}
        maxRows={14}
        value={values.background}
        error={errorAt('background')}
        onChange={(event) => change({ background: event.currentTarget.value })}
      />
      <TextInput
        label={optional(t.forWhom)}
        description={t.forWhomHint}
        value={values.forWhom}
        error={errorAt('forWhom')}
        onChange={(event) => change({ forWhom: event.currentTarget.value })}
      />
      <TextInput
        className={classes.date}
        type="date"
        label={optional(t.neededByField)}
        min={today()}
        value={values.neededBy ?? ''}
        error={errorAt('neededBy')}
        onChange={(event) => change({ neededBy: event.currentTarget.value || null })}
      />
    </>
  );
}

/** Back to the beginning at once; what was typed comes back with undo. */
function StartOver({ asking: { values, startOver, change } }: { asking: Asking }) {
  const t = useMessages(requestMessages);
  const toast = useUndoToast();
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          startOver();
          toast({ text: t.discarded, onUndo: () => change(values) });
        }}
      >
        {t.discard}
      </Button>
      <p className={classes.soft}>{t.kept}</p>
    </>
  );
}

const FIELDS = ['question', 'background', 'forWhom', 'neededBy', 'termIds'];
const fieldOf = (path = ''): string => path.split('.')[0] ?? '';

function useErrors({ problems }: Asking): (field: string) => string | undefined {
  const textOf = useProblemText();
  return (field) =>
    problems
      .filter((problem) => fieldOf(problem.field) === field)
      .map(textOf)
      .join(' ') || undefined;
}

/** What is wrong with no field: too many in a day, or no connection. */
function OtherProblems({ asking: { problems, status } }: { asking: Asking }) {
  const t = useMessages(requestMessages);
  const textOf = useProblemText();
  const texts = problems.filter(({ field }) => !FIELDS.includes(fieldOf(field))).map(textOf);
  if (status === 'offline') texts.push(t.offline);
  if (status === 'failed') texts.push(t.failed);
  return (
    <div role="alert" className={classes.problems}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

function Topics({ asking: { values, change }, error }: { asking: Asking; error: string | undefined }) {
  const t = useMessages(requestMessages);
  const nameOf = useTermLabels();
  const { termIds } = values;
  if (termIds.length === 0) return null;
  return (
    <div>
      <p className={classes.label}>{t.chosenTopics}</p>
      <ul className={classes.chips} aria-label={t.chosenTopics}>
        {termIds.map((id) => (
          <li key={id}>
            <Chip label={nameOf(id)} onRemove={() => change({ termIds: termIds.filter((one) => one !== id) })} />
          </li>
        ))}
      </ul>
      {error !== undefined && <p className={classes.error}>{error}</p>}
    </div>
  );
}
