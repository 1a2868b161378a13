import type { QueryPlan, RecognisedTerm } from '../../search/index.js';
import type { FindingContent } from '../finding.js';
import type { AnswerableFinding } from './answer-finding.js';
import { answerTerms, type AnswerTerm } from './answer-terms.js';

const VOCABULARY_OF: Readonly<Record<string, string>> = {
  tg: 'targetGroups',
  af: 'artForms',
  oc: 'outcomes',
  st: 'settings',
  of: 'orgForms',
  et: 'evidenceTypes',
  se: 'sectors',
};

const LABELS: readonly (readonly [id: string, da: string, broaderId?: string])[] = [
  ['tg-cmd', 'Lettere psykiske lidelser'],
  ['tg-stress', 'Borgere med stress', 'tg-cmd'],
  ['tg-depression', 'Borgere med depression', 'tg-cmd'],
  ['tg-pain', 'Borgere med smerter'],
  ['tg-lonely', 'Ensomme'],
  ['tg-older', 'Ældre'],
  ['tg-outside-work', 'Uden for arbejdsmarkedet'],
  ['tg-sickleave', 'Sygemeldte', 'tg-outside-work'],
  ['tg-employed', 'I arbejde'],
  ['af-music', 'Musik'],
  ['af-singing', 'Sang og kor', 'af-music'],
  ['af-dance', 'Dans og bevægelse'],
  ['af-dmt', 'Dansebevægelsesterapi', 'af-dance'],
  ['af-visual', 'Billedkunst'],
  ['oc-depression', 'Færre depressive symptomer'],
  ['oc-stress', 'Mindre stress'],
  ['oc-wellbeing', 'Mental trivsel'],
  ['oc-loneliness', 'Mindre ensomhed'],
  ['oc-pain', 'Mindre smerte'],
  ['oc-rtw', 'Tilbagevenden til arbejde'],
  ['st-library', 'Bibliotek'],
  ['of-peer', 'Peer-to-peer'],
  ['et-rct', 'Randomiseret forsøg'],
  ['et-quasi', 'Kvasieksperiment'],
  ['et-prepost', 'Før-efter-måling'],
  ['et-metaanalysis', 'Metaanalyse'],
  ['et-qual', 'Kvalitativ undersøgelse'],
  ['se-culture', 'Kultur'],
];

export const TERM_LIST: readonly AnswerTerm[] = LABELS.map(([id, da, broaderId]) => ({
  id,
  vocabulary: VOCABULARY_OF[id.slice(0, 2)] ?? '',
  label: { da, en: id },
  broaderId: broaderId ?? null,
}));

export const TERMS = answerTerms(TERM_LIST);

/** The plan of a question in which `recognised` terms stand for words: `{ kor: ['af-singing'] }`. */
export function planOf(question: string, recognised: Readonly<Record<string, readonly string[]>>): QueryPlan {
  const terms: RecognisedTerm[] = Object.entries(recognised).flatMap(([matched, ids]) => {
    const start = question.indexOf(matched);
    return ids.map((termId) => ({
      termId,
      vocabulary: TERMS.term(termId)?.vocabulary ?? '',
      label: TERMS.label(termId),
      matched,
      start,
      end: start + matched.length,
    }));
  });
  const words = [...question.matchAll(/\S+/gu)].map(({ 0: typed, index }) => ({
    typed,
    start: index,
    end: index + typed.length,
    terms: [],
  }));
  return { question, words, recognised: terms };
}

const PLAIN: FindingContent = {
  statement: 'Deltagerne trivedes bedre.',
  place: { page: '12', quote: '' },
  intervention: 'activity',
  activities: ['af-singing'],
  conditions: [],
  lifeSituations: ['tg-older'],
  incomeSupport: [],
  outcome: 'oc-wellbeing',
  instrument: null,
  instrumentNote: '',
  settings: [],
  orgForms: [],
  comparison: 'none',
  direction: 'improved',
  effect: null,
  design: 'et-qual',
  trial: '',
  certainty: null,
  certaintyReason: '',
  studies: 1,
  participants: null,
  resources: { weeks: null, sessions: null, staff: '', cost: '' },
  countries: [],
  transferNote: '',
};

export function finding(
  id: string,
  content: Partial<FindingContent> = {},
  source: { readonly sourceId?: string; readonly year?: number | null; readonly isDemonstration?: boolean } = {},
): AnswerableFinding {
  return {
    id,
    sourceId: source.sourceId ?? `source-${id}`,
    year: source.year ?? 2020,
    isDemonstration: source.isDemonstration ?? false,
    content: { ...PLAIN, ...content },
  };
}
