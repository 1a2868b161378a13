import type { Bibliography } from './bibliography.js';

/** What an item is to its readers (not the CSL kind of publication). */
export const KNOWLEDGE_TYPES = [
  'article',
  'review',
  'report',
  'evaluation',
  'guideline',
  'practice-example',
  'method',
  'recommendation',
  'inspiration',
] as const;
export type KnowledgeType = (typeof KNOWLEDGE_TYPES)[number];

/** Where an item is in its life. Only `published` items are public. */
export const KNOWLEDGE_STATES = ['inbox', 'in-review', 'published', 'archived', 'withdrawn'] as const;
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

/** Where the version being worked on is; an item without one has null. */
export const WORKING_STATES = ['draft', 'in-review'] as const;
export type WorkingState = (typeof WORKING_STATES)[number];

export const VERSION_STATES = ['draft', 'in-review', 'published', 'superseded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export const CONTENT_ORIGINS = ['entered', 'imported', 'starting-content'] as const;
export type ContentOrigin = (typeof CONTENT_ORIGINS)[number];

/** The practice brief, in Danish whatever the source's language. */
export interface PracticeBrief {
  readonly inShort: string;
  readonly inPractice: string;
  readonly toTranslate: string;
}
export const BRIEF_PARTS = ['inShort', 'inPractice', 'toTranslate'] as const satisfies readonly (keyof PracticeBrief)[];
export const EMPTY_BRIEF: PracticeBrief = { inShort: '', inPractice: '', toTranslate: '' };

/** One fact with where it is from and when; `sourceDate` is `2024`, `2024-05` or `2024-05-31`. */
export interface SourcedFact {
  readonly statement: string;
  readonly source: string;
  readonly sourceDate: string;
}

/** Parts of a record that may be known to be unconfirmed at the source. */
export const CONFIRMABLE_FIELDS = [
  'title',
  'authors',
  'year',
  'container',
  'volume',
  'issue',
  'pages',
  'doi',
  'url',
  'country',
  'facts',
  'other',
] as const;
export type ConfirmableField = (typeof CONFIRMABLE_FIELDS)[number];

export interface UnconfirmedField {
  readonly field: ConfirmableField;
  /** What exactly is not confirmed, in a few words; null when the whole field is. */
  readonly note: string | null;
}

/** Everything a version holds. Texts are plain text; paragraphs are parted by an empty line. */
export interface KnowledgeContent {
  readonly type: KnowledgeType;
  readonly bibliography: Bibliography;
  readonly abstract: string | null;
  /** ISO 639-1 of the publication's language. */
  readonly language: string | null;
  /** ISO 3166-1 alpha-2 of the country the knowledge is about. */
  readonly country: string | null;
  readonly brief: PracticeBrief;
  /** Ids of vocabulary terms. */
  readonly codes: readonly string[];
  readonly facts: readonly SourcedFact[];
  readonly unconfirmed: readonly UnconfirmedField[];
}

/** An item's place in the bank, apart from its content: what the rules about states and rights look at. */
export interface KnowledgeItem {
  readonly id: string;
  readonly slug: string;
  readonly networkId: string;
  readonly state: KnowledgeState;
  readonly workingState: WorkingState | null;
  readonly ownerId: string | null;
  readonly createdById: string | null;
  /** ISO date on which somebody should look at the item again. */
  readonly reviewDate: string | null;
  readonly withdrawnReason: string | null;
  readonly origin: ContentOrigin;
  readonly isDemonstration: boolean;
  /** Rises by one with every change; a writer says which one it has seen. */
  readonly lock: number;
}

/** One item of the starting content or of a bulk load. Without `slug` one is made from author and year. */
export interface KnowledgeSeed {
  readonly slug?: string;
  readonly content: KnowledgeContent;
  readonly isDemonstration: boolean;
  /** ISO date of the next review; null leaves it to the rule. */
  readonly reviewDate?: string | null;
}

/** An empty item of one type, as a form opens it. */
export function emptyContent(type: KnowledgeType = 'article'): KnowledgeContent {
  return {
    type,
    bibliography: { type: type === 'article' || type === 'review' ? 'article-journal' : 'report', title: '' },
    abstract: null,
    language: null,
    country: null,
    brief: EMPTY_BRIEF,
    codes: [],
    facts: [],
    unconfirmed: [],
  };
}

/** True when at least one part of the practice brief is written. */
export function hasBrief(content: KnowledgeContent): boolean {
  return BRIEF_PARTS.some((part) => content.brief[part].trim() !== '');
}
