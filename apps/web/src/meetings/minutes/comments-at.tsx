import { problemsWithComment } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce, useStep } from '../../shared/sending';
import { Button, StatusBadge, useUndoToast } from '../../shared/ui';
import { useMutation } from '@apollo/client/react';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import { COMMENT_ON_MINUTES, SETTLE_COMMENT, type ShownMinutes, type ShownSection } from './minutes-queries';

import classes from './minutes.module.css';
import { itemIdOf, standsAt } from './section-places';

type Comment = ShownMinutes['comments'][number];

interface CommentsAtProps {
  section: ShownSection;
  minutes: ShownMinutes;
}

/** What those who were there say about one item while comments are wanted. */
export function CommentsAt({ section, minutes }: CommentsAtProps) {
  const t = useMessages(minutesMessages);
  const [isWriting, write] = useState(false);
  const comments = minutes.comments.filter(standsAt(section, minutes.sections));
  const { viewerCan } = minutes;
  return (
    <>
      {comments.length > 0 && (
        <div>
          <h3>{t.comments}</h3>
          <ul className={classes.entries}>
            {comments.map((comment) => (
              <li key={comment.id} className={classes.entry} data-kind="comment">
                <CommentShown comment={comment} maySettle={viewerCan.write} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {isWriting && <CommentForm minutes={minutes} section={section} onClose={() => write(false)} />}
      {viewerCan.comment && !isWriting && (
        <div data-print="hide">
          <button type="button" className={classes.small} onClick={() => write(true)}>
            {t.addComment}
          </button>
        </div>
      )}
    </>
  );
}

function CommentShown({ comment, maySettle }: { comment: Comment; maySettle: boolean }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const { take, problems, failure } = useStep(SETTLE_COMMENT, forgetOutcomes);
  const { id, text, authorName, createdAt, isSettled } = comment;
  return (
    <>
      <p className={classes.written} lang="da">
        {text}
      </p>
      <p className={classes.facts}>
        <span>{authorName ?? t.somebody}</span>
        <span>{format.dateTime(createdAt)}</span>
        {isSettled && <StatusBadge tone="good">{t.settled}</StatusBadge>}
        {maySettle && (
          <button
            type="button"
            className={classes.small}
            data-print="hide"
            onClick={() => void take({ input: { id, isSettled: !isSettled } }, isSettled ? t.unsettle : t.settled)}
          >
            {isSettled ? t.unsettle : t.settle}
          </button>
        )}
      </p>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

interface CommentFormProps extends CommentsAtProps {
  onClose: () => void;
}

/** What is typed stays in this browser until it is sent, and arrives once. */
function CommentForm({ minutes: { id: meetingId }, section, onClose }: CommentFormProps) {
  const t = useMessages(minutesMessages);
  const toast = useUndoToast();
  const agendaItemId = itemIdOf(section);
  const [comment] = useMutation(COMMENT_ON_MINUTES);
  const sending = useSentOnce(
    `minutes-comment-${meetingId}-${section.id}`,
    { text: '' },
    {
      problemsWith: ({ text }): readonly Problem[] =>
        problemsWithComment({ agendaItemId, text }, { isKnownItem: () => true }),
      send: (id, { text }) => comment({ variables: { input: { id, meetingId, agendaItemId, text } } }),
    },
  );
  const { values, problems, busy, failure } = sending;
  const errorAt = useErrorsAt(problems);
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await sending.send()) === null) return;
    toast({ text: t.commentSent });
    onClose();
  };
  return (
    <form ref={form} className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t.commentText}
        rows={3}
        required
        lang="da"
        value={values.text}
        error={errorAt('text')}
        onChange={(text) => sending.change({ text })}
      />
      <FormProblems problems={problems} fields={['text']} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.addComment}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
