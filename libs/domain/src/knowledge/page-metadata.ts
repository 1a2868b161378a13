import { addressOf, issuedOn, nameInReadingOrder, nameInSortingOrder, yearOf } from './bibliography.js';
import type { Bibliography, CslName } from './bibliography.js';
import type { KnowledgeContent } from './knowledge-item.js';
import { knowledgePath, summaryIn } from './knowledge-search-document.js';
import type { InterfaceLanguage } from '../shared/index.js';

type MetaTag = readonly [name: string, content: string];

/**
 * Highwire Press tags, which Zotero and Google Scholar read: one `citation_author` per author, dates as `2024/05/31`,
 * first and last page apart.
 */
export function citationMetaTags(content: KnowledgeContent, address: string): MetaTag[] {
  const { bibliography } = content;
  const tags: [string, string | null | undefined][] = [
    ['citation_title', bibliography.title],
    ...(bibliography.author ?? []).map((name): [string, string] => ['citation_author', nameInSortingOrder(name)]),
    ['citation_publication_date', issuedOn(bibliography)?.replaceAll('-', '/')],
    ...containerTags(bibliography),
    ['citation_volume', bibliography.volume],
    ['citation_issue', bibliography.issue],
    ...pageTags(bibliography.page),
    ['citation_doi', bibliography.DOI],
    ['citation_issn', bibliography.ISSN],
    ['citation_isbn', bibliography.ISBN],
    ['citation_publisher', bibliography.publisher],
    ['citation_language', content.language],
    ['citation_abstract', content.abstract],
    ['citation_public_url', address],
  ];
  return tags.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

function containerTags(bibliography: Bibliography): [string, string | undefined][] {
  const container = bibliography['container-title'];
  if (bibliography.type === 'report') {
    return [['citation_technical_report_institution', bibliography.publisher ?? container]];
  }
  if (bibliography.type === 'chapter') return [['citation_inbook_title', container]];
  if (bibliography.type === 'paper-conference') return [['citation_conference_title', container]];
  return [['citation_journal_title', container]];
}

function pageTags(page: string | undefined): [string, string | undefined][] {
  const [first, last] = (page ?? '').split(/[-–]/u).map((part) => part.trim());
  return [
    ['citation_firstpage', first],
    ['citation_lastpage', last],
  ];
}

const SCHEMA_TYPES: Partial<Record<Bibliography['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** The item as schema.org JSON-LD for readers of a language; `publicUrl` without trailing slash. Keys without a value are left out. */
export function knowledgeJsonLd(
  content: KnowledgeContent,
  slug: string,
  publicUrl: string,
  language: InterfaceLanguage,
): Readonly<Record<string, unknown>> {
  const { bibliography } = content;
  const year = yearOf(bibliography);
  const entries: [string, unknown][] = [
    ['@context', 'https://schema.org'],
    ['@type', SCHEMA_TYPES[bibliography.type] ?? 'CreativeWork'],
    ['@id', publicUrl + knowledgePath(slug)],
    ['url', publicUrl + knowledgePath(slug)],
    ['name', bibliography.title],
    ['headline', bibliography.title],
    ['author', bibliography.author?.map(schemaName)],
    ['datePublished', issuedOn(bibliography) ?? (year === null ? undefined : String(year))],
    ['inLanguage', content.language ?? undefined],
    ['abstract', content.abstract ?? undefined],
    ['description', summaryIn(content, language) || undefined],
    ['isPartOf', containerOf(bibliography)],
    ['publisher', bibliography.publisher ? { '@type': 'Organization', name: bibliography.publisher } : undefined],
    ['pagination', bibliography.page],
    ['identifier', identifierOf(bibliography)],
    ['sameAs', addressOf(bibliography) ?? undefined],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function schemaName(name: CslName): Readonly<Record<string, string | undefined>> {
  if (name.literal) return { '@type': 'Organization', name: name.literal };
  return {
    '@type': 'Person',
    name: nameInReadingOrder(name),
    ...(name.family ? { familyName: name.family } : {}),
    ...(name.given ? { givenName: name.given } : {}),
  };
}

function containerOf(bibliography: Bibliography): unknown {
  const name = bibliography['container-title'];
  if (!name) return undefined;
  if (bibliography.type !== 'article-journal') return { '@type': 'CreativeWork', name };
  return { '@type': 'Periodical', name, ...(bibliography.ISSN ? { issn: bibliography.ISSN } : {}) };
}

function identifierOf(bibliography: Bibliography): unknown {
  if (!bibliography.DOI) return undefined;
  return { '@type': 'PropertyValue', propertyID: 'DOI', value: bibliography.DOI };
}
