import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { AnswerForm, WriteOnForm } from './contact-forms';
import { contactMessages } from './contact-messages';
import { CONTACT_QUERY, type ContactMessage, type ShownContact } from './contact-queries';
import classes from './contact.module.css';
import { NotYet } from './not-yet';
import { useSenderName } from './use-sender-name';

/** The thread between who asked for contact and the organisation that was asked. */
export function ContactPage() {
  const t = useMessages(contactMessages);
  const { id = '' } = useParams();
  const { signedIn } = useViewer();
  const { data, error, refetch } = useQuery(CONTACT_QUERY, {
    variables: { id },
    skip: !signedIn,
    fetchPolicy: 'cache-and-network',
  });
  const exchange = { label: t.exchange, to: '/udveksling' };
  if (!data) {
    return (
      <Page title={t.title} breadcrumbs={[exchange, { label: t.title, to: '/udveksling/kontakt' }]}>
        <NotYet error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const contact = data.contactRequest;
  const box = contact.isSent ? '/udveksling/kontakt?bakke=sendt' : '/udveksling/kontakt';
  return (
    <Page
      title={contact.about.title}
      breadcrumbs={[exchange, { label: t.title, to: box }]}
      eyebrow={<Eyebrow contact={contact} />}
    >
      <Thread key={contact.id} contact={contact} onRefresh={() => refetch()} />
    </Page>
  );
}

function Eyebrow({ contact }: { contact: ShownContact }) {
  const t = useMessages(contactMessages);
  const format = useFormat();
  const senderName = useSenderName();
  const { about, organisation, isSent } = contact;
  const to = addressOf(about, organisation.id);
  return (
    <>
      <span>{isSent ? t.to(format.text(organisation.name)) : t.from(senderName(contact))}</span>
      <span aria-hidden>·</span>
      {to === null ? <span>{t.kinds[about.kind]}</span> : <Link to={to}>{t.kinds[about.kind]}</Link>}
    </>
  );
}

function addressOf(about: ShownContact['about'], organisationId: string): string | null {
  const { kind, noticeId, activityId, conceptSlug } = about;
  if (kind === 'ORGANISATION') return `/netvaerk/${organisationId}`;
  if (noticeId !== null) return `/udveksling/${noticeId}`;
  if (activityId !== null) return `/aktiviteter/${activityId}`;
  return conceptSlug === null ? null : `/koncepter/${conceptSlug}`;
}

interface ThreadProps {
  contact: ShownContact;
  onRefresh: () => Promise<unknown>;
}

function Thread({ contact, onRefresh }: ThreadProps) {
  const t = useMessages(contactMessages);
  const { viewerCan, messages } = contact;
  return (
    <div className={classes.thread}>
      <ol className={classes.messages} aria-label={t.thread}>
        {messages.map((message) => (
          <li key={message.id} className={classes.message} data-own={message.isOwn}>
            <Message message={message} contact={contact} />
          </li>
        ))}
      </ol>
      <Standing contact={contact} />
      {viewerCan.answer && <AnswerForm contact={contact} onRefresh={onRefresh} />}
      {viewerCan.write && <WriteOnForm contact={contact} />}
    </div>
  );
}

function Message({ message, contact }: { message: ContactMessage; contact: ShownContact }) {
  const t = useMessages(contactMessages);
  const format = useFormat();
  const { by, bySender, isOwn, kind, at, text } = message;
  const organisation = bySender ? contact.senderOrganisation : contact.organisation;
  const name = by?.name ?? t.unknownPerson;
  const who = organisation === null ? name : t.fromOf(name, format.text(organisation.name));
  return (
    <>
      <p className={classes.facts}>
        <strong>{isOwn ? t.you : who}</strong> <span>{t.messageKinds[kind]}</span>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </p>
      <p className={classes.written} lang="da">
        {text}
      </p>
    </>
  );
}

/** Who the thread waits for, in words. */
function Standing({ contact: { state, isSent, organisation, viewerCan } }: { contact: ShownContact }) {
  const t = useMessages(contactMessages);
  const format = useFormat();
  if (state === 'ANSWERED') return null;
  const declined = isSent ? t.declinedForSender : t.declinedForReceiver;
  const waiting = isSent ? t.waitingForThem(format.text(organisation.name)) : t.waitingForYou;
  if (state === 'SENT' && !isSent && !viewerCan.answer) return null;
  return <p className={classes.standing}>{state === 'DECLINED' ? declined : waiting}</p>;
}
