import { useMutation, useQuery } from '@apollo/client/react';
import { problemsWithTitle, subjectOf, threadAddress } from '@samspil/domain/forum';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CheckField, TextField } from '../shared/forms';
import { useFormat, useMessages, type Format } from '../shared/i18n';
import { NetworkSelect, useNetworkChoice, type NetworkChoice } from '../shared/network-choice';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce, type SentOnce } from '../shared/sending';
import {
  Button,
  ButtonLink,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
  useUndoToast,
} from '../shared/ui';
import { failureOf } from '../shared/graphql';
import { useViewer } from '../shared/viewer';
import { forgetThreads } from './forget-threads';
import { START_THREAD } from './forum-mutations';
import { SUBJECT_QUERY, type ShownSubject, type SubjectKind } from './forum-queries';
import classes from './forum.module.css';
import { MentionField, type Written } from './mention-field';
import { forumMessages } from './messages';
import { NOTHING_WRITTEN, postInput, problemsWithWritten } from './post-form';
import { kindInQueries } from './subject-kinds';
import { SubjectPicker, useProgramme, type PickedSubject } from './subject-picker';

/** A new thread, about what the address says (`?om=activity:<id>`) or what is chosen here. */
export function NewThreadPage() {
  const t = useMessages(forumMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(viewer.networks.map(({ networkId }) => networkId));
  const [parameters] = useSearchParams();
  const named = subjectOf(parameters.get('om') ?? '');
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/forum' }]}>
      {loading && <LoadingState />}
      {!loading && network.networkId === null && <NoAccessState signedIn={signedIn} />}
      {network.networkId !== null && (
        <About
          key={`${network.networkId}:${parameters.get('om')}`}
          network={network}
          networkId={network.networkId}
          named={named === null ? null : { kind: kindInQueries(named.kind), id: named.id }}
        />
      )}
    </Page>
  );
}

interface AboutProps {
  network: NetworkChoice;
  networkId: string;
  named: { readonly kind: SubjectKind; readonly id: string } | null;
}

function About({ network, networkId, named }: AboutProps) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const programme = useProgramme(networkId);
  const [picked, setPicked] = useState<PickedSubject | null>(null);
  const [isPicking, setPicking] = useState(false);
  const asked = picked ?? named ?? programme;
  const subject = { kind: asked.kind, id: asked.id };
  const { data, error, refetch } = useQuery(SUBJECT_QUERY, { variables: { networkId, subject } });
  if (error) return <NoSubject error={error} onRetry={() => void refetch()} />;
  const found = data?.talkSubject;
  const title = titleOf(asked, found, format);
  return (
    <div className={classes.form}>
      {named === null && <NetworkSelect {...network} />}
      <SubjectPicker
        networkId={networkId}
        label={t.aboutWhat}
        chosen={isPicking ? null : { ...subject, title }}
        error={undefined}
        onChange={(next) => {
          setPicked(next ?? picked);
          setPicking(next === null);
        }}
      />
      {found ? <Writing key={`${found.kind}:${found.id}`} networkId={networkId} subject={found} /> : <LoadingState />}
    </div>
  );
}

/** As it was picked; what the address names is called so once it is here. */
function titleOf(asked: NonNullable<AboutProps['named']>, found: ShownSubject | undefined, format: Format): string {
  if ('title' in asked && typeof asked.title === 'string') return asked.title;
  return found?.title == null ? '…' : format.text(found.title);
}

function NoSubject({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(forumMessages);
  if (failureOf(error).kind !== 'not-found') return <FailureState error={error} onRetry={onRetry} />;
  return (
    <EmptyState title={t.unknownSubject} action={<ButtonLink to="/forum/ny">{t.start}</ButtonLink>}>
      {t.unknownSubjectText}
    </EmptyState>
  );
}

interface ThreadValues extends Written {
  readonly title: string;
  readonly isOpen: boolean;
}

const NEW_THREAD: ThreadValues = { title: '', isOpen: false, ...NOTHING_WRITTEN };
const FIELDS = ['title', 'text', 'mentionIds'];

function Writing({ networkId, subject }: { networkId: string; subject: ShownSubject }) {
  const t = useMessages(forumMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const about = { kind: subject.kind, id: subject.id };
  const writing = useNewThread(networkId, about);
  const errorAt = useErrorsAt(writing.problems);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const { values, change } = writing;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.threadStarted });
    await navigate(threadAddress(id));
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.soft}>{subject.isClosed ? t.readersBody : t.readersNetwork}</p>
      <TextField
        label={t.titleField}
        hint={t.titleHint}
        lang="da"
        required
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <MentionField
        label={t.textField}
        hint={t.textHint}
        error={[errorAt('text'), errorAt('mentionIds')].filter(Boolean).join(' ') || undefined}
        place={{ networkId, subject: about }}
        value={values}
        onChange={change}
      />
      {subject.mayBeOpened && (
        <CheckField label={t.openToAll} checked={values.isOpen} onChange={(isOpen) => change({ isOpen })} />
      )}
      <FormProblems problems={writing.problems} fields={FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.sendThread}
        </Button>
        {writing.isBegun && <StartOver writing={writing} />}
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

/** Back to the beginning at once; what was written comes back with undo. */
function StartOver({ writing: { values, startOver, change } }: { writing: SentOnce<ThreadValues> }) {
  const t = useMessages(forumMessages);
  const toast = useUndoToast();
  return (
    <Button
      variant="default"
      onClick={() => {
        startOver();
        toast({ text: t.discarded, onUndo: () => change(values) });
      }}
    >
      {t.discard}
    </Button>
  );
}

function useNewThread(networkId: string, subject: { kind: SubjectKind; id: string }) {
  const [start] = useMutation(START_THREAD, { update: forgetThreads });
  return useSentOnce(`forum-thread-${networkId}-${subject.kind}-${subject.id}`, NEW_THREAD, {
    problemsWith: (values) => [...problemsWithTitle(values.title), ...problemsWithWritten(values)],
    send: (id, { title, isOpen, ...written }) =>
      start({ variables: { input: { id, networkId, subject, title, isOpen, ...postInput(written) } } }),
  });
}
