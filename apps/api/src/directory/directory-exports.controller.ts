import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, type AddressValues } from '../shared/address-values.js';
import { Public, Viewers } from '../shared/auth/index.js';
import { giveFile } from '../shared/files/index.js';
import { CostsMuch } from '../shared/limits/index.js';
import { pageLanguage } from '../shared/pages/index.js';
import { DirectoryExportsService } from './directory-exports.service.js';

const FILE_NAMES = { da: 'kontaktpersoner', en: 'contacts' } as const;

/** The directory to take away. */
@Controller('personer')
export class DirectoryExportsController {
  constructor(
    private readonly exports: DirectoryExportsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/personer/eksport.csv?netvaerk=midtjylland&lang=da`; NotFound for those who may not. */
  @Public()
  @CostsMuch()
  @Get('eksport.csv')
  async csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = pageLanguage({ query });
    const viewer = await this.viewers.of(request);
    const body = await this.exports.csv(viewer, textsOf(query['netvaerk'])[0] ?? '', language);
    await giveFile(reply, { name: `${FILE_NAMES[language]}.csv`, mediaType: 'text/csv; charset=utf-8', body });
  }
}
