import { Injectable } from '@nestjs/common';
import {
  canGiveBodyDocument,
  canManageBodies,
  canReadBodyDocument,
  canSeeBody,
  canWriteBodyDocument,
  mayShareBodyDocument,
  problemsWithGivingDocument,
  problemsWithTakingDocument,
  type BodyOfDocument,
  type BodyProblemCode,
} from '@samspil/domain/bodies';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { SearchIndexer } from '../../search/search-indexer.service.js';
import { allow, ensure, found } from '../../shared/errors/index.js';
import { readable, subjectOf } from './body-document-access.js';
import { BodyDocumentNotices } from './body-document-notices.js';
import {
  BodyDocumentsRepository,
  type BodyDocumentRecord,
  type NamedBodyOfDocument,
} from './body-documents.repository.js';

/** A body that is to be set up: nobody holds an office there yet. */
const BODY_TO_BE: BodyOfDocument = { id: '', state: 'draft', isClosed: true, officers: [] };

/** Giving documents to further bodies, and taking them from some. */
@Injectable()
export class BodyDocumentSharingService {
  constructor(
    private readonly repository: BodyDocumentsRepository,
    private readonly notices: BodyDocumentNotices,
    private readonly indexer: SearchIndexer,
  ) {}

  /** The documents of a network that the viewer may give to the body, or to one that is to be set up (`null`). */
  async documentsToShare(viewer: Viewer, networkId: string, bodyId: string | null): Promise<BodyDocumentRecord[]> {
    const body = bodyId === null ? bodyToBe(viewer, networkId) : await this.bodyIn(viewer, networkId, bodyId);
    if (body === null) return [];
    const documents = await this.repository.ofNetwork(networkId);
    return documents.filter((document) => canGiveBodyDocument(viewer, subjectOf(document), body));
  }

  /** The bodies that the viewer may give the document to. */
  async bodiesToShareWith(viewer: Viewer, id: string): Promise<string[]> {
    const document = readable(viewer, validate(id) ? await this.repository.byId(id) : null);
    const bodies = await this.repository.bodiesOfNetwork(document.networkId);
    const isOffered = (body: NamedBodyOfDocument): boolean =>
      isSeen(viewer, body) && canGiveBodyDocument(viewer, subjectOf(document), body);
    return bodies.filter(isOffered).map((body) => body.id);
  }

  /** Given twice, the body has it once. Those who sit there are told of what is in force. */
  async give(viewer: Viewer, id: string, bodyId: string): Promise<BodyDocumentRecord> {
    const document = await this.held(viewer, id, validate(bodyId) ? bodyId : null);
    const subject = subjectOf(document);
    allow(canWriteBodyDocument(viewer, subject));
    const body = await this.bodyIn(viewer, document.networkId, bodyId);
    const bodyIds = document.bodies.map((one) => one.id);
    if (body !== null) allow(mayShareBodyDocument(viewer, subject, body));
    const wantedId = body?.id ?? bodyId;
    ensure(problemsWithGivingDocument({ ...document, bodyIds }, wantedId, (one) => one === body?.id));
    if (bodyIds.includes(wantedId)) return document;
    await this.repository.giveTo(id, wantedId);
    await this.indexer.refresh('document', [id]);
    const given = found(await this.repository.byId(id));
    // A draft is not yet anything that somebody sits in.
    if (subject.hasVersion && body?.state !== 'draft') await this.notices.tellOfGiven(viewer, given, wantedId);
    return given;
  }

  /** A body that is set up shares documents of its network from the beginning. */
  async giveAll(
    viewer: Viewer,
    { id: bodyId, networkId }: { readonly id: string; readonly networkId: string },
    documentIds: readonly string[],
  ): Promise<void> {
    if (documentIds.length === 0) return;
    const offered = await this.repository.byIds(documentIds.filter((id) => validate(id)));
    const known = new Set(offered.filter((one) => one.networkId === networkId).map(({ id }) => id));
    const isKnown = documentIds.every((id) => known.has(id.toLowerCase()));
    ensure(isKnown ? [] : [problem<BodyProblemCode>('bodies.document-unknown', 'documentIds')]);
    for (const id of known) await this.give(viewer, id, bodyId);
  }

  /** Null when the viewer may read the document no longer. A body that does not have it goes without. */
  async take(viewer: Viewer, id: string, bodyId: string): Promise<BodyDocumentRecord | null> {
    const document = await this.held(viewer, id);
    const subject = subjectOf(document);
    allow(canWriteBodyDocument(viewer, subject));
    const body = document.bodies.find((one) => one.id === bodyId.toLowerCase());
    if (body === undefined) return document;
    allow(mayShareBodyDocument(viewer, subject, body));
    const bodyIds = document.bodies.map((one) => one.id);
    ensure(problemsWithTakingDocument({ ...document, bodyIds }, body.id));
    await this.repository.takeFrom(id, body.id);
    await this.indexer.refresh('document', [id]);
    const left = found(await this.repository.byId(id));
    return canReadBodyDocument(viewer, subjectOf(left)) ? left : null;
  }

  /** The body, when the viewer may know of it and it is of the network and still at work. */
  private async bodyIn(viewer: Viewer, networkId: string, bodyId: string): Promise<NamedBodyOfDocument | null> {
    const [body] = validate(bodyId) ? await this.repository.bodies([bodyId]) : [];
    if (body === undefined || body.networkId !== networkId || body.state === 'ended') return null;
    return isSeen(viewer, body) ? body : null;
  }

  private async held(viewer: Viewer, id: string, furtherBodyId: string | null = null): Promise<BodyDocumentRecord> {
    return readable(viewer, validate(id) ? await this.repository.held(id, furtherBodyId) : null);
  }
}

function bodyToBe(viewer: Viewer, networkId: string): BodyOfDocument | null {
  return canManageBodies(viewer, networkId) ? BODY_TO_BE : null;
}

function isSeen(viewer: Viewer, { id: bodyId, networkId, state }: NamedBodyOfDocument): boolean {
  return canSeeBody(viewer, { networkId, bodyId, state });
}
