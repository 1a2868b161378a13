import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import { BodiesService } from '../bodies.service.js';
import { BodyType } from '../bodies.graphql.js';
import { bodyView } from '../body-views.js';
import { BodyDocumentSharingService } from './body-document-sharing.service.js';
import { bodyDocumentView } from './body-document-view.js';
import { BodyDocumentType, ShareBodyDocumentInput } from './body-documents.graphql.js';

/** Which documents bodies could share, and giving and taking them. */
@Resolver()
export class BodyDocumentSharingResolver {
  constructor(
    private readonly sharing: BodyDocumentSharingService,
    private readonly bodies: BodiesService,
  ) {}

  @Query(() => [BodyDocumentType], {
    description: 'Documents of the programme that the viewer may give to the body, or to one that is to be set up.',
  })
  async bodyDocumentsToShare(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('bodyId', { type: () => ID, nullable: true }) bodyId?: string | null,
  ): Promise<BodyDocumentType[]> {
    const documents = await this.sharing.documentsToShare(viewer, networkId, bodyId ?? null);
    return documents.map((document) => bodyDocumentView(viewer, document));
  }

  @Query(() => [BodyType], { description: 'The bodies that the viewer may give the document to.' })
  async bodiesToShareWith(
    @CurrentViewer() viewer: Viewer,
    @Args('documentId', { type: () => ID }) documentId: string,
  ): Promise<BodyType[]> {
    const ids = await this.sharing.bodiesToShareWith(viewer, documentId);
    const bodies = new Map((await this.bodies.byIds(viewer, ids)).map((body) => [body.id, body]));
    return ids.flatMap((id) => bodies.get(id) ?? []).map((body) => bodyView(viewer, body));
  }

  @Mutation(() => BodyDocumentType, {
    description: 'A further body shares the document, as it is in force and as it is worked on.',
  })
  async shareBodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, bodyId }: ShareBodyDocumentInput,
  ): Promise<BodyDocumentType> {
    return bodyDocumentView(viewer, await this.sharing.give(viewer, id, bodyId));
  }

  @Mutation(() => BodyDocumentType, {
    nullable: true,
    description: 'The body shares the document no longer; null when the viewer may no longer read it.',
  })
  async takeBodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, bodyId }: ShareBodyDocumentInput,
  ): Promise<BodyDocumentType | null> {
    const left = await this.sharing.take(viewer, id, bodyId);
    return left === null ? null : bodyDocumentView(viewer, left);
  }
}
