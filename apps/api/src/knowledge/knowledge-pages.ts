import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { citationMetaTags, knowledgeJsonLd, knowledgePath, summaryIn } from '@samspil/domain/knowledge';
import type { InterfaceLanguage, Viewer } from '@samspil/domain/shared';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { NotFoundError } from '../shared/errors/index.js';
import { FileDoors } from '../shared/files/index.js';
import { PageHeads, PublicAddresses, type PageHead } from '../shared/pages/index.js';
import { FEED_TEXTS, feedAddress } from './knowledge-feed-texts.js';
import { shownVersion } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';

/** What an item's page says about itself to programs, and who may fetch an item's files. */
@Injectable()
export class KnowledgePages implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly addresses: PublicAddresses,
    private readonly files: FileDoors,
    private readonly knowledge: KnowledgeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.heads.register(/^\/viden\/([^/.]+)\/?$/u, ([, slug], viewer, language) =>
      nullWhenNotFound(() => this.headOf(slug ?? '', viewer, language)),
    );
    this.heads.registerLink((language) => ({
      rel: 'alternate',
      type: 'application/atom+xml',
      title: FEED_TEXTS[language].title,
      href: feedAddress(this.config.publicUrl, language),
    }));
    this.addresses.register({
      count: () => this.knowledge.publishedCount(),
      some: async (offset, most) => {
        const published = await this.knowledge.publishedAddresses(offset, most);
        return published.map(({ slug, changedAt }) => ({ path: knowledgePath(slug), changedAt }));
      },
    });
    this.files.register((fileId, viewer) =>
      nullWhenNotFound(async () => {
        const { storedAs, name, mediaType } = await this.knowledge.file(viewer, fileId);
        return storedAs === null ? null : { storedAs, name, mediaType };
      }),
    );
  }

  private async headOf(slug: string, viewer: Viewer, language: InterfaceLanguage): Promise<PageHead> {
    const record = await this.knowledge.bySlug(viewer, slug);
    const { content } = shownVersion(record);
    const path = knowledgePath(record.slug);
    const address = this.config.publicUrl + path;
    const title = content.bibliography.title;
    if (record.state !== 'published') return { title, meta: [['robots', 'noindex']] };
    return {
      title: `${title} · Samspil`,
      description: summaryIn(content, language),
      canonical: path,
      meta: citationMetaTags(content, address),
      jsonLd: knowledgeJsonLd(content, record.slug, this.config.publicUrl, language),
      links: [
        { rel: 'alternate', type: 'application/x-research-info-systems', href: `${address}.ris` },
        { rel: 'alternate', type: 'application/x-bibtex', href: `${address}.bib` },
        { rel: 'alternate', type: 'application/vnd.citationstyles.csl+json', href: `${address}.json` },
      ],
    };
  }
}

async function nullWhenNotFound<Result>(work: () => Promise<Result | null>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
