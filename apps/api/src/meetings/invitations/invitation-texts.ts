import { dayOf, timeOf, type Meeting } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';

/** What a mail about a meeting is about. */
export type InvitationMailKind = 'invited' | 'changed' | 'cancelled' | 'place' | 'deadline' | 'meeting';

export interface InvitationMailFacts {
  readonly name: string;
  readonly meeting: Pick<
    Meeting,
    'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'respondBy' | 'cancelReason'
  >;
  /** Answers without signing in. */
  readonly answerUrl: string;
}

interface Written {
  readonly subject: string;
  readonly text: string;
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
  readonly when: string;
  readonly where: string;
  readonly online: string;
  readonly answerHere: string;
  readonly respondBy: string;
  readonly calendarNote: string;
  readonly changeHere: string;
  readonly regards: string;
  readonly kinds: Readonly<Record<InvitationMailKind, { readonly subject: string; readonly lead: string }>>;
}

const PHRASES: Readonly<Record<InterfaceLanguage, Phrases>> = {
  da: {
    hello: (name) => `Hej ${name}`,
    when: 'Hvornår',
    where: 'Hvor',
    online: 'Online',
    answerHere: 'Svar her. Du behøver ikke at logge ind:',
    respondBy: 'Svar senest',
    calendarNote: 'Brug linket, når du svarer. Et svar fra din kalender når ikke frem.',
    changeHere: 'Kan du alligevel ikke komme? Sig det her:',
    regards: 'Venlig hilsen\nSamspil',
    kinds: {
      invited: { subject: 'Invitation', lead: 'Du er inviteret til et møde:' },
      changed: { subject: 'Ændret', lead: 'Et møde, du er inviteret til, er ændret. Sådan er det nu:' },
      cancelled: { subject: 'Aflyst', lead: 'Et møde, du var inviteret til, er aflyst:' },
      place: {
        subject: 'Du har fået plads',
        lead: 'Der blev en plads ledig. Du stod på venteliste og er nu tilmeldt:',
      },
      deadline: { subject: 'Husk at svare', lead: 'Vi mangler dit svar på en invitation:' },
      meeting: { subject: 'Snart', lead: 'Du er tilmeldt et møde, der begynder snart:' },
    },
  },
  en: {
    hello: (name) => `Hello ${name}`,
    when: 'When',
    where: 'Where',
    online: 'Online',
    answerHere: 'Answer here. You need not sign in:',
    respondBy: 'Answer by',
    calendarNote: 'Use the link to answer. An answer from your calendar does not reach us.',
    changeHere: 'You cannot come after all? Say so here:',
    regards: 'Kind regards\nSamspil',
    kinds: {
      invited: { subject: 'Invitation', lead: 'You are invited to a meeting:' },
      changed: { subject: 'Changed', lead: 'A meeting you are invited to has changed. This is how it is now:' },
      cancelled: { subject: 'Cancelled', lead: 'A meeting you were invited to has been cancelled:' },
      place: {
        subject: 'You have a place',
        lead: 'A place became free. You were on the waiting list and are now registered:',
      },
      deadline: { subject: 'Please answer', lead: 'Your answer to an invitation is missing:' },
      meeting: { subject: 'Soon', lead: 'You are registered for a meeting that begins soon:' },
    },
  },
};

/** The mail in the reader's language: what, when, where, and one link. */
export function invitationMail(
  kind: InvitationMailKind,
  { name, meeting, answerUrl }: InvitationMailFacts,
  language: InterfaceLanguage,
): Written {
  const t = PHRASES[language];
  const { subject, lead } = t.kinds[kind];
  const where = [
    `${t.when}: ${timeInWords(meeting, language)}`,
    ...(meeting.place === '' ? [] : [`${t.where}: ${meeting.place}`]),
    ...(meeting.onlineUrl === '' || kind === 'cancelled' ? [] : [`${t.online}: ${meeting.onlineUrl}`]),
    ...(kind === 'cancelled' && meeting.cancelReason !== '' ? ['', meeting.cancelReason] : []),
  ];
  const paragraphs = [
    t.hello(name),
    lead,
    `${meeting.title}\n${where.join('\n')}`,
    ...(kind === 'cancelled' ? [] : answerParagraphs(kind, t, { name, meeting, answerUrl }, language)),
    t.regards,
  ];
  return { subject: `${subject}: ${meeting.title}`, text: `${paragraphs.join('\n\n')}\n` };
}

function answerParagraphs(
  kind: InvitationMailKind,
  t: Phrases,
  { meeting: { respondBy }, answerUrl }: InvitationMailFacts,
  language: InterfaceLanguage,
): string[] {
  if (kind === 'place' || kind === 'meeting') return [`${t.changeHere}\n${answerUrl}`];
  const isWanted = respondBy !== null;
  return [
    `${t.answerHere}\n${answerUrl}`,
    ...(isWanted ? [`${t.respondBy} ${deadlineInWords(respondBy, language)}.`] : []),
    ...(kind === 'deadline' ? [] : [t.calendarNote]),
  ];
}

function deadlineInWords(clock: string, language: InterfaceLanguage): string {
  const at = language === 'da' ? 'kl.' : 'at';
  return `${dayInWords(clock, language)} ${at} ${clockInWords(clock, language)}`;
}
