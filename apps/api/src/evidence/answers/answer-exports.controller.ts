import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddressValues } from '../../shared/address-values.js';
import { Public, Viewers } from '../../shared/auth/index.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { csvTable } from '../../shared/csv.js';
import { giveFile } from '../../shared/files/index.js';
import { CostsMuch } from '../../shared/limits/index.js';
import { questionFrom } from './answer-address.js';
import { answerTable } from './answer-table.js';
import { AnswersService } from './answers.service.js';
import { BriefService } from './brief/brief.service.js';

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
  async csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = questionFrom(query);
    const given = await this.answers.whatWorks(await this.viewers.of(request), asked);
    await giveFile(reply, {
      name: `${FILE_NAMES[asked.language]}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: csvTable(answerTable(given, this.config.publicUrl), asked.language),
    });
  }

  /** `/hvad-virker/notat.pdf?q=…&lang=da`: the answer on two pages, tagged for who listens to it. */
  @Public()
  @CostsMuch()
  @Get('notat.pdf')
  async pdf(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = questionFrom(query);
    await giveFile(reply, {
      name: `${FILE_NAMES[asked.language]}.pdf`,
      mediaType: 'application/pdf',
      body: await this.briefs.brief(await this.viewers.of(request), asked),
      isShown: true,
    });
  }
}
