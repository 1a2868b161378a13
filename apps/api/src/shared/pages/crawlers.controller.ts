import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/index.js';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { NotFoundError } from '../errors/index.js';
import { PublicAddresses } from './public-addresses.js';
import { ADDRESSES_PER_FILE, sitemapIndexOf, sitemapOf } from './sitemap.js';

const FIVE_MINUTES = 'public, max-age=300';

/** What search engines read first: which pages there are, and which they may ask for. */
@Controller()
export class CrawlersController {
  constructor(
    private readonly addresses: PublicAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** All addresses where they fit in one file, else the list of the files they are in. */
  @Public()
  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.config;
    const files = Math.ceil((await this.addresses.count()) / ADDRESSES_PER_FILE);
    const xml = files > 1 ? sitemapIndexOf(files, publicUrl) : sitemapOf(await this.inFile(1), publicUrl);
    await give(reply, 'application/xml', await xml);
  }

  @Public()
  @Get('sitemap-:number.xml')
  async sitemapFile(@Param('number') number: string, @Res() reply: FastifyReply): Promise<void> {
    if (!/^[1-9]\d{0,4}$/u.test(number)) throw new NotFoundError();
    const addresses = await this.inFile(Number(number));
    if (addresses.length === 0) throw new NotFoundError();
    await give(reply, 'application/xml', await sitemapOf(addresses, this.config.publicUrl));
  }

  /** `/graphql` is open to crawlers: without it, those that run the interface would see empty pages. */
  @Public()
  @Get('robots.txt')
  async robots(@Res() reply: FastifyReply): Promise<void> {
    const lines = ['User-agent: *', 'Disallow: /export/', 'Disallow: /auth/', ''];
    await give(reply, 'text/plain', `${lines.join('\n')}\nSitemap: ${this.config.publicUrl}/sitemap.xml\n`);
  }

  private inFile(number: number): ReturnType<PublicAddresses['some']> {
    return this.addresses.some((number - 1) * ADDRESSES_PER_FILE, ADDRESSES_PER_FILE);
  }
}

async function give(reply: FastifyReply, mediaType: string, text: string): Promise<void> {
  await reply.header('content-type', `${mediaType}; charset=utf-8`).header('cache-control', FIVE_MINUTES).send(text);
}
