import { plural } from '../shared/i18n';
import { FIRST_WORDS } from './first-words';
import type { HomeMessages } from './messages.da';

export const en = {
  ...FIRST_WORDS.en,
  whatWorks: 'Get the answer of research as a whole',
  whatWorksText: '– what we know, how sure it is, and what we do not know.',
  examples: 'For example',
  exampleQuestions: [
    'What works for people on sick leave with stress?',
    'Shared reading for lonely older people',
    'Singing and depression',
  ],
  exampleSearches: ['Culture on prescription: experience from municipalities'],
  fields: 'Three fields that meet',
  fieldTexts: {
    culture: 'Art, literature, music and museums: what is going on, and for whom?',
    health: 'Wellbeing, quality of life and fewer symptoms: what do measurements show?',
    employment: 'The way to a job or education: what moves people closer?',
  },
  fieldQuestions: {
    culture: 'arts and culture activities',
    health: 'health and wellbeing',
    employment: 'employment and the way to work',
  },
  latest: 'New in the knowledge bank',
  allLatest: 'See all that is new',
  noneYet: 'Nothing has been published yet',
  noneYetText: 'When the coordinator publishes the first item, it will stand here.',
  seeGlossary: 'See the glossary',
  contents: 'The knowledge bank holds',
  knowledge: (count: number) => plural(count, 'source', 'sources'),
  terms: (count: number) => plural(count, 'subject term', 'subject terms'),
  organisations: (count: number) => plural(count, 'organisation', 'organisations'),
  visitorTitle: 'Do you work in a municipality in the network?',
  visitorText: 'Sign in and share what you have tried. Everything published can be read without signing in.',
  signIn: 'Sign in',
  memberTitle: 'Find out what others have tried',
  memberText: 'See who is in the network, and which words we use for the same thing.',
  seeNetwork: 'See the network',
  curatorTitle: 'Is there anything new to curate?',
  curatorText: 'The queue gathers what has come in and what is due to be read again.',
  openDesk: 'Go to the queue',
} satisfies HomeMessages;
