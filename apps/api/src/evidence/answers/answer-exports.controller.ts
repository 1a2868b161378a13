import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../../shared/auth/index.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.js';
import { questionFrom } from './answer-address.js';
import { answerTable } from './answer-table.js';
import { AnswersService } from './answers.service.js';
import { BriefService } from './brief/brief.service.js';

// Danish spreadsheets take the comma for a decimal sign and expect the semicolon between cells.
const SEPARATORS: Readonly<Record<InterfaceLanguage, string>> = { da: ';', en: ',' };
const FILE_NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'hvad-virker', en: 'what-works' };

/** The answer to take away, by the parameters that the page itself has in its address, and `lang`. */
@Controller('hvad-virker')
export class AnswerExportsController {
  constructor(
    private readonly answers: AnswersService,
    private readonly viewers: Viewers,
    private readonly briefs: BriefService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `/hvad-virker/eksport.csv?q=…&f.targetGroups=tg-older&lang=da`: the findings behind the answer. */
  @Public()
  @Get('eksport.csv')
  async csv(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = questionFrom(query);
    const given = await this.answers.whatWorks(await this.viewers.of(request), asked);
    const lines = answerTable(given, this.config.publicUrl);
    const body = lines.map((cells) => csvLine(cells, SEPARATORS[asked.language])).join('');
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${FILE_NAMES[asked.language]}.csv"`)
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(BYTE_ORDER_MARK + body);
  }

  /** `/hvad-virker/notat.pdf?q=…&lang=da`: the answer on two pages, tagged for who listens to it. */
  @Public()
  @Get('notat.pdf')
  async pdf(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = questionFrom(query);
    const bytes = await this.briefs.brief(await this.viewers.of(request), asked);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${FILE_NAMES[asked.language]}.pdf"`)
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(bytes);
  }
}
