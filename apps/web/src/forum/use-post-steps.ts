import type { PostStep } from '@samspil/domain/forum';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../shared/i18n';
import { useStep } from '../shared/sending';
import { forgetPosts } from './forget-threads';
import { MOVE_POST } from './forum-mutations';
import type { ShownPost } from './forum-queries';
import { forumMessages } from './messages';

type Step = Uppercase<PostStep>;

interface PostSteps {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly failure: 'offline' | 'failed' | undefined;
  readonly move: (step: Step, reason?: string) => Promise<boolean>;
}

/** Where the way back from a step leads. What was hidden needs a reason to be hidden again. */
const BACK: Readonly<Partial<Record<Step, Step>>> = { WITHDRAW: 'RESTORE', RESTORE: 'WITHDRAW', HIDE: 'SHOW' };

/** Withdrawing and hiding a post, each with a way back. */
export function usePostSteps({ id }: Pick<ShownPost, 'id'>): PostSteps {
  const t = useMessages(forumMessages);
  const { take, ...state } = useStep(MOVE_POST, forgetPosts);
  const done: Readonly<Record<Step, string>> = {
    WITHDRAW: t.withdrawn,
    RESTORE: t.restored,
    HIDE: t.hidden,
    SHOW: t.restored,
  };
  const move = (step: Step, reason = ''): Promise<boolean> => {
    const back = BACK[step];
    return take({ input: { id, step, reason } }, done[step], back && (() => move(back)));
  };
  return { ...state, move };
}
