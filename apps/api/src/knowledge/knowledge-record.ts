import type { KnowledgeContent, KnowledgeItem } from '@samspil/domain/knowledge';

/** One version as it is stored. */
export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly content: KnowledgeContent;
  /** The item's lock at which each field last changed. */
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly createdById: string | null;
  readonly submittedById: string | null;
}

/** An item with its published version and the one being worked on. */
export interface KnowledgeRecord extends KnowledgeItem {
  readonly mergedIntoId: string | null;
  readonly changedById: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  readonly firstPublishedAt: Date | null;
  /** The kind of the newest line of its history that is about the text. */
  readonly lastTextEvent: string | null;
  /** The same moment as the database writes it, to the microsecond: a place in the list of what is new. */
  readonly firstPublishedKey: string | null;
  readonly published: VersionRecord | null;
  readonly working: VersionRecord | null;
}

/** What readers get: the published version, or the working one of an item that never was published. */
export function shownVersion(record: KnowledgeRecord): VersionRecord {
  const version = record.published ?? record.working;
  if (version === null) throw new Error(`Knowledge item ${record.id} has no version`);
  return version;
}

/** What an editor opens: the version being worked on, else the published one. */
export function editedVersion(record: KnowledgeRecord): VersionRecord {
  return record.working ?? shownVersion(record);
}

/** One line of an item's history. */
export interface KnowledgeEventRecord {
  readonly id: string;
  readonly versionNumber: number;
  readonly kind: string;
  readonly byId: string | null;
  readonly at: Date;
  readonly fields: readonly string[];
  readonly note: string | null;
}

/** One version in the list of versions, with its whole content so that two can be compared. */
export interface KnowledgeVersionRecord {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly content: KnowledgeContent;
  readonly createdAt: Date;
  readonly createdById: string | null;
  readonly publishedAt: Date | null;
  readonly publishedById: string | null;
  readonly publishedOwnWork: boolean;
}

export interface KnowledgeFileRecord {
  readonly id: string;
  readonly itemId: string;
  readonly storedAs: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pageCount: number;
  readonly isOpen: boolean;
}

/** A file to be kept with a new item: its text by page, and where its bytes are stored. */
export interface NewKnowledgeFile {
  readonly storedAs: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: readonly string[];
  readonly isOpen?: boolean;
}

/** An item to be created. Without `slug` one is made; without `ownerId` nobody owns it yet. */
export interface NewKnowledge {
  readonly content: KnowledgeContent;
  readonly slug?: string;
  readonly ownerId?: string | null;
  readonly isDemonstration?: boolean;
  readonly reviewDate?: string | null;
  readonly contentHash?: string;
  readonly files?: readonly NewKnowledgeFile[];
}

export interface CreatedKnowledge {
  readonly id: string;
  readonly slug: string;
}
