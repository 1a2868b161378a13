import { Textarea } from '@mantine/core';
import type { Problem } from '@samspil/domain/shared';
import { problemsWithAnswer } from '@samspil/domain/requests';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, Section } from '../shared/ui';
import { requestMessages } from './messages';
import { ANSWER_REQUEST, type ShownRequest } from './request-queries';
import classes from './requests.module.css';
import { SourcePicker } from './source-picker';
import { StepProblems } from './step-problems';
import { useAnswerDraft, type AnswerDraft } from './use-answer-draft';
import { useProblemFocus } from '../shared/sending/use-problem-focus';
import { useRequestStep } from './use-request-step';

/** Writing the answer: text and sources, saved while they are written, given when they are ready. */
export function AnswerForm({ request, onRefresh }: { request: ShownRequest; onRefresh: () => void }) {
  const t = useMessages(requestMessages);
  const textOf = useProblemText();
  const draft = useAnswerDraft(request);
  const { values, change } = draft;
  const { step, missing, submit } = useAnswering(request, draft);
  const form = useProblemFocus<HTMLFormElement>(missing);
  const problems = [...missing, ...draft.problems, ...step.problems];
  const errorAt = (field: string) => problems.filter((one) => one.field?.split('.')[0] === field).map(textOf)[0];
  return (
    <Section title={t.writeAnswer}>
      <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={classes.soft}>{t.writeAnswerLead}</p>
        {draft.conflict && <Conflict draft={draft} onTakeTheirs={onRefresh} />}
        <Textarea
          label={t.answerText}
          description={t.answerHint}
          required
          autosize
          minRows={6}
          maxRows={24}
          value={values.text}
          error={errorAt('text')}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <SourcePicker
          request={request}
          chosen={values.sources}
          error={errorAt('sources')}
          onChange={(sources) => change({ sources })}
        />
        <StepProblems steps={[step]} fields={['text', 'sources']} />
        <div className={classes.buttons}>
          <Button type="submit" busy={step.busy}>
            {t.giveAnswer}
          </Button>
          <span role="status" className={classes.soft}>
            {t.saveStates[draft.status]}
          </span>
        </div>
      </form>
    </Section>
  );
}

/** Gives the answer once what is written is saved and has what it takes. */
function useAnswering({ id }: ShownRequest, { values, flush }: AnswerDraft) {
  const t = useMessages(requestMessages);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const step = useRequestStep(ANSWER_REQUEST);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = { text: values.text, sources: values.sources.map(({ slug }) => slug) };
    // Whether a source is published is for the server to say.
    const found = problemsWithAnswer(answer, () => true);
    setMissing(found);
    const lock = found.length > 0 ? null : await flush();
    if (lock !== null) await step.take({ input: { id, lock, ...answer } }, t.answered);
  };
  return { step, missing, submit };
}

/** Somebody else saved meanwhile: nothing is lost before one of the two is chosen. */
function Conflict({ draft, onTakeTheirs }: { draft: AnswerDraft; onTakeTheirs: () => void }) {
  const t = useMessages(requestMessages);
  const takeTheirs = () => {
    draft.discard();
    onTakeTheirs();
  };
  return (
    <div role="alert" className={classes.conflict}>
      <h3>{t.conflictTitle}</h3>
      <p>{t.conflictText}</p>
      <div className={classes.buttons}>
        <Button onClick={draft.saveOnTop}>{t.keepMine}</Button>
        <Button variant="default" onClick={takeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
