import type { IdentityProblemCode } from '@samspil/domain/identity';
import { defineProblemTexts } from '../shared/problems';

export const identityProblemTexts = defineProblemTexts<IdentityProblemCode>(
  {
    'identity.email-missing': 'Skriv en e-mail.',
    'identity.email-invalid': 'Det ligner ikke en e-mail. Skriv den som navn@kommune.dk.',
    'identity.email-too-long': ({ max }) => `E-mailen er for lang. Der er plads til ${max} tegn.`,
    'identity.name-missing': 'Skriv et navn.',
    'identity.name-too-long': ({ max }) => `Navnet er for langt. Der er plads til ${max} tegn.`,
    'identity.name-not-plain': 'Navnet må kun stå på én linje.',
    'identity.language-unknown': 'Vælg dansk eller engelsk.',
    'identity.roles-missing': 'Vælg mindst én rolle.',
    'identity.role-unknown': 'Rollen findes ikke. Vælg en fra listen.',
    'identity.already-member': 'Personen er allerede medlem af netværket.',
    'identity.last-administrator': 'Netværket skal have mindst én administrator. Gør først en anden til administrator.',
    'identity.network-unknown': 'Netværket findes ikke.',
    'identity.organisation-unknown': 'Organisationen er ikke med i netværket.',
    'identity.link-invalid': 'Linket er brugt eller for gammelt. Bed om et nyt.',
    'identity.persona-unknown': 'Den person findes ikke.',
  },
  {
    'identity.email-missing': 'Enter an e-mail address.',
    'identity.email-invalid': 'That does not look like an e-mail address. Write it like name@kommune.dk.',
    'identity.email-too-long': ({ max }) => `The address is too long. There is room for ${max} characters.`,
    'identity.name-missing': 'Enter a name.',
    'identity.name-too-long': ({ max }) => `The name is too long. There is room for ${max} characters.`,
    'identity.name-not-plain': 'The name must stand on one line.',
    'identity.language-unknown': 'Choose Danish or English.',
    'identity.roles-missing': 'Choose at least one role.',
    'identity.role-unknown': 'There is no such role. Choose one from the list.',
    'identity.already-member': 'The person is a member of the network already.',
    'identity.last-administrator': 'A network needs an administrator. Make somebody else administrator first.',
    'identity.network-unknown': 'There is no such network.',
    'identity.organisation-unknown': 'The organisation is not in the network.',
    'identity.link-invalid': 'The link has been used or is too old. Ask for a new one.',
    'identity.persona-unknown': 'There is no such person.',
  },
);
