import type { SearchDocument, SearchFacets, SearchText } from '../search/index.js';
import type { InBothLanguages } from '../shared/index.js';
import { CONCEPT_TERM_FIELDS, conceptTerms, type ConceptTermField } from './concept-rules.js';
import type { ConceptContent, ConceptSharing } from './concept.js';

/** What is found of a published concept. */
export interface FindableConcept {
  readonly id: string;
  readonly slug: string;
  readonly networkId: string;
  readonly ownerId: string;
  readonly ownerName: InBothLanguages;
  readonly sharing: ConceptSharing;
  readonly content: ConceptContent;
  /** ISO time of the shown version. */
  readonly publishedAt: string;
  readonly isDemonstration: boolean;
}

export interface FindableConceptTerm {
  readonly label: InBothLanguages;
  /** The network that alone has it; null for everybody's. */
  readonly networkId: string | null;
}

const WEIGHTS = { title: 3, purpose: 1.5, term: 1.2, text: 1, owner: 0.5 };
const LONGEST_SUMMARY = 320;

/** The permanent link, below the public address. */
export function conceptPath(slug: string): string {
  return `/koncepter/${slug}`;
}

/** The beginning of the purpose, in two or three lines. */
export function conceptSummary({ purpose }: Pick<ConceptContent, 'purpose'>): string {
  const text = purpose.replace(/\s+/gu, ' ');
  if (text.length <= LONGEST_SUMMARY) return text;
  const cut = text.slice(0, LONGEST_SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SUMMARY / 2)).trimEnd()} …`;
}

/**
 * The search document of a published concept. What only one network has of terms is a facet for its people; its label is
 * in no text of a public concept.
 */
export function conceptSearchDocument(
  concept: FindableConcept,
  termOf: (id: string) => FindableConceptTerm | undefined,
): SearchDocument {
  const { content, networkId } = concept;
  const shared = withTerms(content, (id) => termOf(id)?.networkId === null);
  const own = withTerms(content, (id) => termOf(id)?.networkId === networkId);
  const isPublic = concept.sharing === 'public';
  const named = isPublic ? conceptTerms(shared) : [...conceptTerms(shared), ...conceptTerms(own)];
  return {
    kind: 'concept',
    id: concept.id,
    url: conceptPath(concept.slug),
    title: content.title,
    summary: conceptSummary(content),
    language: 'da',
    year: Number(concept.publishedAt.slice(0, 4)),
    changedAt: concept.publishedAt,
    audiences: [isPublic ? 'public' : `network:${networkId}`],
    facets: {
      ...facetsOf(shared),
      organisation: [concept.ownerId],
      conceptOrigin: [content.origin],
      network: [networkId],
    },
    ...(conceptTerms(own).length > 0 ? { innerFacets: { [`network:${networkId}`]: facetsOf(own) } } : {}),
    isDemonstration: concept.isDemonstration,
    texts: [...ownTexts(concept), ...labelTexts(named, termOf)].filter(({ text }) => text !== ''),
  };
}

type TermsOnly = Pick<ConceptContent, ConceptTermField>;

function withTerms(content: ConceptContent, keep: (id: string) => boolean): TermsOnly {
  const { targetGroups, artForms, settings, orgForms } = content;
  return {
    targetGroups: targetGroups.filter(keep),
    artForms: artForms.filter(keep),
    settings: settings.filter(keep),
    orgForms: orgForms.filter(keep),
  };
}

function facetsOf(terms: TermsOnly): SearchFacets {
  const fields = Object.keys(CONCEPT_TERM_FIELDS) as ConceptTermField[];
  return Object.fromEntries(fields.flatMap((field) => (terms[field].length > 0 ? [[field, terms[field]]] : [])));
}

function ownTexts({ content, ownerName }: FindableConcept): SearchText[] {
  const { title, purpose, coreElements, adaptableParts, steps, staffing, materials, originPlace } = content;
  const rest = [
    ...coreElements,
    ...adaptableParts.flatMap(({ part, advice }) => [part, advice]),
    ...steps.flatMap((step) => [step.title, step.text]),
    staffing,
    materials,
    originPlace,
  ];
  return [
    { text: title, weight: WEIGHTS.title, language: 'da' },
    { text: purpose, weight: WEIGHTS.purpose, language: 'da' },
    { text: rest.filter((text) => text !== '').join('\n'), weight: WEIGHTS.text, language: 'da' },
    { text: ownerName.da, weight: WEIGHTS.owner, language: 'da' },
    { text: ownerName.en, weight: WEIGHTS.owner, language: 'en' },
  ];
}

function labelTexts(ids: readonly string[], termOf: (id: string) => FindableConceptTerm | undefined): SearchText[] {
  const labels = ids.flatMap((id) => termOf(id)?.label ?? []);
  return [
    { text: labels.map(({ da }) => da).join(', '), weight: WEIGHTS.term, language: 'da' },
    { text: labels.map(({ en }) => en).join(', '), weight: WEIGHTS.term, language: 'en' },
  ];
}
