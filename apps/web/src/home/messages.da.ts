import { plural } from '../shared/i18n';
import { FIRST_WORDS } from './first-words';

export const da = {
  ...FIRST_WORDS.da,
  whatWorks: 'Få forskningens samlede svar',
  whatWorksText: '– hvad vi ved, hvor sikkert det er, og hvad vi ikke ved.',
  examples: 'Prøv for eksempel',
  /** Questions on what works are answered; others are searched for. */
  exampleQuestions: [
    'Hvad virker for sygemeldte med stress?',
    'Fælleslæsning for ensomme ældre',
    'Sang og kor ved depression',
  ],
  exampleSearches: ['Kultur på recept: erfaringer fra kommuner'],
  fields: 'Tre felter, der mødes',
  fieldTexts: {
    culture: 'Kunst, litteratur, musik og museer: hvad foregår der, og for hvem?',
    health: 'Trivsel, livskvalitet og færre symptomer: hvad viser målingerne?',
    employment: 'Vejen mod job og uddannelse: hvad flytter mennesker tættere på?',
  },
  /** What is asked when a field is pressed. */
  fieldQuestions: {
    culture: 'kunst og kulturaktiviteter',
    health: 'sundhed og trivsel',
    employment: 'beskæftigelse og vejen til arbejde',
  },
  latest: 'Nyt i vidensbanken',
  allLatest: 'Se alt nyt',
  noneYet: 'Der er ikke udgivet noget endnu',
  noneYetText: 'Når koordinatoren udgiver det første, står det her.',
  seeGlossary: 'Se ordlisten',
  contents: 'Vidensbanken rummer',
  knowledge: (count: number) => plural(count, 'kilde', 'kilder'),
  terms: (count: number) => plural(count, 'emneord', 'emneord'),
  organisations: (count: number) => plural(count, 'organisation', 'organisationer'),
  visitorTitle: 'Arbejder du i en kommune i netværket?',
  visitorText: 'Log ind, og del det, I har prøvet. Alt, der er udgivet, kan læses uden login.',
  signIn: 'Log ind',
  memberTitle: 'Find ud af, hvad andre har prøvet',
  memberText: 'Se, hvem der er med i netværket, og hvilke ord vi bruger om det samme.',
  seeNetwork: 'Se netværket',
  curatorTitle: 'Er der nyt at kuratere?',
  curatorText: 'Køen samler det, der er kommet ind, og det, der skal ses igennem igen.',
  openDesk: 'Gå til køen',
};

export type HomeMessages = typeof da;
