import { dayOf, timeOf, type Meeting, type ParticipantAnswer } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { WrittenMail } from '../../shared/mail/index.js';

/** What a mail about a meeting is about; `reopened`: it was cancelled, and is to be after all. */
export type InvitationMailKind =
  'invited' | 'changed' | 'reopened' | 'cancelled' | 'withdrawn' | 'place' | 'deadline' | 'meeting';

export interface InvitationMailFacts {
  readonly name: string;
  readonly meeting: Pick<
    Meeting,
    'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'respondBy' | 'cancelReason'
  >;
  /** Who invites: what the network is called. */
  readonly network: string;
  /** What was answered so far. */
  readonly answer: ParticipantAnswer;
  /** Answers without signing in. */
  readonly answerUrl: string;
}

const WEEKDAY = {
  da: new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
} as const;

/** A day as people read it, with the weekday: `tirsdag 08.12.2026`. */
export function dayInWords(clock: string, language: InterfaceLanguage): string {
  const [year, month, day] = dayOf(clock).split('-');
  const weekday = WEEKDAY[language].format(new Date(`${dayOf(clock)}T00:00:00Z`));
  return language === 'da' ? `${weekday} ${day}.${month}.${year}` : `${weekday} ${day}/${month}/${year}`;
}

function clockInWords(clock: string, language: InterfaceLanguage): string {
  return language === 'da' ? timeOf(clock).replace(':', '.') : timeOf(clock);
}

/** From when to when: the day once where it is the same. */
export function timeInWords(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  language: InterfaceLanguage,
): string {
  const at = language === 'da' ? 'kl. ' : 'at ';
  const start = `${dayInWords(startsAt, language)} ${at}${clockInWords(startsAt, language)}`;
  const isOneDay = dayOf(startsAt) === dayOf(endsAt);
  const end = clockInWords(endsAt, language);
  return isOneDay ? `${start}–${end}` : `${start} – ${dayInWords(endsAt, language)} ${at}${end}`;
}

interface Phrases {
  readonly hello: (name: string) => string;
  readonly from: string;
  readonly when: string;
  readonly where: string;
  readonly online: string;
  readonly answerHere: string;
  readonly respondBy: string;
  readonly calendarNote: string;
  /** For those who answered before: what stands, and how it is changed. */
  readonly changeHere: Readonly<Record<Exclude<ParticipantAnswer, 'none'>, string>>;
  readonly answerButton: string;
  readonly changeButton: string;
  readonly regards: string;
  readonly kinds: Readonly<Record<InvitationMailKind, { readonly subject: string; readonly lead: string }>>;
}

const PHRASES: Readonly<Record<InterfaceLanguage, Phrases>> = {
  da: {
    hello: (name) => `Hej ${name}`,
    from: 'Netværk',
    when: 'Hvornår',
    where: 'Hvor',
    online: 'Online',
    answerHere: 'Svar her. Du behøver ikke at logge ind:',
    respondBy: 'Svar senest',
    calendarNote: 'Brug linket, når du svarer. Et svar fra din kalender når ikke frem.',
    changeHere: {
      yes: 'Du er tilmeldt. Kan du alligevel ikke komme? Sig det her:',
      waiting: 'Du står på venteliste. Kan du alligevel ikke komme? Sig det her:',
      no: 'Du har meldt afbud. Kan du alligevel komme? Sig det her:',
    },
    answerButton: 'Svar på invitationen',
    changeButton: 'Ændr dit svar',
    regards: 'Venlig hilsen\nSamspil',
    kinds: {
      invited: { subject: 'Invitation', lead: 'Du er inviteret til et møde:' },
      changed: { subject: 'Ændret', lead: 'Et møde, du er inviteret til, er ændret. Sådan er det nu:' },
      reopened: {
        subject: 'Holdes alligevel',
        lead: 'Et møde, der var aflyst, bliver holdt alligevel. Sådan er det nu:',
      },
      cancelled: { subject: 'Aflyst', lead: 'Et møde, du var inviteret til, er aflyst:' },
      withdrawn: {
        subject: 'Invitation trukket tilbage',
        lead: 'Du er ikke længere inviteret til dette møde. Mødet er ikke aflyst:',
      },
      place: {
        subject: 'Du har fået plads',
        lead: 'Du stod på venteliste. Der blev en plads ledig, og den er din:',
      },
      deadline: { subject: 'Husk at svare', lead: 'Vi mangler dit svar på en invitation:' },
      meeting: { subject: 'Snart', lead: 'Dit møde begynder snart:' },
    },
  },
  en: {
    hello: (name) => `Hello ${name}`,
    from: 'Network',
    when: 'When',
    where: 'Where',
    online: 'Online',
    answerHere: 'Answer here. You need not sign in:',
    respondBy: 'Answer by',
    calendarNote: 'Use the link to answer. An answer from your calendar does not reach us.',
    changeHere: {
      yes: 'You are registered. You cannot come after all? Say so here:',
      waiting: 'You are on the waiting list. You cannot come after all? Say so here:',
      no: 'You said that you cannot come. You can after all? Say so here:',
    },
    answerButton: 'Answer the invitation',
    changeButton: 'Change your answer',
    regards: 'Kind regards\nSamspil',
    kinds: {
      invited: { subject: 'Invitation', lead: 'You are invited to a meeting:' },
      changed: { subject: 'Changed', lead: 'A meeting you are invited to has changed. This is how it is now:' },
      reopened: {
        subject: 'Takes place after all',
        lead: 'A meeting that was cancelled takes place after all. This is how it is now:',
      },
      cancelled: { subject: 'Cancelled', lead: 'A meeting you were invited to has been cancelled:' },
      withdrawn: {
        subject: 'Invitation withdrawn',
        lead: 'You are no longer invited to this meeting. The meeting is not cancelled:',
      },
      place: {
        subject: 'You have a place',
        lead: 'You were on the waiting list. A place became free, and it is yours:',
      },
      deadline: { subject: 'Please answer', lead: 'Your answer to an invitation is missing:' },
      meeting: { subject: 'Soon', lead: 'Your meeting begins soon:' },
    },
  },
};

