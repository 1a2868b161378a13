import { Controller, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ACTIVITY_LIMITS, type ActivityProblemCode } from '@samspil/domain/activities';
import { problem } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf } from '../shared/address-values.js';
import { Viewers } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { RuleViolation } from '../shared/errors/index.js';
import { receiveUploads, refuseOtherSites, type Upload } from '../shared/files/index.js';
import { ActivityFilesService } from './activity-files.service.js';
import { fileView } from './activity-views.js';

/**
 * Takes pictures and documents in: `POST /activities/<id>/files?fileId=…&alt=…`, multipart. `fileId` (repeated for
 * several files) is a UUID of the sender's own: sent twice, the file is there once. Answers with the files as kept.
 */
@Controller('activities')
export class ActivityFilesController {
  constructor(
    private readonly files: ActivityFilesService,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(':id/files')
  async upload(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('fileId') fileIds: unknown,
    @Query('alt') alt: unknown,
  ): Promise<void> {
    refuseOtherSites(request, this.config.publicUrl);
    const viewer = await this.viewers.of(request);
    await this.files.target(viewer, id);
    const uploads: Upload[] = [];
    try {
      await receiveAll(request, uploads);
      const wish = { ids: textsOf(fileIds), alt: textsOf(alt)[0] ?? '' };
      const kept = await this.files.add(viewer, id, uploads, wish);
      await reply.status(201).send({ files: kept.map(fileView) });
    } finally {
      for (const upload of uploads) await upload.discard();
    }
  }
}

async function receiveAll(request: FastifyRequest, uploads: Upload[]): Promise<void> {
  const refused = new RuleViolation([problem<ActivityProblemCode>('activities.file-unreadable', 'files')]);
  if (!request.isMultipart()) throw refused;
  try {
    await receiveUploads(request, ACTIVITY_LIMITS.fileBytes, uploads);
  } catch {
    throw refused;
  }
}
