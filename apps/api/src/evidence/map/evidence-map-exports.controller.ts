import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import {
  filtersInWords,
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
import { Public, Viewers } from '../../shared/auth/index.js';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.js';
import { EvidenceMapService, type DrawnMap } from './evidence-map.service.js';

// Danish spreadsheets take the comma for a decimal sign and expect the semicolon between cells.
const SEPARATORS: Readonly<Record<InterfaceLanguage, string>> = { da: ';', en: ',' };
const FILE_NAMES: Readonly<Record<InterfaceLanguage, string>> = { da: 'evidenskort', en: 'evidence-map' };

type Parameters = Readonly<Record<string, unknown>>;

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
  async csv(@Query() query: Parameters, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(query);
    const { map } = await this.drawn(query, request);
    const lines = mapTable(map, MAP_WORDS[language], language);
    const body = lines.map((cells) => csvLine(cells.map(String), SEPARATORS[language])).join('');
    await give(reply, `${FILE_NAMES[language]}.csv`, 'text/csv; charset=utf-8', BYTE_ORDER_MARK + body);
  }

  /** `/evidenskort/eksport.svg?…&fold=tg-cmd`: the drawing, with the lines folded as on the page. */
  @Public()
  @Get('eksport.svg')
  async svg(@Query() query: Parameters, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(query);
    const drawn = await this.drawn(query, request);
    const collapsed = new Set(textsOf(query['fold']));
    const note = noteOf(drawn, questionOf(query), MAP_WORDS[language], language);
    const body = mapDrawing(drawn.map, { language, collapsed, note });
    await give(reply, `${FILE_NAMES[language]}.svg`, 'image/svg+xml; charset=utf-8', body);
  }

  private async drawn(query: Parameters, request: FastifyRequest): Promise<DrawnMap> {
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
  return [words.amount(map.findings, map.sources), narrowed, words.drawn(date)].filter(Boolean).join('. ');
}

function questionOf(query: Parameters): MapQuestion {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    textsOf(value).map((text): [string, string] => [name, text]),
  );
  return {
    axes: MAP_AXES.find((axes) => axes === query['axes']) ?? MAP_AXES[0],
    filters: readFindingFilters(pairs),
    withUnused: query['unused'] === '1',
  };
}

function languageOf(query: Parameters): InterfaceLanguage {
  return query['lang'] === 'en' ? 'en' : 'da';
}

function textsOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}

async function give(reply: FastifyReply, name: string, mediaType: string, body: string): Promise<void> {
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex')
    .send(body);
}
