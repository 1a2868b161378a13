import { jpegWithoutMetadata } from './jpeg.js';
import { pngWithoutMetadata, webpWithoutMetadata } from './png-and-webp.js';

const CLEANERS: ReadonlyMap<string, (bytes: Buffer) => Buffer | null> = new Map([
  ['image/jpeg', jpegWithoutMetadata],
  ['image/png', pngWithoutMetadata],
  ['image/webp', webpWithoutMetadata],
]);

/** Pictures that every browser shows and that can be freed from what a camera wrote about them. */
export function isPictureType(mediaType: string): boolean {
  return CLEANERS.has(mediaType);
}

/** The picture without place, time and device, shown as before; null when it cannot be read as what it says it is. */
export function pictureWithoutMetadata(bytes: Buffer, mediaType: string): Buffer | null {
  return CLEANERS.get(mediaType)?.(bytes) ?? null;
}
