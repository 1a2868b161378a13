import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { isPictureType, pictureWithoutMetadata } from './pictures/index.js';
import type { ReceivedFile } from './received-file.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Documents that are taken as they are; pictures are those that can be freed from what cameras write. */
const DOCUMENT_TYPES = new Set([
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

/** A document or picture that people can open. */
export type ReadableFile = Pick<ReceivedFile, 'path' | 'sha256' | 'bytes'> & { readonly mediaType: string };

/**
 * What the file is by its content, whatever its name says; a picture without what the camera wrote about it. Null for
 * anything but office documents, PDF and pictures.
 */
export async function readableFile(received: ReceivedFile): Promise<ReadableFile | null> {
  const bytes = await readFile(received.path);
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
  if (DOCUMENT_TYPES.has(mediaType)) return { ...received, mediaType };
  const picture = isPictureType(mediaType) ? pictureWithoutMetadata(bytes, mediaType) : null;
  if (picture === null) return null;
  await writeFile(received.path, picture, { mode: 0o600 });
  return {
    path: received.path,
    bytes: picture.length,
    sha256: createHash('sha256').update(picture).digest('hex'),
    mediaType,
  };
}
