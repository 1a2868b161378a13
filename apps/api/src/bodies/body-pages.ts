import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { BodiesRepository } from './bodies.repository.js';
import { BodiesService } from './bodies.service.js';

const TITLES: Readonly<Record<InterfaceLanguage, string>> = { da: 'Grupper', en: 'Groups' };

/** A body by its id, and the pages below it where something is written. */
const BODY_PAGE = /^\/grupper\/(?!ny\/?$)([^/]+)(\/rediger|\/dokumenter\/ny)?\/?$/iu;

/** What the pages of bodies say about themselves before any script runs. */
@Injectable()
export class BodyPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly repository: BodiesRepository,
    private readonly bodies: BodiesService,
  ) {}

  onModuleInit(): void {
    this.addresses.registerList(async () => {
      const bodies = await this.repository.anyByIds(null);
      const shown = bodies.filter(({ state }) => state !== 'draft');
      return shown.map(({ id, changedAt }) => ({ path: `/grupper/${id}`, changedAt }));
    });
    this.heads.register(/^\/grupper\/?$/u, async (_match, _viewer, language) => ({
      title: `${TITLES[language]} · Samspil`,
      canonical: '/grupper',
    }));
    this.heads.register(BODY_PAGE, ([, id, below], viewer, language) =>
      this.headOf(id ?? '', below === undefined, viewer, language),
    );
  }

  private async headOf(id: string, isItself: boolean, viewer: Viewer, language: InterfaceLanguage): Promise<PageHead> {
    const { name, purpose, state } = await this.bodies.byId(viewer, id);
    const title = `${name[language]} · Samspil`;
    if (!isItself || state === 'draft') return { title, meta: [['robots', 'noindex']] };
    const description = purpose[language];
    return { title, ...(description && { description }), canonical: `/grupper/${id}` };
  }
}
