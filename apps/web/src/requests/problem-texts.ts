import type { RequestProblemCode } from '@samspil/domain/requests';
import { defineProblemTexts } from '../shared/problems';

export const requestProblemTexts = defineProblemTexts<RequestProblemCode>(
  {
    'requests.question-missing': 'Skriv et spørgsmål.',
    'requests.question-too-short': ({ min }) => `Skriv lidt mere. Et spørgsmål skal have mindst ${min} tegn.`,
    'requests.text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'requests.text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'requests.date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
    'requests.date-past': 'Datoen er gået. Vælg i dag eller senere.',
    'requests.date-too-far': 'Datoen ligger for langt ude. Vælg en inden for to år.',
    'requests.term-unknown': ({ term }) => `Netværket bruger ikke emnet ${term}. Fjern det.`,
    'requests.too-many-terms': ({ max }) => `Der er for mange emner. Der kan være ${max}.`,
    'requests.answer-missing': 'Skriv et svar.',
    'requests.too-many-sources': ({ max }) => `Der er for mange kilder. Der kan være ${max}.`,
    'requests.source-repeated': ({ slug }) => `Kilden ${slug} står der to gange. Fjern den ene.`,
    'requests.source-not-published': ({ slug }) =>
      `Kilden ${slug} er ikke offentlig i vidensbanken. Udgiv den, eller fjern den.`,
    'requests.reason-unknown': 'Vælg en grund.',
    'requests.closing-note-missing': 'Skriv en forklaring til den, der spurgte.',
    'requests.use-missing': 'Vælg ja eller nej.',
    'requests.step-not-possible': 'Spørgsmålet har flyttet sig. Hent siden igen for at se, hvor det står.',
    'requests.changed-meanwhile': 'En anden har ændret spørgsmålet imens. Se ændringen, og prøv igen.',
    'requests.id-malformed': 'Spørgsmålet kunne ikke sendes. Hent siden igen, og prøv en gang til.',
    'requests.id-taken': 'Spørgsmålet kunne ikke sendes. Hent siden igen, og prøv en gang til.',
  },
  {
    'requests.question-missing': 'Write a question.',
    'requests.question-too-short': ({ min }) => `Write a little more. A question takes at least ${min} characters.`,
    'requests.text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
    'requests.text-unreadable': 'The text has characters that cannot be read. Delete them, or write the text again.',
    'requests.date-invalid': 'There is no such date.',
    'requests.date-past': 'The date has passed. Choose today or later.',
    'requests.date-too-far': 'The date is too far away. Choose one within two years.',
    'requests.term-unknown': ({ term }) => `The network does not use the topic ${term}. Remove it.`,
    'requests.too-many-terms': ({ max }) => `There are too many topics. There can be ${max}.`,
    'requests.answer-missing': 'Write an answer.',
    'requests.too-many-sources': ({ max }) => `There are too many sources. There can be ${max}.`,
    'requests.source-repeated': ({ slug }) => `The source ${slug} is there twice. Remove one.`,
    'requests.source-not-published': ({ slug }) =>
      `The source ${slug} is not public in the knowledge bank. Publish or remove it.`,
    'requests.reason-unknown': 'Choose a reason.',
    'requests.closing-note-missing': 'Write an explanation to the person who asked.',
    'requests.use-missing': 'Choose yes or no.',
    'requests.step-not-possible': 'The question has moved on. Load the page again to see where it stands.',
    'requests.changed-meanwhile':
      'Somebody else has changed the question meanwhile. Look at the change, and try again.',
    'requests.id-malformed': 'The question could not be sent. Load the page again, and try once more.',
    'requests.id-taken': 'The question could not be sent. Load the page again, and try once more.',
  },
);
