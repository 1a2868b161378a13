import { Controller, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MEETING_LIMITS, type MeetingProblemCode } from '@samspil/domain/meetings';
import { problem } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf } from '../shared/address-values.js';
import { Viewers } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { RuleViolation } from '../shared/errors/index.js';
import { receiveUploads, refuseOtherSites, type Upload } from '../shared/files/index.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import { paperView } from './meeting-views.js';

/**
 * Takes papers in: `POST /meetings/<id>/papers?fileId=…&itemId=…`, multipart. `fileId` (repeated for several files) is a
 * UUID of the sender's own: sent twice, the paper is there once. Answers with the papers as kept.
 */
@Controller('meetings')
export class MeetingPapersController {
  constructor(
    private readonly papers: MeetingPapersService,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(':id/papers')
  async upload(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') meetingId: string,
    @Query('fileId') fileIds: unknown,
    @Query('itemId') itemId: unknown,
  ): Promise<void> {
    refuseOtherSites(request, this.config.publicUrl);
    const viewer = await this.viewers.of(request);
    await this.papers.target(viewer, meetingId);
    const uploads: Upload[] = [];
    try {
      await receiveAll(request, uploads);
      const place = { meetingId, agendaItemId: textsOf(itemId)[0] ?? null };
      const kept = await this.papers.add(viewer, place, uploads, textsOf(fileIds));
      await reply.status(201).send({ papers: kept.map(paperView) });
    } finally {
      for (const upload of uploads) await upload.discard();
    }
  }
}

async function receiveAll(request: FastifyRequest, uploads: Upload[]): Promise<void> {
  const refused = new RuleViolation([problem<MeetingProblemCode>('meetings.file-unreadable', 'files')]);
  if (!request.isMultipart()) throw refused;
  try {
    await receiveUploads(request, MEETING_LIMITS.fileBytes, uploads);
  } catch {
    throw refused;
  }
}
