import type { InBothLanguages, InterfaceLanguage } from '../shared/index.js';
import type { SearchDocument, SearchFacets, SearchText } from '../search/index.js';
import { authorsInShort, nameInReadingOrder, yearOf } from './bibliography.js';
import type { KnowledgeContent } from './knowledge-item.js';
import { textLanguageOf } from './languages-and-countries.js';
import { codesByVocabulary } from './vocabularies.js';

/** How much a word counts by where it stands; a word of the abstract counts one. */
export const SEARCH_WEIGHTS = {
  title: 3,
  brief: 1.5,
  code: 1.2,
  abstract: 1,
  fact: 1,
  author: 1,
  container: 0.5,
  page: 0.7,
};

/** What is found of a published item. */
export interface FindableKnowledge {
  readonly id: string;
  readonly slug: string;
  /** ISO time of the publication. */
  readonly publishedAt: string;
  readonly isDemonstration?: boolean;
  readonly content: KnowledgeContent;
  /** Text by page of those of its files that are open to everybody: the document is public. */
  readonly pages: readonly { readonly page: number; readonly text: string }[];
}

/** A vocabulary term that an item is coded with. */
export interface FindableTerm {
  readonly label: InBothLanguages;
  /** The network that alone has it; null for everybody's. */
  readonly networkId: string | null;
}

const LONGEST_SUMMARY = 320;

/**
 * The public document of a published item; `termOf` gives a vocabulary term, undefined when unknown. What only one
 * network has is a facet for its people; its label is in no text, for texts are found and shown as a whole.
 */
export function toSearchDocument(
  item: FindableKnowledge,
  termOf: (code: string) => FindableTerm | undefined,
): SearchDocument {
  const { content } = item;
  const shared = content.codes.filter((code) => termOf(code)?.networkId === null);
  const language = textLanguageOf(content.language);
  return {
    kind: 'knowledge',
    id: item.id,
    url: knowledgePath(item.slug),
    title: content.bibliography.title,
    summary: summaryOf(content),
    language,
    year: yearOf(content.bibliography),
    changedAt: item.publishedAt,
    audiences: ['public'],
    facets: { ...plainFacetsOf(content), ...codeFacets(shared) },
    innerFacets: innerFacetsOf(content.codes, termOf),
    isDemonstration: item.isDemonstration ?? false,
    texts: [...ownTexts(content), ...labelTexts(shared, termOf), ...pageTexts(item)].filter(({ text }) => text !== ''),
  };
}

/** The permanent link, below the public address. */
export function knowledgePath(slug: string): string {
  return `/viden/${slug}`;
}

/** What an item says about itself in two or three lines: the brief, else the beginning of the abstract. */
export function summaryOf(content: KnowledgeContent): string {
  return inShort(content.brief.inShort || content.abstract || authorsInShort(content.bibliography));
}

/** The same for readers of a language: briefs are Danish, so an abstract in English goes before them in English. */
export function summaryIn(content: KnowledgeContent, language: InterfaceLanguage): string {
  return language === 'en' && content.language === 'en' && content.abstract
    ? inShort(content.abstract)
    : summaryOf(content);
}

function inShort(text: string): string {
  if (text.length <= LONGEST_SUMMARY) return text;
  const cut = text.slice(0, LONGEST_SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SUMMARY / 2)).trimEnd()} …`;
}

function plainFacetsOf(content: KnowledgeContent): SearchFacets {
  return {
    itemType: [content.type],
    ...(content.country ? { country: [content.country] } : {}),
    ...(content.language ? { language: [content.language] } : {}),
  };
}

function codeFacets(codes: readonly string[]): SearchFacets {
  const design = codes.filter((code) => code.startsWith('et-'));
  return {
    ...Object.fromEntries(codesByVocabulary(codes).map(({ vocabulary, codes: listed }) => [vocabulary, listed])),
    ...(design.length > 0 ? { design } : {}),
  };
}

function innerFacetsOf(
  codes: readonly string[],
  termOf: (code: string) => FindableTerm | undefined,
): Record<string, SearchFacets> {
  const networks = new Set(codes.map((code) => termOf(code)?.networkId ?? null).filter((id) => id !== null));
  const ofNetwork = (id: string): SearchFacets => codeFacets(codes.filter((code) => termOf(code)?.networkId === id));
  return Object.fromEntries([...networks].map((id) => [`network:${id}`, ofNetwork(id)]));
}

function ownTexts(content: KnowledgeContent): SearchText[] {
  const language = textLanguageOf(content.language);
  const { bibliography, brief } = content;
  const names = [...(bibliography.author ?? []), ...(bibliography.editor ?? [])].map(nameInReadingOrder).join(', ');
  return [
    { text: bibliography.title, weight: SEARCH_WEIGHTS.title, language },
    { text: brief.inShort, weight: SEARCH_WEIGHTS.brief, language: 'da' },
    { text: brief.inPractice, weight: SEARCH_WEIGHTS.brief, language: 'da' },
    { text: brief.toTranslate, weight: SEARCH_WEIGHTS.brief, language: 'da' },
    { text: content.abstract ?? '', weight: SEARCH_WEIGHTS.abstract, language },
    { text: content.facts.map((fact) => fact.statement).join('\n'), weight: SEARCH_WEIGHTS.fact, language: 'da' },
    { text: names, weight: SEARCH_WEIGHTS.author, language: 'und' },
    { text: bibliography['container-title'] ?? '', weight: SEARCH_WEIGHTS.container, language },
  ];
}

function labelTexts(codes: readonly string[], termOf: (code: string) => FindableTerm | undefined): SearchText[] {
  const labels = codes.map((code) => termOf(code)?.label).filter((label) => label !== undefined);
  return [
    { text: labels.map((label) => label.da).join(', '), weight: SEARCH_WEIGHTS.code, language: 'da' },
    { text: labels.map((label) => label.en).join(', '), weight: SEARCH_WEIGHTS.code, language: 'en' },
  ];
}

function pageTexts(item: FindableKnowledge): SearchText[] {
  const language = textLanguageOf(item.content.language);
  return item.pages.map(({ page, text }) => ({ text, page, weight: SEARCH_WEIGHTS.page, language }));
}
