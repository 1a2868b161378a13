import { readFile } from 'node:fs/promises';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../auth/index.js';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { PageHeads } from './page-heads.js';
import { renderHead } from './render-head.js';
import { WEB_INDEX } from './web-files.js';

const DEFAULT_TITLE = 'Samspil';
const MARKER = '<!--head-->';

/** Serves the interface for every path that nothing else answers, with the head of the page it opens on. */
@Controller()
export class PagesController {
  private index: Promise<string> | undefined;

  constructor(
    private readonly heads: PageHeads,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = new URL(request.url, 'http://page').pathname;
    const head = await this.heads.headOf(path, await this.viewers.of(request), request);
    const html = await this.shell();
    await reply
      .status(head === null ? 404 : 200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html.replace(MARKER, () => renderHead(head ?? { title: DEFAULT_TITLE }, this.config.publicUrl)));
  }

  private shell(): Promise<string> {
    this.index ??= readFile(WEB_INDEX, 'utf8');
    return this.index;
  }
}
