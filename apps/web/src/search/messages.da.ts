import { plural } from '../shared/i18n';

export const da = {
  title: 'Viden',
  lead: 'Spørg med dine egne ord. Vi søger i både dansk og engelsk viden.',
  question: 'Dit spørgsmål',
  placeholder: 'Fx: Hvad virker for sygemeldte med stress?',
  ask: 'Søg',
  clear: 'Ryd feltet',
  suggestions: 'Forslag',
  suggestionCount: (count: number) => (count === 0 ? 'Ingen forslag' : `${count} forslag. Brug piletasterne.`),
  kinds: {
    knowledge: 'Viden',
    activity: 'Aktivitet',
    concept: 'Koncept',
    term: 'Emneord',
    organisation: 'Organisation',
  },
  chooseKind: 'Søg i',
  kindTabs: {
    knowledge: 'Viden',
    activity: 'Aktiviteter',
    concept: 'Koncepter',
    term: 'Emneord',
    organisation: 'Organisationer',
  },

  understood: 'Sådan forstod vi dit spørgsmål',
  understoodNothing: 'Vi genkendte ingen emneord, så vi søger på ordene, som du skrev dem.',
  alsoSearched: 'Vi søger også på',
  showAllWords: (count: number) => `Vis alle ${count} ord`,
  showFewerWords: 'Vis færre ord',
  dropped: 'Ikke med',
  vocabularies: {
    targetGroups: 'Målgruppe',
    artForms: 'Kunstart',
    outcomes: 'Udbytte',
    sectors: 'Fagområde',
    settings: 'Sted',
    orgForms: 'Organisering',
    courseLevels: 'Forløb',
    evidenceTypes: 'Evidenstype',
    evalInstruments: 'Måleredskab',
  } as Readonly<Record<string, string>>,

  wholeAnswer: 'Se, hvad forskningen siger samlet',

  facets: {
    itemType: 'Type',
    design: 'Undersøgelsens design',
    year: 'År',
    country: 'Land',
    language: 'Sprog',
  } as Readonly<Record<string, string>>,
  itemTypes: {
    article: 'Artikel',
    review: 'Forskningsoversigt',
    report: 'Rapport',
    evaluation: 'Evaluering',
    guideline: 'Retningslinje',
    'practice-example': 'Praksiseksempel',
    method: 'Metode eller redskab',
    recommendation: 'Anbefaling',
    inspiration: 'Inspiration',
  } as Readonly<Record<string, string>>,

  clearFilters: 'Ryd filtre',
  showResults: (total: string) => `Vis ${total} resultater`,
  close: 'Luk',

  results: 'Resultater',
  total: (count: number, written: string) => `${written} ${plural(count, 'resultat', 'resultater')}`,
  about: (written: string) => `Omkring ${written} resultater`,
  sorts: { relevance: 'Bedste svar først', newest: 'Nyeste først' },
  page: (page: number) => `side ${page}`,
  showMore: 'Vis flere',
  loadingMore: 'Henter flere …',
  shown: (shown: string, total: string) => `Viser ${shown} af ${total}`,

  share: 'Del søgningen',
  feed: 'Følg ny viden (Atom)',
  exportRis: 'RIS (Zotero, EndNote)',

  nothingFound: 'Vi fandt ikke noget',
  nothingForFilters: 'Filtrene udelukker alle fund. Ryd dem, og se hele svaret.',
  nothingInBank: 'Der står ikke noget om det i vidensbanken endnu. Det betyder ikke, at det ikke virker.',
  nothingTip: 'Prøv færre eller mere almindelige ord, eller begynd med målgruppen.',
  seeAll: 'Se al viden',

  global: 'Søg i alt',
  globalHint: 'Viden, aktiviteter, koncepter, emneord og organisationer',
  globalKeys: '↑ ↓ vælger · Enter åbner · Esc lukker',
};

export type SearchMessages = typeof da;
