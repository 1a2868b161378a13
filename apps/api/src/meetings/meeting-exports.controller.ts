import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { MEETING_KINDS } from '@samspil/domain/meetings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, type AddressValues } from '../shared/address-values.js';
import { Public, Viewers } from '../shared/auth/index.js';
import { csvTable } from '../shared/csv.js';
import { giveFile } from '../shared/files/index.js';
import { CostsMuch } from '../shared/limits/index.js';
import { pageLanguage } from '../shared/pages/index.js';
import type { MeetingsWish } from './meeting-record.js';
import { KIND_NAMES, momentText, STATE_NAMES } from './meeting-words.js';
import { MeetingsService } from './meetings.service.js';

/** More than a list of meetings has. */
const MOST = 5_000;

const HEADINGS = {
  da: ['Begynder', 'Slutter', 'Titel', 'Slags', 'Gruppe', 'Sted', 'Vært', 'Status'],
  en: ['Begins', 'Ends', 'Title', 'Kind', 'Group', 'Place', 'Host', 'State'],
} as const;

/** The list of meetings to take away, by the parameters that the page itself has in its address, and `lang`. */
@Controller('moeder')
export class MeetingExportsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly viewers: Viewers,
  ) {}

  /** `/moeder/eksport.csv?liste=afholdte&slags=seminar&felt=culture&lang=da` */
  @Public()
  @CostsMuch()
  @Get('eksport.csv')
  async csv(@Query() query: AddressValues, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = pageLanguage({ query });
    const viewer = await this.viewers.of(request);
    const meetings = await this.meetings.list(viewer, wishOf(query), MOST, null);
    const lines = meetings.map(({ startsAt, endsAt, title, kind, body, place, host, state }) => [
      ...[momentText(startsAt, language), momentText(endsAt, language), title, KIND_NAMES[kind][language]],
      ...[body?.name[language] ?? '', place, host?.name[language] ?? '', STATE_NAMES[state][language]],
    ]);
    const body = csvTable([HEADINGS[language], ...lines], language);
    const name = language === 'da' ? 'moeder.csv' : 'meetings.csv';
    await giveFile(reply, { name, mediaType: 'text/csv; charset=utf-8', body });
  }
}

/** What nobody could choose narrows nothing. */
function wishOf(query: AddressValues): MeetingsWish {
  const text = (name: string): string | null => textsOf(query[name])[0] ?? null;
  const field = text('felt');
  return {
    when: text('liste') === 'afholdte' ? 'past' : 'coming',
    kind: MEETING_KINDS.find((kind) => kind === text('slags')) ?? null,
    networkId: text('program'),
    bodyId: text('gruppe'),
    sector: field === null ? null : `se-${field}`,
    municipalityCode: text('kommune'),
  };
}
