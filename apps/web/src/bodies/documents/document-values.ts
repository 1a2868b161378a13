import {
  BODY_DOCUMENT_KINDS,
  bodyDocumentWithChanges,
  NO_BODY_DOCUMENT,
  problemsWithBodyDocument,
  type BodyDocumentContent,
  type BodyDocumentKind,
} from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import type { ApolloCache } from '@apollo/client';
import type { ShownDocument } from './document-queries';

type KindName = ShownDocument['kind'];

export const kindName = (kind: BodyDocumentKind): KindName => kind.toUpperCase().replaceAll('-', '_') as KindName;

export const documentKindOf = (name: KindName): BodyDocumentKind =>
  BODY_DOCUMENT_KINDS.find((one) => kindName(one) === name) ?? NO_BODY_DOCUMENT.kind;

/** What is worked on, or what is in force where nothing is. */
export function valuesOf({ kind, title, draft, versions }: ShownDocument): BodyDocumentContent {
  return {
    kind: documentKindOf(kind),
    title: draft?.title ?? title,
    text: draft?.text ?? versions[0]?.text ?? '',
  };
}

export function problemsWithValues(values: BodyDocumentContent): readonly Problem[] {
  return problemsWithBodyDocument(bodyDocumentWithChanges(NO_BODY_DOCUMENT, values));
}

/** As the API takes it. */
export function contentInput({ kind, title, text }: BodyDocumentContent) {
  return { kind: kindName(kind), title, text };
}

/** A document was changed: the bodies that show it are asked for anew. */
export function forgetDocuments(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'body' });
  cache.gc();
}

/** A document was given or taken: what can be shared is another matter now. */
export function forgetSharing(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'bodyDocumentsToShare' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'bodiesToShareWith' });
  forgetDocuments(cache);
}
