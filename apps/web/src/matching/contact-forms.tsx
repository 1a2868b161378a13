import { useMutation } from '@apollo/client/react';
import { problemsWithMessage } from '@samspil/domain/matching';
import { useRef, type FormEvent } from 'react';
import { TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, useUndoToast } from '../shared/ui';
import { contactMessages } from './contact-messages';
import { ANSWER_CONTACT, WRITE_IN_CONTACT, type ShownContact } from './contact-queries';
import classes from './contact.module.css';
import { forgetContacts } from './forget-lists';

const CHANGED = ['matching.changed-meanwhile', 'matching.state'];

interface AnswerFormProps {
  contact: ShownContact;
  onRefresh: () => Promise<unknown>;
}

/** The organisation's answer, or its friendly no: the same words, sent one way or the other. */
export function AnswerForm({ contact, onRefresh }: AnswerFormProps) {
  const t = useMessages(contactMessages);
  const { writing, send } = useAnswer(contact, onRefresh);
  const { viewerCan } = contact;
  const hasChanged = writing.problems.some(({ code }) => CHANGED.includes(code));
  const errorAt = useErrorsAt(writing.problems);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <TextField
        label={t.answer}
        hint={t.answerHint}
        rows={5}
        required
        lang="da"
        value={writing.values.text}
        error={errorAt('text')}
        onChange={(text) => writing.change({ text })}
      />
      {hasChanged && (
        <p role="alert" className={classes.conflict}>
          {t.conflict}
        </p>
      )}
      <FormProblems
        problems={writing.problems.filter(({ code }) => !CHANGED.includes(code))}
        fields={['text']}
        failure={writing.failure}
      />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.sendAnswer}
        </Button>
        {viewerCan.decline && (
          <Button variant="default" busy={writing.busy} onClick={() => void send(true)}>
            {t.decline}
          </Button>
        )}
      </div>
      {viewerCan.decline && <p className={classes.soft}>{t.declineHint}</p>}
    </form>
  );
}

/** The same words are an answer or a friendly no. */
function useAnswer({ id, lock }: ShownContact, onRefresh: () => Promise<unknown>) {
  const t = useMessages(contactMessages);
  const toast = useUndoToast();
  const [answer] = useMutation(ANSWER_CONTACT, { update: forgetContacts });
  const decline = useRef(false);
  const writing = useSentOnce(
    `contact-answer-${id}`,
    { text: '' },
    {
      problemsWith: ({ text }) => problemsWithMessage(text, 'text'),
      send: (messageId, { text }) =>
        answer({ variables: { input: { id, lock, messageId, text, decline: decline.current } } }),
    },
  );
  const send = async (isNo: boolean) => {
    decline.current = isNo;
    const sent = await writing.send();
    // What was written meanwhile is read before it is sent again.
    if (sent === null) await onRefresh().catch(() => undefined);
    else toast({ text: isNo ? t.declined : t.answerSent });
  };
  return { writing, send };
}

/** Both sides write on once it was answered. */
export function WriteOnForm({ contact: { id } }: { contact: ShownContact }) {
  const t = useMessages(contactMessages);
  const toast = useUndoToast();
  const [write] = useMutation(WRITE_IN_CONTACT, { update: forgetContacts });
  const writing = useSentOnce(
    `contact-message-${id}`,
    { text: '' },
    {
      problemsWith: ({ text }) => problemsWithMessage(text, 'text'),
      send: (messageId, { text }) => write({ variables: { input: { id, messageId, text } } }),
    },
  );
  const errorAt = useErrorsAt(writing.problems);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await writing.send()) !== null) toast({ text: t.written });
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.write}
        rows={4}
        lang="da"
        value={writing.values.text}
        error={errorAt('text')}
        onChange={(text) => writing.change({ text })}
      />
      <FormProblems problems={writing.problems} fields={['text']} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.writeOn}
        </Button>
      </div>
    </form>
  );
}
