import type { InBothLanguages } from '../../shared/index.js';
import type { SearchDocument } from '../../search/index.js';
import { isOpenDocument, type BodyOfDocument } from './document.policy.js';
import type { BodyDocumentKind } from './document.js';

/** So many characters of the beginning stand below the title of what is found. */
const SUMMARY_LENGTH = 300;

/** What people call it when they look for it. */
const KIND_NAMES: Readonly<Record<BodyDocumentKind, InBothLanguages>> = {
  'terms-of-reference': { da: 'Kommissorium', en: 'Terms of reference' },
  'task-portfolio': { da: 'Opgaveportefølje', en: 'Task portfolio' },
};

type SharingBody = Pick<BodyOfDocument, 'id' | 'state' | 'isClosed'> & { readonly name: InBothLanguages };

export interface FoundBodyDocument {
  readonly id: string;
  readonly networkId: string;
  readonly kind: BodyDocumentKind;
  readonly bodies: readonly SharingBody[];
  /** ISO time. */
  readonly changedAt: string;
  readonly isDemonstration: boolean;
  /** What is in force. */
  readonly version: { readonly title: string; readonly text: string; readonly decidedOn: string };
}

/** A document as it is in force, found by those who may read it; drafts are not found. */
export function bodyDocumentSearchDocument(document: FoundBodyDocument): SearchDocument {
  const { id, kind, bodies, version, changedAt, isDemonstration } = document;
  const { title, text, decidedOn } = version;
  const home = bodies.find(({ state }) => state !== 'draft') ?? bodies[0];
  const names = bodies.filter(({ state }) => state !== 'draft').map(({ name }) => name);
  const inDanish = [KIND_NAMES[kind].da, ...names.map(({ da }) => da)].join('; ');
  const inEnglish = [KIND_NAMES[kind].en, ...names.map(({ en }) => en)].join('; ');
  return {
    kind: 'document',
    id,
    url: `/grupper/${home?.id ?? ''}/dokumenter/${id}`,
    title,
    summary: (text.split(/\n\s*\n/u)[0] ?? '').slice(0, SUMMARY_LENGTH),
    language: 'da',
    year: Number(decidedOn.slice(0, 4)),
    changedAt,
    audiences: bodyDocumentAudiences(document),
    facets: {},
    isDemonstration,
    texts: [
      { text: title, weight: 3, language: 'da' },
      { text: inDanish, weight: 2, language: 'da' },
      { text: inEnglish, weight: 2, language: 'en' },
      { text, weight: 1, language: 'da' },
    ],
  };
}

/** `canReadBodyDocument` of what is in force, as audiences. */
export function bodyDocumentAudiences({
  networkId,
  bodies,
}: Pick<FoundBodyDocument, 'networkId'> & { readonly bodies: readonly Omit<SharingBody, 'name'>[] }): string[] {
  const keepers = [`network:${networkId}:coordinator`, `network:${networkId}:administrator`];
  const everybody = isOpenDocument(bodies) ? [`network:${networkId}`] : [];
  return [...keepers, ...bodies.map(({ id }) => `body:${id}`), ...everybody];
}
