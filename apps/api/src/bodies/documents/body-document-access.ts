import { canReadBodyDocument, type BodyDocumentPolicySubject } from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { found, NotFoundError } from '../../shared/errors/index.js';
import type { BodyDocumentRecord } from './body-documents.repository.js';

/** The document as policies ask about it. */
export function subjectOf(record: BodyDocumentRecord): BodyDocumentPolicySubject {
  return { ...record, hasVersion: record.versions.length > 0 };
}

/** NotFound for what is not there, and for what the viewer may not read. */
export function readable(viewer: Viewer, record: BodyDocumentRecord | null): BodyDocumentRecord {
  const there = found(record);
  if (!canReadBodyDocument(viewer, subjectOf(there))) throw new NotFoundError();
  return there;
}
