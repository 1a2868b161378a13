import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { KnowledgeSeed } from '@samspil/domain/knowledge';
import type { FieldVariants, VocabularyId } from '@samspil/domain/vocabulary';
import type { MembershipKind, NetworkStatus, OrganisationKind } from '@samspil/domain/network';

/** The folder of the starting content, the same seen from `src` and from `dist`. */
export const CONTENT_FOLDER = new URL('../../content/', import.meta.url);

/** Days are `yyyy-mm-dd`, both inclusive. */
interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What each file holds; `content/schemas` has the same as JSON Schema. */
export interface ContentOfFile {
  readonly sources: {
    readonly sources: readonly {
      readonly key: string;
      readonly title: string;
      readonly publisher: string;
      readonly year: number | null;
      readonly yearNote?: string;
    }[];
  };
  readonly regions: {
    readonly regions: readonly (Valid & {
      readonly id: string;
      readonly code: string | null;
      readonly name: string;
      readonly source: string;
    })[];
  };
  readonly municipalities: {
    readonly municipalities: readonly {
      readonly code: string;
      readonly name: string;
      readonly officialName: string;
      readonly nameEn?: string;
      readonly spellings: readonly string[];
      readonly regions: readonly (Valid & { readonly region: string })[];
    }[];
  };
  readonly vocabularies: {
    readonly vocabularies: readonly {
      readonly id: VocabularyId;
      readonly title: InBothLanguages;
      readonly note: InBothLanguages;
      readonly codePrefixes: readonly string[];
      readonly terms: readonly ContentTerm[];
    }[];
  };
  readonly networks: {
    readonly networks: readonly {
      readonly id: string;
      readonly name: InBothLanguages;
      readonly purpose: InBothLanguages;
      readonly status: NetworkStatus;
      readonly startsOn: string | null;
      readonly endsOn: string | null;
      readonly source: string;
    }[];
    readonly organisations: readonly ContentOrganisation[];
    readonly memberships: readonly (Valid & {
      readonly network: string;
      readonly organisation: string;
      readonly kind: MembershipKind;
      readonly source: string;
    })[];
    readonly hiddenTerms: readonly { readonly network: string; readonly term: string }[];
  };
  readonly glossary: { readonly entries: readonly ContentGlossaryEntry[] };
  readonly references: { readonly items: readonly KnowledgeSeed[] };
  readonly demonstration: { readonly items: readonly KnowledgeSeed[] };
}

export interface ContentTerm {
  readonly id: string;
  readonly label: InBothLanguages;
  readonly alternatives: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly note?: InBothLanguages;
  readonly broader: string | null;
  readonly dimension?: string;
  readonly source: string;
}

export interface ContentOrganisation {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly sectors: readonly string[];
  readonly municipality: string | null;
  readonly note: InBothLanguages;
}

export interface ContentGlossaryEntry {
  readonly id: string;
  readonly concept: InBothLanguages;
  readonly variants: FieldVariants;
  readonly explanation: InBothLanguages;
  readonly term: string | null;
}

export type ContentFile = keyof ContentOfFile;

/** In the order they are loaded: each file only points at what comes before it. */
export const CONTENT_FILES: readonly ContentFile[] = [
  'sources',
  'regions',
  'municipalities',
  'vocabularies',
  'networks',
  'glossary',
  'references',
  'demonstration',
];

/** One file as it lies in the repository, with the hash that tells whether it has changed since it was loaded. */
export async function readContent<File extends ContentFile>(
  file: File,
): Promise<{ content: ContentOfFile[File]; hash: string }> {
  const text = await readFile(new URL(`${file}.json`, CONTENT_FOLDER), 'utf8');
  return { content: JSON.parse(text) as ContentOfFile[File], hash: hashOf(text) };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
