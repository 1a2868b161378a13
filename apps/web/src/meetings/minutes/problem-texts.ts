import type { MinutesProblemCode } from '@samspil/domain/meetings';
import { defineProblemTexts } from '../../shared/problems';

export const minutesProblemTexts = defineProblemTexts<MinutesProblemCode>(
  {
    'meetings.minutes-frozen': 'Referatet er godkendt og kan ikke ændres. Ret det i en ny version.',
    'meetings.minutes-too-long': ({ max }) => `Referatet er for langt. Der er plads til ${max} tegn.`,
    'meetings.minutes-text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'meetings.minutes-update-unusable': 'Det kunne ikke gemmes. Hent siden igen. Det, du har skrevet, er gemt her.',
    'meetings.minutes-state': 'Referatet har flyttet sig imens. Hent siden igen for at se, hvor det står.',
    'meetings.minutes-changed-meanwhile': 'En anden har flyttet referatet imens. Læs det igen, før du går videre.',
    'meetings.minutes-empty': 'Referatet er tomt. Skriv noget først.',
    'meetings.minutes-reason-missing': 'Skriv hvorfor.',
    'meetings.minutes-date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
    'meetings.entry-text-missing': 'Skriv en tekst.',
    'meetings.entry-text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'meetings.entry-text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'meetings.entry-item-unknown': 'Punktet er ikke på dagsordenen længere. Hent siden igen.',
    'meetings.entry-id-malformed': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'meetings.entry-id-taken': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'meetings.too-many-entries': ({ max }) => `Der er for mange. Der kan være ${max}.`,
    'meetings.action-owner-missing': 'Vælg, hvem der har opgaven.',
    'meetings.action-owner-unknown': 'Vælg en, der må læse referatet.',
    'meetings.action-date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
  },
  {
    'meetings.minutes-frozen': 'The minutes are approved and cannot be changed. Correct them in a new version.',
    'meetings.minutes-too-long': ({ max }) => `The minutes are too long. There is room for ${max} characters.`,
    'meetings.minutes-text-unreadable':
      'The text has characters that cannot be read. Delete them, or write the text again.',
    'meetings.minutes-update-unusable': 'It could not be saved. Load the page again. What you wrote is kept here.',
    'meetings.minutes-state': 'The minutes have moved on meanwhile. Load the page again to see where they stand.',
    'meetings.minutes-changed-meanwhile': 'Somebody else has moved the minutes on. Read them again before you go on.',
    'meetings.minutes-empty': 'The minutes are empty. Write something first.',
    'meetings.minutes-reason-missing': 'Write why.',
    'meetings.minutes-date-invalid': 'There is no such date.',
    'meetings.entry-text-missing': 'Write a text.',
    'meetings.entry-text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
    'meetings.entry-text-unreadable':
      'The text has characters that cannot be read. Delete them, or write the text again.',
    'meetings.entry-item-unknown': 'The item is no longer on the agenda. Load the page again.',
    'meetings.entry-id-malformed': 'It could not be saved. Load the page again, and try once more.',
    'meetings.entry-id-taken': 'It could not be saved. Load the page again, and try once more.',
    'meetings.too-many-entries': ({ max }) => `There are too many. There can be ${max}.`,
    'meetings.action-owner-missing': 'Choose who has the action.',
    'meetings.action-owner-unknown': 'Choose somebody who may read the minutes.',
    'meetings.action-date-invalid': 'There is no such date.',
  },
);
