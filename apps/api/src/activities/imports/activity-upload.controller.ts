import { Controller, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ACTIVITY_IMPORT_LIMITS, type ActivityProblemCode } from '@samspil/domain/activities';
import { problem } from '@samspil/domain/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Viewers } from '../../shared/auth/index.js';
import type { Config } from '../../shared/config.js';
import { CONFIG } from '../../shared/config.module.js';
import { RuleViolation } from '../../shared/errors/index.js';
import { receiveUploads, refuseOtherSites, type Upload } from '../../shared/files/index.js';
import { CostsMuch } from '../../shared/limits/index.js';
import { ActivityImportsService } from './activity-imports.service.js';

/**
 * Takes a table of activities in: `POST /activities/import?networkId=…`, multipart, one file; answers with the id of the
 * import. Who may log in one network only can leave the network out.
 */
@Controller('activities')
export class ActivityUploadController {
  constructor(
    private readonly imports: ActivityImportsService,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @CostsMuch()
  @Post('import')
  async upload(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('networkId') asked: unknown,
  ): Promise<void> {
    refuseOtherSites(request, this.config.publicUrl);
    const viewer = await this.viewers.of(request);
    const networkId = this.imports.networkFor(viewer, asked === undefined ? null : String(asked));
    const file = await receiveTable(request);
    try {
      if (file.bytes === 0) refuse('activities.file-empty');
      if (file.isTooLarge) refuse('activities.file-too-large', { max: ACTIVITY_IMPORT_LIMITS.fileBytes });
      const record = await this.imports.start(viewer, networkId, file);
      await reply.status(201).send({ importId: record.id });
    } finally {
      await file.discard();
    }
  }
}

/** The first file that was sent; the rest of the body is read away, so that the answer arrives. */
async function receiveTable(request: FastifyRequest): Promise<Upload> {
  const uploads: Upload[] = [];
  try {
    if (request.isMultipart()) await receiveUploads(request, ACTIVITY_IMPORT_LIMITS.fileBytes, uploads);
  } catch {
    for (const upload of uploads) await upload.discard();
    refuse('activities.file-unreadable');
  }
  const [first, ...others] = uploads;
  for (const other of others) await other.discard();
  return first ?? refuse('activities.file-empty');
}

function refuse(code: ActivityProblemCode, params?: Readonly<Record<string, number>>): never {
  throw new RuleViolation([problem(code, 'file', params)]);
}
