import { basename } from 'node:path';
import { ForbiddenException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { receiveFile, type ReceivedFile } from './received-file.js';

/** A file as somebody sent it. */
export interface Upload extends ReceivedFile {
  /** A name, never a path. */
  readonly name: string;
}

/** A form on another site can send files with our cookie, but not this header. */
const UPLOAD_HEADER = 'x-samspil-upload';

/** Forbidden unless the files come from a page of ours: the right origin, and the header that only our pages can set. */
export function refuseOtherSites({ headers }: FastifyRequest, publicUrl: string): void {
  const { origin, host } = headers;
  const isOurs = origin === undefined || origin === new URL(publicUrl).origin || hostOf(origin) === host;
  if (!isOurs || headers[UPLOAD_HEADER] === undefined) throw new ForbiddenException('Not from this site');
}

/**
 * Receives the files of a multipart request into `uploads`, one after the other, so that the caller can discard those
 * that have come when the rest does not. Throws what the connection throws.
 */
export async function receiveUploads(request: FastifyRequest, maxBytes: number, uploads: Upload[]): Promise<void> {
  for await (const part of request.files()) {
    const received = await receiveFile(part.file, maxBytes);
    uploads.push({ ...received, name: cleanName(part.filename) });
  }
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

/** A name, never a path, without characters that no file system or header can hold. */
function cleanName(name: string | undefined): string {
  const bare = basename((name ?? '').replaceAll('\\', '/')).replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '');
  return bare.trim().slice(0, 200) || 'file';
}
