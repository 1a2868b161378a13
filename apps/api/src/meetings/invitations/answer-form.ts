import { INVITATION_LIMITS, type InvitationProblemCode, type ParticipantAnswer } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { escapeHtml } from '../../shared/escape-html.js';
import type { AnswerByLink } from './answers.service.js';
import { timeInWords } from './invitation-texts.js';

interface Words {
  readonly title: string;
  readonly standing: Readonly<Record<ParticipantAnswer, string>>;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly remark: string;
  readonly send: string;
  readonly choose: string;
  readonly other: string;
  readonly refused: Readonly<Partial<Record<string, string>>> &
    Readonly<Partial<Record<InvitationProblemCode, string>>>;
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  da: {
    title: 'Svar på invitation',
    standing: {
      none: 'Du har ikke svaret endnu.',
      yes: 'Du er tilmeldt.',
      no: 'Du har meldt afbud.',
      waiting: 'Du står på venteliste. Bliver der en plads, får du den og en mail.',
    },
    question: 'Kommer du?',
    yes: 'Ja, jeg kommer',
    no: 'Nej, jeg kommer ikke',
    remark: 'Bemærkning',
    send: 'Send svar',
    choose: 'Vælg ja eller nej.',
    other: 'Der kan ikke svares med dette link. Åbn linket i den seneste mail.',
    refused: {
      'meetings.answer-cancelled': 'Mødet er aflyst.',
      'meetings.answer-begun': 'Mødet er begyndt eller slut. Der kan ikke svares længere.',
      'meetings.answer-not-open': 'Mødet er ikke indkaldt endnu.',
      'meetings.answer-too-late': 'Fristen for at tilmelde sig er overskredet. Kontakt koordinatoren.',
      'meetings.link-expired': 'Linket er udløbet.',
      'meetings.participant-unknown': 'Invitationen er trukket tilbage.',
      'meetings.text-too-long': `Svaret er ikke sendt: Bemærkningen er for lang. Skriv højst ${INVITATION_LIMITS.remark} tegn.`,
      'meetings.text-unreadable': 'Svaret er ikke sendt: Bemærkningen har tegn, der ikke kan læses. Skriv den igen.',
    },
  },
  en: {
    title: 'Answer an invitation',
    standing: {
      none: 'You have not answered yet.',
      yes: 'You are registered.',
      no: 'You have said no.',
      waiting: 'You are on the waiting list. If a place becomes free, you get it and a mail.',
    },
    question: 'Are you coming?',
    yes: 'Yes, I am coming',
    no: 'No, I am not coming',
    remark: 'Remark',
    send: 'Send answer',
    choose: 'Choose yes or no.',
    other: 'This link takes no answer. Open the link in the latest mail.',
    refused: {
      'meetings.answer-cancelled': 'The meeting has been cancelled.',
      'meetings.answer-begun': 'The meeting has begun or is over. Answers are no longer taken.',
      'meetings.answer-not-open': 'The meeting has not been announced yet.',
      'meetings.answer-too-late': 'The deadline for registering is over. Contact the coordinator.',
      'meetings.link-expired': 'The link has expired.',
      'meetings.participant-unknown': 'The invitation has been withdrawn.',
      'meetings.text-too-long': `Your answer was not sent: the remark is too long. Write at most ${INVITATION_LIMITS.remark} characters.`,
      'meetings.text-unreadable':
        'Your answer was not sent: the remark has characters that cannot be read. Write it again.',
    },
  },
};

/**
 * The page of a link as plain HTML, for browsers that run no scripts: where it stands, and a form for yes or no. `problem`
 * is the code of what was wrong with the answer sent last.
 */
export function answerForm(
  { closed, meeting, participant, personName }: AnswerByLink,
  {
    token,
    language,
    problem,
  }: { readonly token: string; readonly language: InterfaceLanguage; readonly problem: string },
): string {
  const t = WORDS[language];
  const refused = (code: string): string => paragraph(refusal(t, code), 'alert');
  if (meeting === null || participant === null) return `<h1>${t.title}</h1>${refused(closed ?? '')}`;
  const facts = [personName, timeInWords(meeting, language), meeting.place].filter((fact) => fact !== '');
  return [
    `<main><h1>${t.title}</h1><h2 lang="da">${escapeHtml(meeting.title)}</h2>`,
    ...facts.map((fact) => paragraph(fact)),
    `<p role="status"><strong>${t.standing[participant.answer]}</strong></p>`,
    ...(problem === '' ? [] : [refused(problem)]),
    closed === null ? form(t, token, language, participant) : refused(closed),
    '</main>',
  ].join('\n');
}

/** What the form says of itself when nothing was chosen. */
export const CHOOSE = 'meetings.answer-unknown' satisfies InvitationProblemCode;

/** The code may come from the address: only what is written here counts, not what every object has. */
function refusal({ refused, choose, other }: Words, code: string): string {
  if (code === CHOOSE) return choose;
  return (Object.hasOwn(refused, code) ? refused[code] : undefined) ?? other;
}

function form(
  t: Words,
  token: string,
  language: InterfaceLanguage,
  { answer, remark }: { readonly answer: ParticipantAnswer; readonly remark: string },
): string {
  const action = `/moeder/svar?${new URLSearchParams({ t: token, ...(language === 'da' ? {} : { lang: language }) })}`;
  const wish = answer === 'waiting' ? 'yes' : answer;
  const choice = (value: 'yes' | 'no'): string =>
    `<p><label><input type="radio" name="answer" value="${value}"${wish === value ? ' checked' : ''} required> ${t[value]}</label></p>`;
  return `<form method="post" action="${escapeHtml(action)}">
<fieldset><legend>${t.question}</legend>${choice('yes')}${choice('no')}</fieldset>
<p><label>${t.remark}<br><textarea name="remark" rows="2" cols="40" maxlength="${INVITATION_LIMITS.remark}">${escapeHtml(remark)}</textarea></label></p>
<p><button type="submit">${t.send}</button></p></form>`;
}

function paragraph(text: string, role?: string): string {
  return `<p${role === undefined ? '' : ` role="${role}"`}>${escapeHtml(text)}</p>`;
}
