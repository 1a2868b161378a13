import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, type AddressValues } from '../../shared/address-values.js';
import { Viewers } from '../../shared/auth/index.js';
import { giveFile } from '../../shared/files/index.js';
import { CostsMuch } from '../../shared/limits/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { ActivityImportsService } from './activity-imports.service.js';
import { ActivityTemplateService } from './activity-template.service.js';

const FILE_NAMES = { da: 'aktiviteter-skabelon.xlsx', en: 'activities-template.xlsx' } as const;

/** The table to fill in before an import. */
@Controller('aktiviteter')
export class ActivityTemplateController {
  constructor(
    private readonly templates: ActivityTemplateService,
    private readonly imports: ActivityImportsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/aktiviteter/skabelon.xlsx?network=…&lang=da`; who may log in one network only can leave the network out. */
  @CostsMuch()
  @Get('skabelon.xlsx')
  async template(
    @Query() query: AddressValues,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    const networkId = this.imports.networkFor(viewer, textsOf(query['network'])[0] ?? null);
    const language = pageLanguage({ query });
    await giveFile(reply, {
      name: FILE_NAMES[language],
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await this.templates.workbook(viewer, networkId, language),
    });
  }
}
