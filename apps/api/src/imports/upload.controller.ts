import { basename } from 'node:path';
import multipart from '@fastify/multipart';
import { Controller, ForbiddenException, Inject, Post, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_FILE_BYTES, MAX_FILES_PER_IMPORT, type ImportProblemCode } from '@samspil/domain/imports';
import { problem } from '@samspil/domain/shared';
import { Viewers } from '../shared/auth/index.js';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import { RuleViolation } from '../shared/errors/index.js';
import { receiveFile, type ReceivedFile } from '../shared/files/index.js';
import { ImportsService } from './imports.service.js';

type Upload = ReceivedFile & { readonly name: string };

/** A form on another site can send files with our cookie, but not this header. */
const UPLOAD_HEADER = 'x-samspil-upload';

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
    this.refuseOtherSites(request);
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

  private refuseOtherSites(request: FastifyRequest): void {
    const { origin, host } = request.headers;
    const isOurs = origin === undefined || origin === new URL(this.config.publicUrl).origin || hostOf(origin) === host;
    if (!isOurs || request.headers[UPLOAD_HEADER] === undefined) throw new ForbiddenException('Not from this site');
  }
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

async function receiveAll(request: FastifyRequest, uploads: Upload[]): Promise<void> {
  if (!request.isMultipart()) refuse('imports.file-missing');
  try {
    for await (const part of request.files()) {
      const received = await receiveFile(part.file, MAX_FILE_BYTES);
      uploads.push({ ...received, name: cleanName(part.filename) });
    }
  } catch (error) {
    if (error instanceof RuleViolation) throw error;
    refuse('imports.upload-incomplete');
  }
  if (uploads.length > MAX_FILES_PER_IMPORT) refuse('imports.files-too-many', { max: MAX_FILES_PER_IMPORT });
}

function refuse(code: ImportProblemCode, params?: Readonly<Record<string, number>>): never {
  throw new RuleViolation([problem(code, 'files', params)]);
}

/** A name, never a path, without characters that no file system or header can hold. */
function cleanName(name: string | undefined): string {
  const bare = basename((name ?? '').replaceAll('\\', '/')).replace(/[\u0000-\u001f\u007f]/g, '');
  return bare.trim().slice(0, 200) || 'file';
}
