import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Feed } from 'feed';
import { knowledgePath, nameInReadingOrder, summaryIn } from '@samspil/domain/knowledge';
import { Public } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { inLanguage, pageLanguage } from '../shared/pages/index.js';
import { FEED_TEXTS, feedAddress } from './knowledge-feed-texts.js';
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
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.config;
    const language = pageLanguage(request);
    const address = feedAddress(publicUrl, language);
    const records = (await this.knowledge.newest(FEED_LENGTH, null)).slice(0, FEED_LENGTH);
    const feed = new Feed({
      id: address,
      ...FEED_TEXTS[language],
      link: inLanguage(`${publicUrl}/viden`, language),
      language,
      generator: 'Samspil',
      updated: records[0]?.firstPublishedAt ?? new Date(0),
      feedLinks: { atom: address },
    });
    for (const record of records) {
      const { content } = shownVersion(record);
      const link = publicUrl + knowledgePath(record.slug);
      feed.addItem({
        id: link,
        link: inLanguage(link, language),
        title: content.bibliography.title,
        date: record.publishedAt ?? record.changedAt,
        published: record.firstPublishedAt ?? record.changedAt,
        description: summaryIn(content, language),
        author: (content.bibliography.author ?? []).map((name) => ({ name: nameInReadingOrder(name) })),
      });
    }
    await reply
      .header('content-type', 'application/atom+xml; charset=utf-8')
      .header('content-language', language)
      .header('cache-control', FIVE_MINUTES)
      .send(feed.atom1());
  }
}
