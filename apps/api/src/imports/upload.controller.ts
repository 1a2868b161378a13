import multipart from '@fastify/multipart';
import { Controller, Inject, Post, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_FILE_BYTES, MAX_FILES_PER_IMPORT, type ImportProblemCode } from '@samspil/domain/imports';
import { problem } from '@samspil/domain/shared';
import { Viewers } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { RuleViolation } from '../shared/errors/index.js';
import { receiveUploads, refuseOtherSites, type Upload } from '../shared/files/index.js';
import { ImportsService } from './imports.service.js';

/**
 * Takes files in: `POST /imports/upload?networkId=…`, multipart, field `files`; answers with the id of the import. The
 * network stands in the address so that it is checked before anything is received; who may import into one only can
 * leave it out.
 */
@Controller('imports')
export class UploadController implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly imports: ImportsService,
    private readonly viewers: Viewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One more file than allowed is let in, so that too many is an answer and not a broken connection. */
  async onModuleInit(): Promise<void> {
    // Commands such as re-indexing run without a web server, and need no uploads.
    if (!this.adapter.httpAdapter) return;
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register(multipart, {
      throwFileSizeLimit: false,
      limits: {
        fileSize: MAX_FILE_BYTES + 1,
        files: MAX_FILES_PER_IMPORT + 1,
        fields: 10,
        fieldSize: 1000,
        headerPairs: 50,
      },
    });
  }

  @Post('upload')
  async upload(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('networkId') asked: unknown,
  ): Promise<void> {
    refuseOtherSites(request, this.config.publicUrl);
    const viewer = await this.viewers.of(request);
    const networkId = this.imports.networkFor(viewer, asked === undefined ? null : String(asked));
    const uploads: Upload[] = [];
    try {
      await receiveAll(request, uploads);
      const record = await this.imports.startWithFiles(viewer, networkId, uploads);
      await reply.status(201).send({ importId: record.id });
    } finally {
      for (const upload of uploads) await upload.discard();
    }
  }
}

async function receiveAll(request: FastifyRequest, uploads: Upload[]): Promise<void> {
  if (!request.isMultipart()) refuse('imports.file-missing');
  try {
    await receiveUploads(request, MAX_FILE_BYTES, uploads);
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    refuse('imports.upload-incomplete');
  }
  if (uploads.length > MAX_FILES_PER_IMPORT) refuse('imports.files-too-many', { max: MAX_FILES_PER_IMPORT });
}

function refuse(code: ImportProblemCode, params?: Readonly<Record<string, number>>): never {
  throw new RuleViolation([problem(code, 'files', params)]);
}
