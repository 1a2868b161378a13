import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { KnowledgeSeed } from '@samspil/domain/knowledge';
import type { ActivitySeed } from '../activities/activity-content.service.js';
import type { GiveBackSeed } from '../activities/give-backs/give-back-content.service.js';
import type { BodySeed, SeatSeed, TermSeed } from '../bodies/body-content.service.js';
import type { BodyDocumentSeed } from '../bodies/documents/body-document-content.service.js';
import type { ConceptSeed } from '../concepts/concept-content.service.js';
import type { PersonSeed } from '../directory/directory-content.service.js';
import type { ThreadSeed } from '../forum/forum-content.service.js';
import type { FindingSeed } from '../evidence/findings/finding-content.service.js';
import type {
  EngagementSeed,
  GoalSeed,
  MaturitySeed,
  MembershipSeed,
  MunicipalitySeed,
  NetworkSeed,
  OrganisationSeed,
  RegionSeed,
} from '../network/network-content.service.js';
import type { ParticipantSeed } from '../meetings/invitations/invitation-content.service.js';
import type { MeetingSeed, MeetingTemplateSeed } from '../meetings/meeting-content.service.js';
import type { MinutesSeed } from '../meetings/minutes/minutes-content.service.js';
import type { NoticeSeed } from '../matching/matching-content.service.js';
import type { RecommendationSeed } from '../recommendations/recommendation-content.service.js';
import type { RequestSeed } from '../requests/request-content.service.js';
import type { GlossarySeed, VocabularySeed } from '../vocabulary/vocabulary-content.service.js';

/** The folder of the starting content, the same seen from `src` and from `dist`. */
export const CONTENT_FOLDER = new URL('../../content/', import.meta.url);

/** A document that facts were taken from. */
export interface SourceSeed {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly yearNote?: string;
}

/** What each file holds; `content/schemas` has the same as JSON Schema. */
export interface ContentOfFile {
  readonly sources: { readonly sources: readonly SourceSeed[] };
  readonly regions: { readonly regions: readonly RegionSeed[] };
  readonly municipalities: { readonly municipalities: readonly MunicipalitySeed[] };
  readonly vocabularies: { readonly vocabularies: readonly VocabularySeed[] };
  readonly networks: {
    readonly networks: readonly NetworkSeed[];
    readonly goals: readonly GoalSeed[];
    readonly organisations: readonly OrganisationSeed[];
    readonly memberships: readonly MembershipSeed[];
    readonly hiddenTerms: readonly { readonly network: string; readonly term: string }[];
  };
  readonly glossary: { readonly entries: readonly GlossarySeed[] };
  readonly references: { readonly items: readonly KnowledgeSeed[] };
  readonly findings: { readonly findings: readonly FindingSeed[] };
  readonly demonstration: { readonly items: readonly KnowledgeSeed[]; readonly requests: readonly RequestSeed[] };
  readonly practice: {
    readonly activities: readonly ActivitySeed[];
    readonly giveBacks: readonly GiveBackSeed[];
    readonly concepts: readonly ConceptSeed[];
    readonly recommendations: readonly RecommendationSeed[];
    readonly notices: readonly NoticeSeed[];
  };
  readonly bodies: { readonly bodies: readonly BodySeed[] };
  readonly levels: {
    readonly engagements: readonly EngagementSeed[];
    readonly maturities: readonly MaturitySeed[];
  };
  readonly people: { readonly people: readonly PersonSeed[] };
  readonly seats: { readonly terms: readonly TermSeed[]; readonly seats: readonly SeatSeed[] };
  readonly documents: { readonly documents: readonly BodyDocumentSeed[] };
  readonly meetings: {
    readonly templates: readonly MeetingTemplateSeed[];
    readonly meetings: readonly MeetingSeed[];
    readonly minutes: readonly MinutesSeed[];
    readonly participants: readonly ParticipantSeed[];
  };
  readonly threads: { readonly threads: readonly ThreadSeed[] };
}

export type ContentFile = keyof ContentOfFile;

/** In the order they are loaded: each file only points at what comes before it. */
export const CONTENT_FILES: readonly ContentFile[] = [
  'sources',
  'regions',
  'municipalities',
  'vocabularies',
  'networks',
  'bodies',
  'glossary',
  'references',
  'findings',
  'demonstration',
  'practice',
  'levels',
  'people',
  'seats',
  'documents',
  'meetings',
  'threads',
];

/** Files of invented content only: for trying the platform, and gone for good once somebody has removed them. */
export const INVENTED_FILES: readonly ContentFile[] = [
  'demonstration',
  'practice',
  'levels',
  'people',
  'seats',
  'documents',
  'meetings',
  'threads',
];

/** One file as it lies in the repository, with the hash that tells whether it has changed since it was loaded. */
export async function readContent<File extends ContentFile>(
  file: File,
): Promise<{ content: ContentOfFile[File]; hash: string }> {
  const text = await readFile(new URL(`${file}.json`, CONTENT_FOLDER), 'utf8');
  return { content: JSON.parse(text) as ContentOfFile[File], hash: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
