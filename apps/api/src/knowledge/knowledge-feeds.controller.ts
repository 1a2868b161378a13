import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Feed } from 'feed';
import { SitemapStream, streamToPromise } from 'sitemap';
import { knowledgePath, nameInReadingOrder, summaryOf } from '@samspil/domain/knowledge';
import { Public } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { shownVersion } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';

const FEED_LENGTH = 50;
/** The protocol allows 50,000 addresses in one file. */
const MOST_ADDRESSES = 49_000;
const FIVE_MINUTES = 'public, max-age=300';

/** What programs read to know what is in the bank and what is new. Published items only. */
@Controller()
export class KnowledgeFeedsController {
  constructor(
    private readonly knowledge: KnowledgeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('feeds/knowledge.atom')
  async feed(@Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.config;
    const records = (await this.knowledge.newest(FEED_LENGTH, null)).slice(0, FEED_LENGTH);
    const feed = new Feed({
      id: `${publicUrl}/feeds/knowledge.atom`,
      title: 'Samspil: ny viden',
      description: 'Nyt i vidensbanken om kultur, sundhed og beskæftigelse',
      link: `${publicUrl}/viden`,
      language: 'da',
      generator: 'Samspil',
      updated: records[0]?.firstPublishedAt ?? new Date(0),
      feedLinks: { atom: `${publicUrl}/feeds/knowledge.atom` },
    });
    for (const record of records) {
      const { content } = shownVersion(record);
      const link = publicUrl + knowledgePath(record.slug);
      feed.addItem({
        id: link,
        link,
        title: content.bibliography.title,
        date: record.publishedAt ?? record.changedAt,
        published: record.firstPublishedAt ?? record.changedAt,
        description: summaryOf(content),
        author: (content.bibliography.author ?? []).map((name) => ({ name: nameInReadingOrder(name) })),
      });
    }
    await reply
      .header('content-type', 'application/atom+xml; charset=utf-8')
      .header('cache-control', FIVE_MINUTES)
      .send(feed.atom1());
  }

  @Public()
  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    const stream = new SitemapStream({ hostname: this.config.publicUrl });
    const written = streamToPromise(stream);
    for (const url of ['/', '/viden']) stream.write({ url });
    for (const { slug, changedAt } of await this.knowledge.publishedAddresses(MOST_ADDRESSES)) {
      stream.write({ url: knowledgePath(slug), lastmod: changedAt.toISOString() });
    }
    stream.end();
    await reply
      .header('content-type', 'application/xml; charset=utf-8')
      .header('cache-control', FIVE_MINUTES)
      .send(await written);
  }

  /** `/graphql` is open to crawlers: without it, those that run the interface would see empty pages. */
  @Public()
  @Get('robots.txt')
  async robots(@Res() reply: FastifyReply): Promise<void> {
    const lines = ['User-agent: *', 'Disallow: /export/', 'Disallow: /auth/', ''];
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', FIVE_MINUTES)
      .send(`${lines.join('\n')}\nSitemap: ${this.config.publicUrl}/sitemap.xml\n`);
  }
}
