import { Injectable, type OnModuleInit } from '@nestjs/common';
import { conceptPath, conceptSummary } from '@samspil/domain/concepts';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { ConceptsService } from './concepts.service.js';

const CATALOGUE: Readonly<Record<InterfaceLanguage, string>> = { da: 'Koncepter', en: 'Concepts' };

const CONCEPT_PAGE = /^\/koncepter\/(?!nyt\/?$)([^/.]+)(\/rediger|\/afproev)?\/?$/u;

/** What the pages of concepts say about themselves before any script runs. */
@Injectable()
export class ConceptPages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly concepts: ConceptsService,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/koncepter\/?$/u, async (_match, _viewer, language) => ({
      title: `${CATALOGUE[language]} · Samspil`,
      canonical: '/koncepter',
    }));
    // The address for a new one is no concept; the pages below a concept are for those who work with it.
    this.heads.register(CONCEPT_PAGE, ([, slug, below], viewer) =>
      this.headOf(slug ?? '', below === undefined, viewer),
    );
    this.addresses.register({
      count: () => this.concepts.publicCount(),
      some: async (offset, most) => {
        const published = await this.concepts.publicAddresses(offset, most);
        return published.map(({ slug, publishedAt }) => ({ path: conceptPath(slug), changedAt: publishedAt }));
      },
    });
  }

  private async headOf(slug: string, isItself: boolean, viewer: Viewer): Promise<PageHead> {
    const record = await this.concepts.bySlug(viewer, slug);
    const content = record.published ?? record.working;
    const title = `${content.title} · Samspil`;
    const isOpen = isItself && record.state === 'published' && record.sharing === 'public';
    if (!isOpen) return { title, meta: [['robots', 'noindex']] };
    return { title, description: conceptSummary(content), canonical: conceptPath(record.slug) };
  }
}
