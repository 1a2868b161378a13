import type { NetworkProblemCode } from '@samspil/domain/network';
import { defineProblemTexts } from '../shared/problems';

export const networkProblemTexts = defineProblemTexts<NetworkProblemCode>(
  {
    'network.name-missing': 'Skriv navnet på begge sprog.',
    'network.name-too-long': ({ max }) => `Navnet er for langt. Der er plads til ${max} tegn.`,
    'network.municipality-code-missing': 'Vælg, hvilken kommune det er.',
    'network.municipality-code-malformed': 'Kommunekoden har fire cifre, for eksempel 0751.',
    'network.sector-unknown': 'Et af fagområderne findes ikke. Vælg fra listen.',
    'network.date-malformed': 'Datoen findes ikke. Skriv den som 31.12.2026.',
    'network.period-backwards': 'Slutdatoen skal ligge efter startdatoen.',
    'network.membership-overlaps': 'Organisationen er allerede med i en del af perioden.',
  },
  {
    'network.name-missing': 'Enter the name in both languages.',
    'network.name-too-long': ({ max }) => `The name is too long. There is room for ${max} characters.`,
    'network.municipality-code-missing': 'Choose which municipality it is.',
    'network.municipality-code-malformed': 'A municipality code has four digits, such as 0751.',
    'network.sector-unknown': 'One of the fields does not exist. Choose from the list.',
    'network.date-malformed': 'There is no such date. Write it like 31/12/2026.',
    'network.period-backwards': 'The last day must come after the first.',
    'network.membership-overlaps': 'The organisation is in the network already for part of the time.',
  },
);
