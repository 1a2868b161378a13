import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, type PageHead } from '../shared/pages/index.js';
import { DirectoryService } from './directory.service.js';

const TITLES: Readonly<Record<InterfaceLanguage, string>> = { da: 'Kontaktpersoner', en: 'Contacts' };

/** What the pages of the directory say about themselves before any script runs. */
@Injectable()
export class DirectoryPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly directory: DirectoryService,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/personer\/?$/u, async (_match, _viewer, language) => ({
      title: `${TITLES[language]} · Samspil`,
      canonical: '/personer',
    }));
    this.heads.register(/^\/personer\/(?!ny\/?$)([^/]+)(?:\/rediger)?\/?$/iu, ([, id], viewer) =>
      this.headOf(viewer, id ?? ''),
    );
  }

  /** NotFound for those who may not know the name. */
  private async headOf(viewer: Viewer, id: string): Promise<PageHead> {
    const { name } = await this.directory.person(viewer, id);
    return { title: `${name} · Samspil`, canonical: `/personer/${id}` };
  }
}
