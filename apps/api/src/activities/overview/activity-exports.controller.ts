import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { readActivityOverview } from '@samspil/domain/activities';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pairsOf, textsOf, type AddressValues } from '../../shared/address-values.js';
import { Public, Viewers } from '../../shared/auth/index.js';
import { giveFile } from '../../shared/files/index.js';
import { CostsMuch } from '../../shared/limits/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { ActivityExportsService, type TableFormat } from './activity-exports.service.js';

const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const FILE_NAMES = { da: 'aktiviteter', en: 'activities' } as const;

/** The overview to take away, by the parameters that the page itself has in its address, and `lang`. */
@Controller('aktiviteter')
export class ActivityExportsController {
  constructor(
    private readonly exports: ActivityExportsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/aktiviteter/eksport.csv?q=…&f.targetGroups=tg-stress&network=…&lang=da` */
  @Public()
  @CostsMuch()
  @Get('eksport.csv')
  csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.give('csv', query, request, reply);
  }

  @Public()
  @CostsMuch()
  @Get('eksport.xlsx')
  xlsx(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.give('xlsx', query, request, reply);
  }

  /** Headers are only sent once there is something to send. */
  private async give(
    format: TableFormat,
    query: AddressValues,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const language = pageLanguage({ query });
    const viewer = await this.viewers.of(request);
    const asked = { ...readActivityOverview(pairsOf(query)), networkId: textsOf(query['network'])[0] ?? null };
    const body = await this.exports.table(viewer, asked, format, language);
    await giveFile(reply, { name: `${FILE_NAMES[language]}.${format}`, mediaType: MEDIA_TYPES[format], body });
  }
}
