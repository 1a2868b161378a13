import { useMutation } from '@apollo/client/react';
import { mentionedIn, problemsWithPost } from '@samspil/domain/forum';
import type { FormEvent } from 'react';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, useUndoToast } from '../shared/ui';
import { forgetPosts } from './forget-threads';
import { WRITE_POST } from './forum-mutations';
import classes from './forum.module.css';
import { MentionField, type Written } from './mention-field';
import { forumMessages } from './messages';

export const NOTHING_WRITTEN: Written = { text: '', people: [] };

/** What is sent of a text: those whose name was deleted again are not told. */
export function postInput({ text, people }: Written): { text: string; mentionIds: string[] } {
  return { text, mentionIds: mentionedIn(text, people).map(({ id }) => id) };
}

export const problemsWithWritten = (written: Written) => problemsWithPost(postInput(written), () => true);

/** A new post at the end of a thread; kept in this browser until it is sent. */
export function PostForm({ threadId, onSent }: { threadId: string; onSent: (id: string) => void }) {
  const t = useMessages(forumMessages);
  const toast = useUndoToast();
  const [write] = useMutation(WRITE_POST, { update: forgetPosts });
  const writing = useSentOnce(`forum-post-${threadId}`, NOTHING_WRITTEN, {
    problemsWith: problemsWithWritten,
    send: (id, written) => write({ variables: { input: { id, threadId, ...postInput(written) } } }),
  });
  const errorAt = useErrorsAt(writing.problems);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.sent });
    onSent(id);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate data-print="hide">
      <MentionField
        label={t.reply}
        hint={t.textHint}
        error={[errorAt('text'), errorAt('mentionIds')].filter(Boolean).join(' ') || undefined}
        place={{ threadId }}
        value={writing.values}
        onChange={writing.change}
      />
      <FormProblems problems={writing.problems} fields={['text', 'mentionIds']} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
