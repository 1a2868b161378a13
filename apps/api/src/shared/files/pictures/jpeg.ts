const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;
const ORIENTATIONS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8]);

/**
 * The picture without what the camera wrote about it: where and when it was taken, with which device, previews and
 * comments. Which way up it is stays, and so do the profiles that colours need. Null when it is no JPEG that can be read.
 */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  const parts = bytes[0] === 0xff && bytes[1] === SOI ? partsOf(bytes) : null;
  if (parts === null) return null;
  const told = parts.flatMap(({ marker, part }) => (marker === APP1 ? (orientationIn(part) ?? []) : []));
  const orientation = told.at(-1) ?? 1;
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
    ...parts.filter(({ marker, part }) => isKept(marker, part)).map(({ part }) => part),
    Buffer.from([0xff, EOI]),
  ]);
}

interface Part {
  readonly marker: number;
  /** The segment, and after the start of a scan the picture data that follows. */
  readonly part: Buffer;
}

/** Everything up to the end of the picture; what a phone hangs on after it (a film, larger previews) is left behind. */
function partsOf(bytes: Buffer): Part[] | null {
  const parts: Part[] = [];
  for (let place = 2; ;) {
    const segment = segmentAt(bytes, place);
    if (segment === null || segment.marker === EOI) return segment && parts;
    const end = segment.marker === SOS ? endOfScan(bytes, segment.end) : segment.end;
    if (end === null) return null;
    parts.push({ marker: segment.marker, part: bytes.subarray(place, end) });
    place = end;
  }
}

function segmentAt(bytes: Buffer, place: number): { marker: number; end: number } | null {
  const marker = bytes[place + 1];
  if (bytes[place] !== 0xff || marker === undefined || marker < 0xc0) return null;
  if (marker === EOI) return { marker, end: place + 2 };
  if (place + 4 > bytes.length) return null;
  const length = bytes.readUInt16BE(place + 2);
  const end = place + 2 + length;
  return length < 2 || end > bytes.length ? null : { marker, end };
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > 0xef) return true;
  if (marker === APP0) return segment.toString('latin1', 4, 8) === 'JFIF';
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  return marker === APP14;
}

/** The place of the next segment after picture data; escaped bytes, restarts and fill bytes belong to the data. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let place = from; place + 1 < bytes.length; place += 1) {
    if (bytes[place] !== 0xff) continue;
    const next = bytes[place + 1] ?? 0;
    if (next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return place;
  }
  return null;
}

/** 1–8 as EXIF has it; undefined where the segment does not say. */
function orientationIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  return orientationOf(tiff, order === 'II');
}

function orientationOf(tiff: Buffer, isLittle: boolean): number | undefined {
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) === ORIENTATION) return ORIENTATIONS.has(short(at + 8)) ? short(at + 8) : undefined;
  }
  return undefined;
}

/** An EXIF segment that says nothing but which way up the picture is. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
