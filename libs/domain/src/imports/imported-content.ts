import {
  EMPTY_BRIEF,
  type CslType,
  type KnowledgeContent,
  type KnowledgeType,
  type UnconfirmedField,
} from '../knowledge/index.js';
import type { ImportedReference } from './imported-reference.js';

/**
 * The content of the item that a reference becomes. What kind of knowledge it is can only be guessed from the kind of
 * publication and the words of its title; the coordinator decides when coding it.
 */
export function contentFrom(
  reference: ImportedReference,
  unconfirmed: readonly UnconfirmedField[] = [],
): KnowledgeContent {
  return {
    type: knowledgeTypeOf(reference.bibliography.type, reference.bibliography.title),
    bibliography: reference.bibliography,
    abstract: reference.abstract,
    language: reference.language,
    country: null,
    brief: EMPTY_BRIEF,
    codes: [],
    facts: [],
    unconfirmed,
  };
}

const REVIEW = /\b(review|meta-?analys\w*|oversigt(?:sartikel|sstudie)?|litteraturstudie|vidensoversigt)\b/i;
const EVALUATION = /\b(\p{L}*evaluering\w*|evaluation of|slutevaluering)\b/iu;
const GUIDELINE = /\b(guidelines?|retningslinjer?|vejledning)\b/i;

const BY_PUBLICATION: Partial<Record<CslType, KnowledgeType>> = {
  'article-journal': 'article',
  article: 'article',
  'article-magazine': 'inspiration',
  'paper-conference': 'article',
  'post-weblog': 'inspiration',
  webpage: 'inspiration',
};

function knowledgeTypeOf(type: CslType, title: string): KnowledgeType {
  if (REVIEW.test(title)) return 'review';
  if (GUIDELINE.test(title)) return 'guideline';
  const usual = BY_PUBLICATION[type] ?? 'report';
  return usual === 'report' && EVALUATION.test(title) ? 'evaluation' : usual;
}
