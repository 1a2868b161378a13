import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Viewers } from '../auth/index.js';
import { found, NotFoundError } from '../errors/index.js';
import { FileDoors } from './file-doors.js';
import { FileStore } from './file-store.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Hands files out to those who may have them: always as a download, never shown or run in the browser. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly doors: FileDoors,
    private readonly store: FileStore,
    private readonly viewers: Viewers,
  ) {}

  /** `/files/<id>/<any name>`: the name in the address is for people, the one stored is sent. */
  @Public()
  @Get(':id/:name')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!UUID.test(id)) throw new NotFoundError();
    const file = found(await this.doors.open(id, await this.viewers.of(request)));
    const bytes = found(await this.store.sizeOf(file.storedAs));
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', bytes)
      .header('content-disposition', dispositionOf(file.name))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cache-control', 'private, no-cache')
      .send(this.store.read(file.storedAs));
  }
}

/** RFC 6266: a plain name for old programs and the real one, encoded so that it cannot add headers. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(
    name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '_'),
  ).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
