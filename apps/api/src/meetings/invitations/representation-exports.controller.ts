import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../../shared/auth/index.js';
import { found } from '../../shared/errors/index.js';
import { giveFile } from '../../shared/files/index.js';
import { pageLanguage } from '../../shared/pages/index.js';
import { ParticipationService } from './participation.service.js';
import { representationTable } from './representation-table.js';
import { RepresentationService } from './representation.service.js';

const FILE_NAMES = { da: 'repraesentation.csv', en: 'representation.csv' } as const;

/** The representation of a meeting to take away. */
@Controller('moeder')
export class RepresentationExportsController {
  constructor(
    private readonly participation: ParticipationService,
    private readonly representation: RepresentationService,
    private readonly viewers: Viewers,
  ) {}

  /** `/moeder/<id>/repraesentation.csv?lang=da`; NotFound for those who do not see to it. */
  @Public()
  @Get(':id/repraesentation.csv')
  async csv(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.of(request);
    const language = pageLanguage(request);
    const { meeting, everybody } = await this.participation.ofMeeting(viewer, id);
    const representation = found(await this.representation.ofMeeting(viewer, meeting, everybody));
    const body = representationTable(representation, language);
    await giveFile(reply, { name: FILE_NAMES[language], mediaType: 'text/csv; charset=utf-8', body });
  }
}
