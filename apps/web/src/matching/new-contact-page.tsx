import { useMutation } from '@apollo/client/react';
import { contactAddress, problemsWithMessage } from '@samspil/domain/matching';
import { IconEye } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, ButtonLink, EmptyState, Page, useUndoToast } from '../shared/ui';
import { contactMessages } from './contact-messages';
import { REQUEST_CONTACT } from './contact-queries';
import classes from './contact.module.css';
import { NotYet } from './not-yet';
import { forgetContacts } from './forget-lists';
import { useContactSubject, type ContactSubject } from './use-contact-subject';

/** Writing to an organisation without seeing anybody's address. */
export function NewContactPage() {
  const t = useMessages(contactMessages);
  const format = useFormat();
  const { subject, isNamed, error, retry } = useContactSubject();
  const title = subject ? t.newTitle(format.text(subject.organisation.name)) : t.newFallback;
  const trail = [
    { label: t.exchange, to: '/udveksling' },
    { label: t.title, to: '/udveksling/kontakt' },
  ];
  return (
    <Page title={title} breadcrumbs={trail}>
      {!subject && isNamed && <NotYet error={error} onRetry={retry} />}
      {!isNamed && <Nothing title={t.nothingTitle} text={t.emptyText} />}
      {subject && <Subject subject={subject} />}
    </Page>
  );
}

function Subject({ subject }: { subject: ContactSubject }) {
  const t = useMessages(contactMessages);
  if (subject.isOwn) return <Nothing title={t.ownTitle} text={t.ownText} />;
  if (!subject.canBeAsked) return <Nothing title={t.closedTitle} text={t.closedText} />;
  return <Writing key={subject.to} subject={subject} />;
}

function Nothing({ title, text }: { title: string; text: string }) {
  const t = useMessages(contactMessages);
  return (
    <EmptyState title={title} action={<ButtonLink to="/udveksling">{t.toExchange}</ButtonLink>}>
      {text}
    </EmptyState>
  );
}

function Writing({ subject }: { subject: ContactSubject }) {
  const t = useMessages(contactMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [request] = useMutation(REQUEST_CONTACT, { update: forgetContacts });
  const writing = useSentOnce(
    `contact-${subject.to}`,
    { message: '' },
    {
      problemsWith: ({ message }) => problemsWithMessage(message),
      send: (id, { message }) => request({ variables: { input: { id, about: subject.about, message } } }),
    },
  );
  const errorAt = useErrorsAt(writing.problems);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.sent });
    await navigate(contactAddress(id));
  };
  return (
    <div className={classes.columns}>
      <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <About subject={subject} />
        <TextField
          label={t.message}
          hint={t.messageHint}
          rows={7}
          required
          lang="da"
          value={writing.values.message}
          error={errorAt('message')}
          onChange={(message) => writing.change({ message })}
        />
        <FormProblems problems={writing.problems} fields={['message']} failure={writing.failure} />
        <div className={classes.buttons}>
          <Button type="submit" busy={writing.busy}>
            {t.send}
          </Button>
          <p className={classes.soft}>{t.kept}</p>
        </div>
      </form>
      <Readers organisation={format.text(subject.organisation.name)} />
    </div>
  );
}

function About({ subject: { kind, title, to } }: { subject: ContactSubject }) {
  const t = useMessages(contactMessages);
  return (
    <p className={classes.about}>
      <span className={classes.soft}>
        {t.about}: {t.kinds[kind].toLowerCase()}
      </span>
      <Link to={to} lang="da">
        {title}
      </Link>
    </p>
  );
}

function Readers({ organisation }: { organisation: string }) {
  const t = useMessages(contactMessages);
  return (
    <aside className={classes.readers} aria-labelledby="hvem-laeser">
      <h2 id="hvem-laeser">
        <IconEye size={20} stroke={1.75} aria-hidden />
        {t.whoReads}
      </h2>
      <p>{t.whoReadsText(organisation)}</p>
      <p>{t.whoReadsPrivate}</p>
    </aside>
  );
}
