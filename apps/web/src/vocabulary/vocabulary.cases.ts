import { answers } from '../shared/testing';
import {
  GLOSSARY_QUERY,
  TERM_QUERY,
  TERMS_QUERY,
  VOCABULARIES_QUERY,
  type GlossaryEntry,
  type ListedTerm,
  type TermDetail,
} from './vocabulary-queries';

const both = (da: string, en: string) => ({ da, en });

export const LISTS = answers(VOCABULARIES_QUERY, {
  vocabularies: [
    { id: 'targetGroups', termCount: 3, title: both('Målgrupper', 'Target groups'), note: both('Hvem', 'Who') },
    { id: 'artForms', termCount: 1, title: both('Kunstarter', 'Art forms'), note: both('Hvad', 'What') },
  ],
});

export const listed = (id: string, da: string, en: string, more: Partial<ListedTerm> = {}): ListedTerm => ({
  id,
  broaderId: null,
  itemCount: 0,
  hiddenIn: [],
  networkId: null,
  label: both(da, en),
  alternatives: { da: [], en: [] },
  ...more,
});

export const TERMS = answers(TERMS_QUERY, ({ vocabulary }) => ({
  terms:
    vocabulary === 'targetGroups'
      ? [
          listed('tg-cmd', 'Lettere psykiske lidelser', 'Common mental disorders'),
          listed('tg-stress', 'Borgere med stress', 'People with stress', {
            broaderId: 'tg-cmd',
            itemCount: 12,
            alternatives: { da: ['udbrændthed'], en: ['burnout'] },
          }),
          listed('tg-anxiety', 'Borgere med angst', 'People with anxiety', { broaderId: 'tg-cmd' }),
        ]
      : [listed('af-choir', 'Kor', 'Choir')],
}));

export const STRESS: TermDetail = {
  id: 'tg-stress',
  vocabulary: 'targetGroups',
  version: 3,
  status: 'ACTIVE',
  broaderId: 'tg-cmd',
  networkId: null,
  hiddenIn: [],
  itemCount: 12,
  mergedIds: [],
  dimension: null,
  label: both('Borgere med stress', 'People with stress'),
  alternatives: { da: ['udbrændthed'], en: ['burnout'] },
  note: both('', ''),
  source: { key: 'plan', title: 'Planen', publisher: 'Regionen', year: 2019 },
  broader: { id: 'tg-cmd', label: both('Lettere psykiske lidelser', 'Common mental disorders') },
  narrower: [],
  replacedBy: null,
  fieldVariants: [],
  viewerCan: { edit: false, scopeIn: [] },
};

export const term = (more: Partial<TermDetail> = {}) => answers(TERM_QUERY, { term: { ...STRESS, ...more } });

export const CURATED = { viewerCan: { edit: true, scopeIn: ['network'] } };

export const PERSON: GlossaryEntry = {
  id: 'gl-person',
  version: 1,
  concept: both('Den, tilbuddet er for', 'The person the offer is for'),
  variants: {
    culture: both('deltager', 'participant'),
    health: both('patient', 'patient'),
    employment: both('', ''),
  },
  explanation: both('Ordet viser, hvad man ser først.', 'The word shows what one sees first.'),
  term: { id: 'tg-stress', label: both('Borgere med stress', 'People with stress') },
};

export const glossary = (canEdit: boolean, entries: GlossaryEntry[] = [PERSON]) =>
  answers(GLOSSARY_QUERY, { viewerCanEditGlossary: canEdit, glossary: entries });
