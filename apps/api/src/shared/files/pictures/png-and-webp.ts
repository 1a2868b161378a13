const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_TOLD = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** The picture without texts, times and EXIF. Null when it is no PNG that can be read. */
export function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  const kept: Buffer[] = [PNG_SIGNATURE];
  for (let place = 8; ;) {
    if (place + 12 > bytes.length) return null;
    const end = place + 12 + bytes.readUInt32BE(place);
    if (end > bytes.length) return null;
    const kind = bytes.toString('latin1', place + 4, place + 8);
    if (!PNG_TOLD.has(kind)) kept.push(bytes.subarray(place, end));
    if (kind === 'IEND') return Buffer.concat(kept);
    place = end;
  }
}

const WEBP_TOLD = new Set(['EXIF', 'XMP ']);
/** In the flags of a WebP: there is EXIF, there is XMP. */
const WEBP_TELLS = 0x08 | 0x04;

/** The picture without EXIF and XMP. Null when it is no WebP that can be read. */
export function webpWithoutMetadata(bytes: Buffer): Buffer | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const last = 8 + bytes.readUInt32LE(4);
  if (last > bytes.length || last < 20) return null;
  const kept: Buffer[] = [];
  for (let place = 12; place < last;) {
    if (place + 8 > last) return null;
    const length = bytes.readUInt32LE(place + 4);
    const end = place + 8 + length + (length % 2);
    if (end > last) return null;
    const kind = bytes.toString('latin1', place, place + 4);
    if (!WEBP_TOLD.has(kind))
      kept.push(kind === 'VP8X' ? silenced(bytes.subarray(place, end)) : bytes.subarray(place, end));
    place = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, body]);
}

function silenced(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8((copy[8] ?? 0) & ~WEBP_TELLS, 8);
  return copy;
}
