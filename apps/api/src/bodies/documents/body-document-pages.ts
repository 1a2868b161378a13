import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isSignedIn, type InterfaceLanguage, type Viewer } from '@samspil/domain/shared';
import { PageHeads, type PageHead } from '../../shared/pages/index.js';
import { BodiesService } from '../bodies.service.js';
import { bodyDocumentView } from './body-document-view.js';
import { BodyDocumentsService } from './body-documents.service.js';

const DOCUMENT_PAGE = /^\/grupper\/([^/]+)\/dokumenter\/(?!ny\/?$)([^/]+)\/?$/iu;

/** What the pages of documents say about themselves before any script runs: they are for nobody’s index. */
@Injectable()
export class BodyDocumentPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly bodies: BodiesService,
    private readonly documents: BodyDocumentsService,
  ) {}

  onModuleInit(): void {
    this.heads.register(DOCUMENT_PAGE, ([, bodyId, id], viewer, language) =>
      this.headOf(bodyId ?? '', id ?? '', viewer, language),
    );
  }

  /** A visitor is asked to sign in, whether there is such a document or not: no status tells which. */
  private async headOf(bodyId: string, id: string, viewer: Viewer, language: InterfaceLanguage): Promise<PageHead> {
    const { name } = await this.bodies.byId(viewer, bodyId);
    const title = isSignedIn(viewer)
      ? bodyDocumentView(viewer, await this.documents.byId(viewer, id)).title
      : name[language];
    return { title: `${title} · Samspil`, meta: [['robots', 'noindex']] };
  }
}
