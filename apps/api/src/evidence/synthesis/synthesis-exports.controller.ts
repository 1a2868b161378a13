import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { DEFAULT_SYNTHESIS, readSynthesisAddress } from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pairsOf, type AddressValues } from '../../shared/address-values.js';
import { Public, Viewers } from '../../shared/auth/index.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { csvTable } from '../../shared/csv.js';
import { giveFile } from '../../shared/files/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { synthesisTable } from './synthesis-table.js';
import { SynthesisService, type AskedSynthesis } from './synthesis.service.js';

const FILE_NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'sammenfatning', en: 'synthesis' };

/** Findings side by side to take away, by the parameters that the page itself has in its address, and `lang`. */
@Controller('sammenfatning')
export class SynthesisExportsController {
  constructor(
    private readonly syntheses: SynthesisService,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `/sammenfatning/eksport.csv?fund=<id>,<id>&method=DL&lang=da`: the figures of the forest plot. */
  @Public()
  @Get('eksport.csv')
  async csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = pageLanguage({ query });
    const asked = askedBy(query);
    const given = await this.syntheses.synthesise(await this.viewers.of(request), asked);
    const lines = synthesisTable(given, { options: asked.options, language }, this.config.publicUrl);
    await giveFile(reply, {
      name: `${FILE_NAMES[language]}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: csvTable(lines, language),
    });
  }
}

function askedBy(query: AddressValues): AskedSynthesis {
  const { findingIds, filters, method, test } = readSynthesisAddress(pairsOf(query));
  return {
    findingIds,
    filters,
    options: { ...DEFAULT_SYNTHESIS, method, test },
    subgrouping: null,
    moderator: null,
  };
}
