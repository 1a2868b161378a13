import { useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { forgetPosts } from './forget-threads';
import { MARK_ANSWER } from './forum-mutations';
import type { ShownPost, ShownThread } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { usePersonName } from './thread-names';
import { usePostSteps } from './use-post-steps';

/** What is done with a post in its place. */
export type PostTask = 'edit' | 'hide' | 'report';

interface PostActionsProps {
  post: ShownPost;
  thread: ShownThread;
  onTask: (task: PostTask) => void;
}

/** What the reader may do with a post where it stands. */
export function PostActions({ post, thread, onTask }: PostActionsProps) {
  const t = useMessages(forumMessages);
  const nameOf = usePersonName();
  const marking = useStep(MARK_ANSWER, forgetPosts);
  const steps = usePostSteps(post);
  const { viewerCan, isAnswer, isOpening, state, id } = post;
  const mark = (postId: string | null): Promise<boolean> => {
    const back = postId === null ? id : null;
    return marking.take({ input: { id: thread.id, postId } }, postId === null ? t.unmarked : t.marked, () =>
      mark(back),
    );
  };
  const actions: readonly (readonly [boolean, string, () => unknown])[] = [
    [thread.viewerCan.markAnswer && !isOpening && !isAnswer && state === 'VISIBLE', t.markAnswer, () => mark(id)],
    [thread.viewerCan.markAnswer && isAnswer, t.unmarkAnswer, () => mark(null)],
    [viewerCan.edit, t.edit, () => onTask('edit')],
    [viewerCan.withdraw, t.withdraw, () => steps.move('WITHDRAW')],
    [viewerCan.restore, t.restore, () => steps.move('RESTORE')],
    [viewerCan.hide, t.hide, () => onTask('hide')],
    [viewerCan.show, t.show, () => steps.move('SHOW')],
    [viewerCan.report, t.report, () => onTask('report')],
  ];
  const offered = actions.filter(([isOffered]) => isOffered);
  if (offered.length === 0) return null;
  return (
    <div className={classes.actions} role="group" aria-label={t.more(nameOf(post.by))} data-print="hide">
      {offered.map(([, label, act]) => (
        <button key={label} type="button" disabled={marking.busy || steps.busy} onClick={() => void act()}>
          {label}
        </button>
      ))}
      <FormProblems problems={[...marking.problems, ...steps.problems]} failure={marking.failure ?? steps.failure} />
    </div>
  );
}
