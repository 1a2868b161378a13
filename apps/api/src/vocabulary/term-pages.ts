import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { NotFoundError } from '../shared/errors/index.js';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { VocabularyService } from './vocabulary.service.js';

/** Ids of terms; the other pages below `/emner` are for curators. */
const TERM_PAGE = /^\/emner\/((?:tg|af|oc|se|st|of|cl|et|el|ei)-[^/]+)\/?$/u;

/** What the public pages of the vocabulary say about themselves before any script runs. */
@Injectable()
export class TermPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly vocabulary: VocabularyService,
  ) {}

  onModuleInit(): void {
    this.addresses.registerList(async () => {
      const shared = await this.vocabulary.sharedTerms();
      return shared.map(({ id, changedAt }) => ({ path: `/emner/${id}`, changedAt }));
    });
    this.heads.register(TERM_PAGE, ([, id], viewer) => this.headOf(id ?? '', viewer));
    this.heads.register(/^\/emner\/?$/u, () =>
      Promise.resolve({
        title: 'Emneord · Samspil',
        description: 'De ni lister med ord, som al viden er mærket med.',
        canonical: '/emner',
      }),
    );
    this.heads.register(/^\/ordliste\/?$/u, () =>
      Promise.resolve({
        title: 'Ordliste · Samspil',
        description: 'Kultur, sundhed og beskæftigelse har hvert sit ord for det samme.',
        canonical: '/ordliste',
      }),
    );
  }

  /** The address of a merged term leads to the term that stayed, also for search engines. */
  private async headOf(id: string, viewer: Viewer): Promise<PageHead | null> {
    try {
      const { id: standing, label, note, alternatives } = await this.vocabulary.term(viewer, id);
      const description = note.da || alternatives.da.join(', ');
      return { title: `${label.da} · Samspil`, ...(description && { description }), canonical: `/emner/${standing}` };
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