/** With these a meeting leaves the calendar. */
export const LEAVES: readonly InvitationMailKind[] = ['cancelled', 'withdrawn'];

/** The mail in the reader's language: what, when, where, and one link. */
export function invitationMail(
  kind: InvitationMailKind,
  facts: InvitationMailFacts,
  language: InterfaceLanguage,
): WrittenMail {
  const t = PHRASES[language];
  const { name, meeting, answer } = facts;
  const { subject, lead } = t.kinds[kind];
  const paragraphs = [
    t.hello(name),
    lead,
    [meeting.title, ...factsInWords(kind, t, facts, language)].join('\n'),
    ...(kind === 'cancelled' && meeting.cancelReason !== '' ? [meeting.cancelReason] : []),
    ...(LEAVES.includes(kind) ? [] : answering(kind, t, facts, language)),
    t.regards,
  ];
  const written = { subject: `${subject}: ${meeting.title}`, text: `${paragraphs.join('\n\n')}\n`, language };
  return LEAVES.includes(kind) ? written : { ...written, button: answer === 'none' ? t.answerButton : t.changeButton };
}

/** When, where and in which network; of what one does not go to, not where to join online. */
function factsInWords(
  kind: InvitationMailKind,
  t: Phrases,
  { meeting, network }: InvitationMailFacts,
  language: InterfaceLanguage,
): string[] {
  return [
    `${t.when}: ${timeInWords(meeting, language)}`,
    ...(meeting.place === '' ? [] : [`${t.where}: ${meeting.place}`]),
    ...(meeting.onlineUrl === '' || LEAVES.includes(kind) ? [] : [`${t.online}: ${meeting.onlineUrl}`]),
    `${t.from}: ${network}`,
  ];
}

/** What stands with the meeting in a calendar: where to join and to answer; of what is off, why. */
export function calendarNote(
  kind: InvitationMailKind,
  { onlineUrl, cancelReason }: InvitationMailFacts['meeting'],
  answerUrl: string,
  language: InterfaceLanguage,
): string {
  if (kind === 'withdrawn') return '';
  if (kind === 'cancelled') return cancelReason;
  const t = PHRASES[language];
  const online = onlineUrl === '' ? [] : [`${t.online}: ${onlineUrl}`];
  return [...online, `${t.answerButton}: ${answerUrl}`].join('\n');
}

/** The link, with what it is for: to answer, or to change what was answered. */
function answering(
  kind: InvitationMailKind,
  t: Phrases,
  { meeting: { respondBy }, answer, answerUrl }: InvitationMailFacts,
  language: InterfaceLanguage,
): string[] {
  if (answer !== 'none') return [`${t.changeHere[answer]}\n${answerUrl}`];
  return [
    `${t.answerHere}\n${answerUrl}`,
    ...(respondBy === null ? [] : [`${t.respondBy} ${deadlineInWords(respondBy, language)}.`]),
    ...(kind === 'deadline' ? [] : [t.calendarNote]),
  ];
}

function deadlineInWords(clock: string, language: InterfaceLanguage): string {
  const at = language === 'da' ? 'kl.' : 'at';
  return `${dayInWords(clock, language)} ${at} ${clockInWords(clock, language)}`;
}
