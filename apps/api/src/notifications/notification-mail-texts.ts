import type { DigestContent, NotificationKind } from '@samspil/domain/notifications';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { WrittenMail } from '../shared/mail/index.js';
import type { NotificationRecord } from './notification-record.js';

type KindTexts = Readonly<Record<NotificationKind, string>>;

const KINDS: Readonly<Record<InterfaceLanguage, KindTexts>> = {
  da: {
    assigned: 'Opgave til dig',
    mentioned: 'Du er nævnt',
    deadline: 'Husk fristen',
    'meeting-invited': 'Invitation til møde',
    'meeting-changed': 'Mødet er ændret',
    'meeting-cancelled': 'Mødet er aflyst',
    'meeting-withdrawn': 'Du er ikke længere inviteret',
    'meeting-place': 'Du har fået plads',
    'representation-missing': 'Nogen mangler fra jer',
    'minutes-to-comment': 'Referat til kommentarer',
    'minutes-to-approve': 'Referat til godkendelse',
    'minutes-approved': 'Referatet er godkendt',
    'document-to-approve': 'Dokument til godkendelse',
    'document-approved': 'Dokumentet er godkendt',
    'thread-started': 'Ny samtale',
    'thread-post': 'Nyt indlæg',
    'thread-answered': 'Svar på spørgsmålet',
    'post-hidden': 'Et indlæg er skjult',
    'post-reported': 'Et indlæg er anmeldt',
    'seat-taken': 'Du har fået plads i gruppen',
    'organisation-asked': 'Spørgsmål til jer',
  },
  en: {
    assigned: 'A task for you',
    mentioned: 'You are mentioned',
    deadline: 'Remember the deadline',
    'meeting-invited': 'Invitation to a meeting',
    'meeting-changed': 'The meeting has changed',
    'meeting-cancelled': 'The meeting is cancelled',
    'meeting-withdrawn': 'You are no longer invited',
    'meeting-place': 'You have got a place',
    'representation-missing': 'Somebody is missing from you',
    'minutes-to-comment': 'Minutes to comment on',
    'minutes-to-approve': 'Minutes to approve',
    'minutes-approved': 'The minutes are approved',
    'document-to-approve': 'A document to approve',
    'document-approved': 'The document is approved',
    'thread-started': 'A new discussion',
    'thread-post': 'A new post',
    'thread-answered': 'The question has an answer',
    'post-hidden': 'A post is hidden',
    'post-reported': 'A post has been reported',
    'seat-taken': 'You have a seat in the group',
    'organisation-asked': 'A question to you',
  },
};

const WORDS = {
  da: {
    hello: (name: string) => `Hej ${name}`,
    goodbye: 'Venlig hilsen\nSamspil',
    due: (day: string) => `Frist: ${day}`,
    actions: 'Det venter på dig',
    news: 'Nyt',
    digest: (actions: number, news: number) =>
      `Nyt til dig: ${counted(actions, 'ting at gøre', 'ting at gøre', news, 'nyhed', 'nyheder', ' og ')}`,
    more: (count: number) => `… og ${count} mere`,
    choose: 'Vælg selv, hvad du får mail om',
    unsubscribe: 'Få ikke længere ugebrevet',
  },
  en: {
    hello: (name: string) => `Hello ${name}`,
    goodbye: 'Kind regards\nSamspil',
    due: (day: string) => `Due: ${day}`,
    actions: 'This waits for you',
    news: 'New',
    digest: (actions: number, news: number) =>
      `New to you: ${counted(actions, 'thing to do', 'things to do', news, 'piece of news', 'pieces of news', ' and ')}`,
    more: (count: number) => `… and ${count} more`,
    choose: 'Choose what you are mailed about',
    unsubscribe: 'No more weekly digests',
  },
} as const;

function counted(
  actions: number,
  action: string,
  severalActions: string,
  news: number,
  one: string,
  several: string,
  and: string,
): string {
  return [
    ...(actions > 0 ? [`${actions} ${actions === 1 ? action : severalActions}`] : []),
    ...(news > 0 ? [`${news} ${news === 1 ? one : several}`] : []),
  ].join(and);
}

/**
 * What it is, and what it is called; nothing of a closed body but its name, which is public: a mail is read by more than
 * those who sit there.
 */
function lineOf({ kind, title, body }: NotificationRecord, language: InterfaceLanguage): string {
  const what = KINDS[language][kind];
  return `${what}: ${body?.isClosed === true ? body.name[language] : title}`;
}

const dayIn = (day: string, language: InterfaceLanguage): string =>
  day
    .split('-')
    .reverse()
    .join(language === 'da' ? '.' : '/');

/** The mail that is sent at once: title and link only. */
export function immediateMail(
  told: NotificationRecord,
  { name, language }: { readonly name: string; readonly language: InterfaceLanguage },
  publicUrl: string,
): WrittenMail {
  const words = WORDS[language];
  const line = lineOf(told, language);
  const due = told.dueOn === null ? [] : [words.due(dayIn(told.dueOn, language))];
  return {
    subject: line,
    language,
    text: paragraphs([
      words.hello(name),
      [line, ...due].join('\n'),
      `${publicUrl}${told.url}`,
      `${words.choose}:\n${publicUrl}/nyt/indstillinger`,
      words.goodbye,
    ]),
  };
}

/** The weekly digest: actions first, each line a title with its link. */
export function digestMail(
  { lines, more, actions, news }: DigestContent<NotificationRecord>,
  { name, language }: { readonly name: string; readonly language: InterfaceLanguage },
  { publicUrl, unsubscribeUrl }: { readonly publicUrl: string; readonly unsubscribeUrl: string },
): WrittenMail {
  const words = WORDS[language];
  const entry = (told: NotificationRecord): string => {
    const due =
      told.dueOn === null || !told.isAction ? '' : ` (${words.due(dayIn(told.dueOn, language)).toLowerCase()})`;
    return `- ${lineOf(told, language)}${due}\n  ${publicUrl}${told.url}`;
  };
  const part = (heading: string, entries: readonly NotificationRecord[]): string[] =>
    entries.length === 0 ? [] : [heading.toUpperCase(), entries.map(entry).join('\n')];
  return {
    subject: words.digest(actions, news),
    language,
    text: paragraphs([
      words.hello(name),
      ...part(
        words.actions,
        lines.filter(({ isAction }) => isAction),
      ),
      ...part(
        words.news,
        lines.filter(({ isAction }) => !isAction),
      ),
      ...(more > 0 ? [`${words.more(more)}:\n${publicUrl}/nyt`] : []),
      `${words.choose}:\n${publicUrl}/nyt/indstillinger`,
      `${words.unsubscribe}:\n${unsubscribeUrl}`,
      words.goodbye,
    ]),
  };
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
