import type { RecommendationProblemCode } from '@samspil/domain/recommendations';
import { defineProblemTexts } from '../shared/problems';

export const recommendationProblemTexts = defineProblemTexts<RecommendationProblemCode>(
  {
    'recommendations.title-missing': 'Skriv anbefalingen i en sætning.',
    'recommendations.text-missing': 'Skriv, hvad man skal gøre, før den sendes til godkendelse.',
    'recommendations.grounds-missing':
      'Skriv hvorfor, eller vælg et koncept eller et fund, før den sendes til godkendelse.',
    'recommendations.text-too-long': ({ max }) => `Teksten er for lang. Der er plads til ${max} tegn.`,
    'recommendations.text-unreadable': 'Teksten har tegn, som ikke kan læses. Slet dem, eller skriv teksten igen.',
    'recommendations.too-many': ({ max }) => `Der er for mange. Der kan være ${max}.`,
    'recommendations.level-unknown': 'Vælg, hvem den er til.',
    'recommendations.concept-unknown': 'Et koncept er ikke udgivet længere. Fjern det.',
    'recommendations.finding-unknown': 'Et fund er ikke offentligt længere. Fjern det.',
    'recommendations.date-invalid': 'Datoen findes ikke. Skriv den som dd.mm.åååå.',
    'recommendations.reason-missing': 'Skriv hvorfor.',
    'recommendations.state': 'Anbefalingen har flyttet sig imens. Hent siden igen for at se, hvor den står.',
    'recommendations.changed-meanwhile': 'En anden har ændret den imens. Læs den igen, før du går videre.',
    'recommendations.id-malformed': 'Den kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
    'recommendations.id-taken': 'Den kunne ikke gemmes. Hent siden igen, og prøv en gang til.',
  },
  {
    'recommendations.title-missing': 'Write the recommendation in one sentence.',
    'recommendations.text-missing': 'Write what is to be done before you send it for approval.',
    'recommendations.grounds-missing': 'Write why, or choose a concept or a finding, before you send it for approval.',
    'recommendations.text-too-long': ({ max }) => `The text is too long. There is room for ${max} characters.`,
    'recommendations.text-unreadable':
      'The text has characters that cannot be read. Delete them, or write the text again.',
    'recommendations.too-many': ({ max }) => `There are too many. There can be ${max}.`,
    'recommendations.level-unknown': 'Choose whom it is for.',
    'recommendations.concept-unknown': 'A concept is no longer published. Remove it.',
    'recommendations.finding-unknown': 'A finding is no longer public. Remove it.',
    'recommendations.date-invalid': 'There is no such date.',
    'recommendations.reason-missing': 'Write why.',
    'recommendations.state': 'The recommendation has moved on meanwhile. Load the page again to see where it stands.',
    'recommendations.changed-meanwhile': 'Somebody else has changed it meanwhile. Read it again before you go on.',
    'recommendations.id-malformed': 'It could not be saved. Load the page again, and try once more.',
    'recommendations.id-taken': 'It could not be saved. Load the page again, and try once more.',
  },
);
