import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import {
  filtersInWords,
  foldedAtFirst,
  MAP_AXES,
  MAP_WORDS,
  mapDrawing,
  mapTable,
  readFindingFilters,
  type MapQuestion,
  type MapWords,
} from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pairsOf, textsOf, type AddressValues } from '../../shared/address-values.js';
import { Public, Viewers } from '../../shared/auth/index.js';
import { csvTable } from '../../shared/csv.js';
import { giveFile } from '../../shared/files/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { EvidenceMapService, type DrawnMap } from './evidence-map.service.js';

const FILE_NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'evidenskort', en: 'evidence-map' };

/** The map to take away, by the parameters that the page itself has in its address, and `lang`. */
@Controller('evidenskort')
export class EvidenceMapExportsController {
  constructor(
    private readonly maps: EvidenceMapService,
    private readonly viewers: Viewers,
  ) {}

  /** `/evidenskort/eksport.csv?axes=activity-by-outcome&f.direction=worsened&lang=da`: every cell with its numbers, gaps included. */
  @Public()
  @Get('eksport.csv')
  async csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = pageLanguage({ query });
    const { map } = await this.drawn(query, request);
    await giveFile(reply, {
      name: `${FILE_NAMES[language]}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: csvTable(mapTable(map, MAP_WORDS[language], language), language),
    });
  }

  /** `/evidenskort/eksport.svg?…&fold=tg-cmd`: the drawing, with the lines folded as on the page. */
  @Public()
  @Get('eksport.svg')
  async svg(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = pageLanguage({ query });
    const drawn = await this.drawn(query, request);
    const { rows, columns } = drawn.map;
    const chosen = query['fold'] === undefined ? foldedAtFirst(rows, columns) : textsOf(query['fold']);
    const collapsed = new Set(chosen);
    const note = noteOf(drawn, questionOf(query), MAP_WORDS[language], language);
    await giveFile(reply, {
      name: `${FILE_NAMES[language]}.svg`,
      mediaType: 'image/svg+xml; charset=utf-8',
      body: mapDrawing(drawn.map, { language, collapsed, note }),
    });
  }

  private async drawn(query: AddressValues, request: FastifyRequest): Promise<DrawnMap> {
    return this.maps.map(await this.viewers.of(request), questionOf(query));
  }
}

function noteOf(
  { map, terms }: DrawnMap,
  { filters }: MapQuestion,
  words: MapWords,
  language: InterfaceLanguage,
): string {
  const date = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date());
  const narrowed = filtersInWords(filters, terms, language);
  const invented = map.invented > 0 ? words.invented(map.invented) : '';
  return [words.amount(map.findings, map.sources), invented, narrowed, words.drawn(date)].filter(Boolean).join('. ');
}

function questionOf(query: AddressValues): MapQuestion {
  return {
    axes: MAP_AXES.find((axes) => axes === query['axes']) ?? MAP_AXES[0],
    filters: readFindingFilters(pairsOf(query)),
    withUnused: query['unused'] === '1',
  };
}
