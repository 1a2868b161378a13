import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { DEFAULT_SYNTHESIS, readSynthesisAddress } from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../../shared/auth/index.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.js';
import { synthesisTable } from './synthesis-table.js';
import { SynthesisService, type AskedSynthesis } from './synthesis.service.js';

// Danish spreadsheets take the comma for a decimal sign and expect the semicolon between cells.
const SEPARATORS: Readonly<Record<InterfaceLanguage, string>> = { da: ';', en: ',' };
const FILE_NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'sammenfatning', en: 'synthesis' };

type Parameters = Readonly<Record<string, unknown>>;

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
  async csv(@Query() query: Parameters, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = query['lang'] === 'en' ? 'en' : 'da';
    const asked = askedBy(query);
    const given = await this.syntheses.synthesise(await this.viewers.of(request), asked);
    const lines = synthesisTable(given, { options: asked.options, language }, this.config.publicUrl);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${FILE_NAMES[language]}.csv"`)
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .send(BYTE_ORDER_MARK + lines.map((cells) => csvLine(cells, SEPARATORS[language])).join(''));
  }
}

function askedBy(query: Parameters): AskedSynthesis {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  );
  const { findingIds, filters, method, test } = readSynthesisAddress(pairs);
  return {
    findingIds,
    filters,
    options: { ...DEFAULT_SYNTHESIS, method, test },
    subgrouping: null,
    moderator: null,
  };
}
