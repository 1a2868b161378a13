import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, type AddressValues } from '../shared/address-values.js';
import { Public, Viewers } from '../shared/auth/index.js';
import { NotFoundError } from '../shared/errors/index.js';
import { giveFile } from '../shared/files/index.js';
import { CostsMuch } from '../shared/limits/index.js';
import { pageLanguage } from '../shared/pages/index.js';
import { FORUM_FORMATS, ForumExportsService, type ForumFormat } from './forum-exports.service.js';

const MEDIA_TYPES: Readonly<Record<ForumFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The forum to take away. What the viewer may not read is in none of the files. */
@Controller()
export class ForumExportsController {
  constructor(
    private readonly exports: ForumExportsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/export/forum.md?netvaerk=…&lang=da`; `samtale=<id>` for one thread. */
  @Public()
  @CostsMuch()
  @Get('export/forum.:format')
  async give(
    @Param('format') wanted: string,
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = FORUM_FORMATS.find((known) => known === wanted);
    if (format === undefined) throw new NotFoundError();
    const viewer = await this.viewers.of(request);
    const language = pageLanguage({ query });
    const [networkId = ''] = textsOf(query['netvaerk']);
    const [threadId] = textsOf(query['samtale']);
    const body =
      threadId === undefined
        ? await this.exports.network(viewer, networkId, format, language)
        : await this.exports.thread(viewer, threadId, format, language);
    await giveFile(reply, { name: `forum.${format}`, mediaType: MEDIA_TYPES[format], body });
  }
}
