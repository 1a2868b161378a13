import { useState, type FormEvent } from 'react';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import { forgetThreads } from './forget-threads';
import { EDIT_POST } from './forum-mutations';
import type { ShownPost } from './forum-queries';
import classes from './forum.module.css';
import { MentionField, type Written } from './mention-field';
import { forumMessages } from './messages';
import { postInput, problemsWithWritten } from './post-form';

const CHANGED = 'forum.changed-meanwhile';

interface EditPostFormProps {
  post: ShownPost;
  onRefresh: () => void;
  onLeave: () => void;
}

/** The own post, written again. Saved over somebody else’s change only after that has been loaded. */
export function EditPostForm({ post, onRefresh, onLeave }: EditPostFormProps) {
  const t = useMessages(forumMessages);
  const [written, setWritten] = useState<Written>(() => ({ text: post.text, people: namedIn(post) }));
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const { busy, problems, failure, take } = useStep(EDIT_POST, forgetThreads);
  const all = [...own, ...problems];
  const errorAt = useErrorsAt(all);
  const form = useProblemFocus<HTMLFormElement>(own);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithWritten(written);
    setOwn(found);
    if (found.length > 0) return;
    if (await take({ input: { id: post.id, lock: post.lock, ...postInput(written) } }, t.saved)) onLeave();
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <MentionField
        label={t.textField}
        error={[errorAt('text'), errorAt('mentionIds')].filter(Boolean).join(' ') || undefined}
        place={{ threadId: post.threadId }}
        value={written}
        onChange={setWritten}
      />
      {problems.some(({ code }) => code === CHANGED) && (
        <div role="alert" className={classes.conflict}>
          <p>{t.editConflict}</p>
          <Button variant="default" onClick={onRefresh}>
            {t.refetch}
          </Button>
        </div>
      )}
      <FormProblems
        problems={all.filter(({ code }) => code !== CHANGED)}
        fields={['text', 'mentionIds']}
        failure={failure}
      />
      <div className={classes.buttons}>
        <Button type="submit" busy={busy}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function namedIn({ mentions }: ShownPost): Written['people'] {
  return mentions.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
}
