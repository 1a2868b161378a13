import type { MatchingProblemCode } from '@samspil/domain/matching';
import { defineProblemTexts } from '../shared/problems';

const dayIn = (separator: string) => (value: unknown) => String(value).split('-').reverse().join(separator);
const danishDay = dayIn('.');
const englishDay = dayIn('/');

export const matchingProblemTexts = defineProblemTexts<MatchingProblemCode>(
  {
    'matching.title-missing': 'Giv opslaget en titel.',
    'matching.text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'matching.text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'matching.nothing-to-match':
      'Vælg en målgruppe eller en aktivitet, eller skriv et spørgsmål. Ellers kan ingen finde jer.',
    'matching.too-many': ({ max }) => `Der er for mange. Der kan være ${max}.`,
    'matching.term-unknown': ({ term }) => `Netværket bruger ikke emnet ${term}. Fjern det.`,
    'matching.date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
    'matching.date-past': 'Dagen er gået. Vælg i dag eller senere.',
    'matching.date-too-far': ({ latest }) => `Dagen ligger for langt ude. Den kan senest være ${danishDay(latest)}.`,
    'matching.organisation-unknown': 'Organisationen findes ikke i netværket. Vælg en anden.',
    'matching.state': 'Det har flyttet sig imens. Hent siden igen for at se, hvor det står.',
    'matching.changed-meanwhile': 'En anden har ændret det imens. Se ændringen, og prøv igen.',
    'matching.id-malformed': 'Det kunne ikke sendes. Hent siden igen, og prøv en gang til.',
    'matching.id-taken': 'Det kunne ikke sendes. Hent siden igen, og prøv en gang til.',
    'matching.about-missing': 'Det kan ikke ses, hvad beskeden handler om. Gå tilbage, og tryk på Skriv igen.',
    'matching.message-missing': 'Skriv en besked.',
    'matching.answer-missing': 'Skriv et svar.',
    'matching.own-organisation': 'Det er jeres eget. I kan ikke skrive til jer selv.',
    'matching.notice-closed': 'Opslaget er lukket. Det tager ikke imod flere beskeder.',
  },
  {
    'matching.title-missing': 'Give it a title.',
    'matching.text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
    'matching.text-unreadable': 'The text has characters that cannot be read. Delete them, or write the text again.',
    'matching.nothing-to-match':
      'Choose a target group or a type of activity, or write a question. Otherwise nobody can find you.',
    'matching.too-many': ({ max }) => `There are too many. There can be ${max}.`,
    'matching.term-unknown': ({ term }) => `The network does not use the topic ${term}. Remove it.`,
    'matching.date-invalid': 'There is no such date.',
    'matching.date-past': 'The day has passed. Choose today or later.',
    'matching.date-too-far': ({ latest }) => `The day is too far away. It can be ${englishDay(latest)} at the latest.`,
    'matching.organisation-unknown': 'The organisation is not in the network. Choose another.',
    'matching.state': 'It has moved on meanwhile. Load the page again to see where it stands.',
    'matching.changed-meanwhile': 'Somebody else has changed it meanwhile. Look at the change, and try again.',
    'matching.id-malformed': 'It could not be sent. Load the page again, and try once more.',
    'matching.id-taken': 'It could not be sent. Load the page again, and try once more.',
    'matching.about-missing': 'It cannot be seen what the message is about. Go back, and press Write again.',
    'matching.message-missing': 'Write a message.',
    'matching.answer-missing': 'Write an answer.',
    'matching.own-organisation': 'This is your own. You cannot write to yourselves.',
    'matching.notice-closed': 'It is closed, and takes no more messages.',
  },
);
