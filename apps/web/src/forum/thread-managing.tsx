import { problemsWithTitle } from '@samspil/domain/forum';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useStep } from '../shared/sending';
import { Button } from '../shared/ui';
import { forgetPosts, forgetThreads } from './forget-threads';
import { LOCK_THREAD, MOVE_THREAD, OPEN_THREAD, RETITLE_THREAD } from './forum-mutations';
import type { ShownThread } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { SubjectPicker, type PickedSubject } from './subject-picker';

interface ThreadManagingProps {
  thread: ShownThread;
  onRefresh: () => void;
}

/** Who started a thread corrects its title; the caretakers lock, open and move it. */
export function ThreadManaging({ thread, onRefresh }: ThreadManagingProps) {
  const t = useMessages(forumMessages);
  const [task, setTask] = useState<'retitle' | 'move' | null>(null);
  const { viewerCan } = thread;
  const leave = () => setTask(null);
  if (task === 'retitle') return <Retitling thread={thread} onRefresh={onRefresh} onLeave={leave} />;
  if (task === 'move') return <Moving thread={thread} onLeave={leave} />;
  return (
    <div className={classes.actions} role="group" aria-label={t.manage} data-print="hide">
      {viewerCan.retitle && (
        <button type="button" onClick={() => setTask('retitle')}>
          {t.retitle}
        </button>
      )}
      {viewerCan.moderate && <Locking thread={thread} />}
      {viewerCan.open && <Opening thread={thread} />}
      {viewerCan.moderate && (
        <button type="button" onClick={() => setTask('move')}>
          {t.move}
        </button>
      )}
    </div>
  );
}

function Locking({ thread: { id, isLocked } }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  const { busy, problems, failure, take } = useStep(LOCK_THREAD, forgetPosts);
  const set = (next: boolean): Promise<boolean> =>
    take({ input: { id, isLocked: next } }, next ? t.lockedNow : t.unlockedNow, () => set(!next));
  return (
    <>
      <button type="button" disabled={busy} onClick={() => void set(!isLocked)}>
        {isLocked ? t.unlock : t.lock}
      </button>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

function Opening({ thread: { id, isOpen } }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  const { busy, problems, failure, take } = useStep(OPEN_THREAD, forgetThreads);
  const set = (next: boolean): Promise<boolean> =>
    take({ input: { id, isOpen: next } }, next ? t.openedNow : t.closedNow, () => set(!next));
  return (
    <>
      <button type="button" disabled={busy} onClick={() => void set(!isOpen)}>
        {isOpen ? t.closeAll : t.openAll}
      </button>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

function Retitling({ thread, onRefresh, onLeave }: ThreadManagingProps & { onLeave: () => void }) {
  const t = useMessages(forumMessages);
  const [title, setTitle] = useState(thread.title);
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const { busy, problems, failure, take } = useStep(RETITLE_THREAD, forgetThreads);
  const all = [...own, ...problems];
  const errorAt = useErrorsAt(all);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWithTitle(title);
    setOwn(found);
    if (found.length > 0) return;
    const { id, lock } = thread;
    if (await take({ input: { id, lock, title } }, t.retitled)) onLeave();
    else onRefresh();
  };
  return (
    <form className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <TextField label={t.titleField} lang="da" required value={title} error={errorAt('title')} onChange={setTitle} />
      <FormProblems problems={all} fields={['title']} failure={failure} />
      <Buttons confirm={t.save} busy={busy} onLeave={onLeave} />
    </form>
  );
}

function Moving({ thread: { id, lock, networkId }, onLeave }: { thread: ShownThread; onLeave: () => void }) {
  const t = useMessages(forumMessages);
  const [subject, setSubject] = useState<PickedSubject | null>(null);
  const { busy, problems, failure, take } = useStep(MOVE_THREAD, forgetPosts);
  const errorAt = useErrorsAt(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (subject === null) return;
    const input = { id, lock, subject: { kind: subject.kind, id: subject.id } };
    if (await take({ input }, t.moved)) onLeave();
  };
  return (
    <form className={classes.asked} onSubmit={(event) => void submit(event)} noValidate>
      <SubjectPicker
        networkId={networkId}
        label={t.moveTitle}
        chosen={subject}
        error={errorAt('subject')}
        onChange={setSubject}
      />
      <p className={classes.soft}>{t.moveHint}</p>
      <FormProblems problems={problems} fields={['subject']} failure={failure} />
      <Buttons confirm={t.moveHere} busy={busy} disabled={subject === null} onLeave={onLeave} />
    </form>
  );
}

interface ButtonsProps {
  confirm: string;
  busy: boolean;
  disabled?: boolean;
  onLeave: () => void;
}

function Buttons({ confirm, busy, disabled = false, onLeave }: ButtonsProps) {
  const t = useMessages(forumMessages);
  return (
    <div className={classes.buttons}>
      <Button type="submit" busy={busy} disabled={disabled}>
        {confirm}
      </Button>
      <Button variant="default" onClick={onLeave}>
        {t.cancel}
      </Button>
    </div>
  );
}
