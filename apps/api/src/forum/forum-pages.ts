import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, type PageHead } from '../shared/pages/index.js';
import { ThreadsService } from './threads.service.js';

const LEADS: Readonly<Record<InterfaceLanguage, string>> = {
  da: 'Det taler netværkene om mellem møderne.',
  en: 'What the networks talk about between their meetings.',
};

const THREAD_PAGE = /^\/forum\/(?!ny\/?$)([^/]+)\/?$/iu;

/** What the forum says about itself before any script runs; threads are not for search engines. */
@Injectable()
export class ForumPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly threads: ThreadsService,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/forum\/?$/u, async (_match, _viewer, language) => ({
      title: 'Forum · Samspil',
      description: LEADS[language],
      canonical: '/forum',
    }));
    this.heads.register(THREAD_PAGE, ([, id], viewer) => this.headOf(id ?? '', viewer));
  }

  private async headOf(id: string, viewer: Viewer): Promise<PageHead> {
    const { title } = await this.threads.byId(viewer, id);
    return { title: `${title} · Samspil`, meta: [['robots', 'noindex']] };
  }
}
