import type { KnowledgeType } from '@samspil/domain/knowledge';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { VocabularyId } from '@samspil/domain/vocabulary';

/** What exported tables call their columns and values, in both languages. */
export const TYPE_NAMES: Readonly<Record<KnowledgeType, InBothLanguages>> = {
  article: { da: 'Artikel', en: 'Article' },
  review: { da: 'Review', en: 'Review' },
  report: { da: 'Rapport', en: 'Report' },
  evaluation: { da: 'Evaluering', en: 'Evaluation' },
  guideline: { da: 'Retningslinje', en: 'Guideline' },
  'practice-example': { da: 'Praksiseksempel', en: 'Practice example' },
  method: { da: 'Metode eller redskab', en: 'Method or tool' },
  recommendation: { da: 'Anbefaling', en: 'Recommendation' },
  inspiration: { da: 'Inspiration', en: 'Inspiration' },
};

export const VOCABULARY_NAMES: Readonly<Record<VocabularyId, InBothLanguages>> = {
  targetGroups: { da: 'Målgrupper', en: 'Target groups' },
  artForms: { da: 'Kunstarter og aktiviteter', en: 'Art forms and activities' },
  outcomes: { da: 'Udbytter', en: 'Outcomes' },
  sectors: { da: 'Fagområder', en: 'Sectors' },
  settings: { da: 'Steder', en: 'Settings' },
  orgForms: { da: 'Organisering', en: 'Organisation' },
  courseLevels: { da: 'Forløb', en: 'Courses' },
  evidenceTypes: { da: 'Evidens', en: 'Evidence' },
  evalInstruments: { da: 'Måleredskaber', en: 'Instruments' },
};

export const COLUMN_NAMES = {
  title: { da: 'Titel', en: 'Title' },
  authors: { da: 'Forfattere', en: 'Authors' },
  year: { da: 'År', en: 'Year' },
  type: { da: 'Type', en: 'Type' },
  container: { da: 'Tidsskrift eller serie', en: 'Journal or series' },
  publisher: { da: 'Udgiver', en: 'Publisher' },
  volume: { da: 'Bind', en: 'Volume' },
  issue: { da: 'Nummer', en: 'Issue' },
  pages: { da: 'Sider', en: 'Pages' },
  doi: { da: 'DOI', en: 'DOI' },
  address: { da: 'Adresse', en: 'Address' },
  language: { da: 'Sprog', en: 'Language' },
  country: { da: 'Land', en: 'Country' },
  inShort: { da: 'Kort fortalt', en: 'In short (Danish)' },
  inPractice: { da: 'Det betyder i praksis', en: 'In practice (Danish)' },
  toTranslate: { da: 'Skal oversættes til danske forhold', en: 'To be translated to Danish conditions (Danish)' },
  abstract: { da: 'Resumé', en: 'Abstract' },
  unconfirmed: { da: 'Ikke bekræftet ved kilden', en: 'Not confirmed at the source' },
  demonstration: { da: 'Opdigtet eksempel', en: 'Invented example' },
  published: { da: 'Lagt ud', en: 'Published' },
  link: { da: 'Permanent link', en: 'Permanent link' },
} as const satisfies Record<string, InBothLanguages>;
