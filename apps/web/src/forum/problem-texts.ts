import type { ForumProblemCode } from '@samspil/domain/forum';
import { defineProblemTexts } from '../shared/problems';

export const forumProblemTexts = defineProblemTexts<ForumProblemCode>(
  {
    'forum.title-missing': 'Skriv en overskrift.',
    'forum.text-missing': 'Skriv en tekst.',
    'forum.text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'forum.text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'forum.subject-unknown': 'Det, samtalen handler om, findes ikke, eller er ikke delt.',
    'forum.subject-elsewhere': 'Det hører til et andet netværk og er ikke offentligt.',
    'forum.subject-not-public': 'Samtalen kan kun åbnes for alle, når det, den handler om, er offentligt.',
    'forum.mention-unknown': 'En af dem, du nævner, kan ikke læse samtalen. Slet navnet, eller vælg en anden.',
    'forum.too-many-mentions': ({ max }) => `Du nævner for mange. Der kan være ${max}.`,
    'forum.locked': 'Samtalen er lukket for indlæg.',
    'forum.post-state': 'Indlægget har flyttet sig imens. Hent siden igen for at se, hvordan det står.',
    'forum.reason-missing': 'Skriv hvorfor.',
    'forum.answer-is-opening': 'Spørgsmålet selv kan ikke være svaret.',
    'forum.post-unknown': 'Indlægget findes ikke i samtalen.',
    'forum.changed-meanwhile': 'Det er ændret imens. Hent det igen, før du gemmer.',
    'forum.id-malformed': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'forum.id-taken': 'Det kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
  },
  {
    'forum.title-missing': 'Write a title.',
    'forum.text-missing': 'Write a text.',
    'forum.text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
    'forum.text-unreadable': 'The text has characters that cannot be read. Delete them, or write the text again.',
    'forum.subject-unknown': 'What the discussion is about does not exist, or is not shared.',
    'forum.subject-elsewhere': 'It belongs to another network and is not public.',
    'forum.subject-not-public': 'The discussion can be opened to everybody only when what it is about is public.',
    'forum.mention-unknown':
      'Somebody you mention cannot read the discussion. Delete the name, or choose somebody else.',
    'forum.too-many-mentions': ({ max }) => `You mention too many. There can be ${max}.`,
    'forum.locked': 'The discussion is closed to posts.',
    'forum.post-state': 'The post has changed meanwhile. Load the page again to see how it stands.',
    'forum.reason-missing': 'Write why.',
    'forum.answer-is-opening': 'The question itself cannot be the answer.',
    'forum.post-unknown': 'The post is not in the discussion.',
    'forum.changed-meanwhile': 'It was changed meanwhile. Load it again before you save.',
    'forum.id-malformed': 'It could not be saved. Load the page again, and try once more.',
    'forum.id-taken': 'It could not be saved. Load the page again, and try once more.',
  },
);
