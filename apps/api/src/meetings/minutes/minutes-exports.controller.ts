import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, type AddressValues } from '../../shared/address-values.js';
import { Viewers } from '../../shared/auth/index.js';
import { csvTable } from '../../shared/csv.js';
import { giveFile } from '../../shared/files/index.js';
import { CostsMuch } from '../../shared/limits/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import type { ActionScope } from './outcomes.repository.js';
import { MinutesExportsService } from './minutes-exports.service.js';
import { MINUTES_TEXTS } from './minutes-texts.js';

/** Lists as they stand in the address of the page. */
const SCOPES: Readonly<Record<string, ActionScope>> = { organisation: 'organisation', alle: 'all' };

/** Minutes, actions and decisions to take away, as far as the viewer may read them. */
@Controller()
export class MinutesExportsController {
  constructor(
    private readonly exports: MinutesExportsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/moeder/<id>/referat.pdf?version=1&lang=da`: an approved version, the latest by default; tagged for who listens. */
  @CostsMuch()
  @Get('moeder/:id/referat.pdf')
  async pdf(
    @Param('id') id: string,
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = pageLanguage({ query });
    const version = textsOf(query['version'])[0] ?? null;
    const body = await this.exports.pdf(await this.viewers.of(request), id, version, language);
    const name = `${MINUTES_TEXTS[language].files.minutes}.pdf`;
    await giveFile(reply, { name, mediaType: 'application/pdf', body, isShown: true });
  }

  /** `/opgaver/eksport.csv?liste=alle&vis=gjort&lang=da` */
  @CostsMuch()
  @Get('opgaver/eksport.csv')
  async actions(
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = pageLanguage({ query });
    const scope = SCOPES[textsOf(query['liste'])[0] ?? ''] ?? 'mine';
    const wish = { scope, isDone: textsOf(query['vis'])[0] === 'gjort', networkId: null };
    const table = await this.exports.actions(await this.viewers.of(request), wish, language);
    const name = `${MINUTES_TEXTS[language].files.actions}.csv`;
    await giveFile(reply, { name, mediaType: CSV, body: csvTable(table, language) });
  }

  /** `/beslutninger/eksport.csv?q=…&aar=2026&lang=da` */
  @CostsMuch()
  @Get('beslutninger/eksport.csv')
  async decisions(
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = pageLanguage({ query });
    const year = /^\d{4}$/u.exec(textsOf(query['aar'])[0] ?? '')?.[0] ?? null;
    const days = { from: year && `${year}-01-01`, to: year && `${year}-12-31` };
    const asked = { question: textsOf(query['q'])[0] ?? '', networkId: null, bodyId: null, ...days };
    const table = await this.exports.decisions(await this.viewers.of(request), asked, language);
    const name = `${MINUTES_TEXTS[language].files.decisions}.csv`;
    await giveFile(reply, { name, mediaType: CSV, body: csvTable(table, language) });
  }
}

const CSV = 'text/csv; charset=utf-8';
