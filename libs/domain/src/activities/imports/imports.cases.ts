import { namesOf, namesOfMunicipalities, namesOfTerms, type ActivityNames } from './index.js';

const term = (id: string, da: string, en: string, also: string[] = []) => ({
  ...{ id, label: { da, en }, alternatives: { da: also, en: [] } },
});
export const TERMS = {
  targetGroups: [
    term('tg-cmd', 'Lettere psykiske lidelser (stress, angst, depression)', 'Common mental disorders'),
    term('tg-stress', 'Borgere med stress', 'People with stress', ['stressramte', 'udbrændte']),
    term('tg-older', 'Ældre', 'Older people', ['seniorer']),
  ],
  artForms: [
    term('af-singing', 'Sang og kor', 'Singing and choirs', ['kor']),
    term('af-visual', 'Billedkunst', 'Visual arts'),
  ],
  settings: [term('st-library', 'Bibliotek', 'Library')],
  orgForms: [term('of-open', 'Åbent tilbud', 'Open offer')],
  courseLevels: [term('cl-long', 'Længere forløb', 'Longer course')],
};
/** In Danish, by id. */
export const LABELS = new Map<string, string>([
  ...Object.values(TERMS).flatMap((terms) => terms.map(({ id, label }): [string, string] => [id, label.da])),
  ['0661', 'Holstebro'],
  ['0751', 'Aarhus'],
  ['org-museum', 'Museet'],
  ['mg-1', 'Flere tilbud'],
]);
/** What the cases can name. */
export const NAMES: ActivityNames = {
  terms: {
    targetGroups: namesOfTerms(TERMS.targetGroups),
    artForms: namesOfTerms(TERMS.artForms),
    settings: namesOfTerms(TERMS.settings),
    orgForms: namesOfTerms(TERMS.orgForms),
    courseLevels: namesOfTerms(TERMS.courseLevels),
  },
  municipalities: namesOfMunicipalities([
    { code: '0661', name: 'Holstebro', officialName: 'Holstebro Kommune' },
    { code: '0751', name: 'Aarhus', officialName: 'Aarhus Kommune' },
    { code: '0101', name: 'København', officialName: 'Københavns Kommune', otherNames: ['Copenhagen'] },
  ]),
  organisations: namesOf([
    { id: 'org-museum', names: ['Museet', 'The Museum'] },
    { id: 'org-a', names: ['Kunsthallen'] },
    { id: 'org-b', names: ['Kunsthallen'] },
  ]),
  goals: namesOf([{ id: 'mg-1', names: ['Flere tilbud', 'More offers'] }]),
};
