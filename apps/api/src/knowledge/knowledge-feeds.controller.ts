import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Feed } from 'feed';
import { knowledgePath, nameInReadingOrder, summaryOf } from '@samspil/domain/knowledge';
import { Public } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { shownVersion } from './knowledge-record.js';
import { KnowledgeService } from './knowledge.service.js';

const FEED_LENGTH = 50;
const FIVE_MINUTES = 'public, max-age=300';

/** What programs read to know what is new. Published items only. */
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
}
