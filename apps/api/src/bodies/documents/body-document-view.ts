import {
  canEditBodyDocument,
  canReadBodyDocumentDraft,
  canSeeBody,
  canTakeBodyDocument,
  canTakeBodyDocumentStep,
  isOpenDocument,
  type BodyDocumentStep,
} from '@samspil/domain/bodies';
import type { Viewer } from '@samspil/domain/shared';
import { subjectOf } from './body-document-access.js';
import type { BodyDocumentType, BodyDocumentViewerCan } from './body-documents.graphql.js';
import type { BodyDocumentRecord } from './body-documents.repository.js';

/** The document as this viewer sees it. */
export function bodyDocumentView(viewer: Viewer, record: BodyDocumentRecord): BodyDocumentType {
  const { id, networkId, kind, lock, isDemonstration, title, text } = record;
  const isInside = canReadBodyDocumentDraft(viewer, subjectOf(record));
  return {
    ...{ id, networkId, kind, lock, isDemonstration },
    bodies: record.bodies.filter((body) => canSeeBody(viewer, { networkId, bodyId: body.id, state: body.state })),
    isOpen: isOpenDocument(record.bodies),
    state: isInside ? record.state : 'approved',
    title: record.versions[0]?.title ?? title,
    draft: isInside && record.state !== 'approved' ? { title, text } : null,
    versions: [...record.versions],
    reason: isInside ? record.reason : '',
    viewerCan: viewerCan(viewer, record),
  };
}

function viewerCan(viewer: Viewer, record: BodyDocumentRecord): BodyDocumentViewerCan {
  const subject = subjectOf(record);
  const can = (step: BodyDocumentStep): boolean => canTakeBodyDocumentStep(viewer, subject, step);
  const edit = canEditBodyDocument(viewer, subject);
  return {
    edit,
    propose: can('propose'),
    withdraw: can('withdraw'),
    return: can('return'),
    approve: can('approve'),
    share: edit,
    takeFrom: subject.bodies.filter((body) => canTakeBodyDocument(viewer, subject, body)).map((body) => body.id),
  };
}
