import { isPictureType, pictureWithoutMetadata } from './index.js';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt8(0xff, 0);
  head.writeUInt8(marker, 1);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

/** EXIF with an orientation and a place, as a phone writes it: little-endian. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x8825, 22);
  return Buffer.concat([text('Exif\0\0'), tiff, text('GPS 56.36 8.61')]);
}

const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
]);
const jpeg = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, text('JFIF\0rest')),
    segment(0xe1, exif(orientation)),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0 GPS in XMP')),
    segment(0xe2, text('ICC_PROFILE\0colours')),
    segment(0xe2, text('MPF\0previews')),
    segment(0xed, text('Photoshop GPS')),
    segment(0xfe, text('a comment')),
    segment(0xdb, text('tables')),
    SCAN,
    segment(0xc4, text('more tables')),
    SCAN,
    Buffer.from([0xff, 0xd9]),
    text('a film with GPS'),
  ]);

const chunk = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const riff = (...parts: readonly [string, Buffer][]): Buffer => {
  const chunks = parts.map(([kind, body]) => {
    const head = Buffer.alloc(8);
    head.write(kind, 0, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  });
  const whole = Buffer.concat([text('RIFF\0\0\0\0WEBP'), ...chunks]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
};

describe('pictures without what cameras write', () => {
  it('a JPEG keeps picture, colours and which way up it is', () => {
    const clean = pictureWithoutMetadata(jpeg(6), 'image/jpeg')?.toString('latin1') ?? '';
    expect(clean).not.toMatch(/GPS|XMP|comment|previews|film/);
    for (const kept of ['JFIF', 'ICC_PROFILE\0colours', 'tables', 'more tables']) expect(clean).toContain(kept);
    expect(clean.split(SCAN.toString('latin1'))).toHaveLength(3);
    expect(clean.endsWith('\xff\xd9')).toBe(true);
    const again = pictureWithoutMetadata(Buffer.from(clean, 'latin1'), 'image/jpeg')?.toString('latin1');
    expect(again).toBe(clean);
    expect(clean.slice(2, 44)).toContain('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
  });

  it.each([1, 9])('orientation %d says nothing and goes', (orientation) => {
    expect(pictureWithoutMetadata(jpeg(orientation), 'image/jpeg')?.toString('latin1')).not.toContain('Exif');
  });

  it('a PNG loses texts, times and EXIF', () => {
    const parts = ['IHDR', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'IDAT', 'IEND'].map((kind) =>
      chunk(kind, text(`in ${kind}`)),
    );
    const clean = pictureWithoutMetadata(Buffer.concat([SIGNATURE, ...parts, text('GPS after')]), 'image/png');
    expect(clean?.equals(Buffer.concat([SIGNATURE, ...[0, 6, 7].map((index) => parts[index] as Buffer)]))).toBe(true);
  });

  it('a WebP loses EXIF and XMP, and says so', () => {
    const whole = riff(
      ['VP8X', Buffer.from([0x3c, 0, 0, 0, 1, 0, 0, 1, 0, 0])],
      ['VP8 ', text('abc')],
      ['EXIF', text('GPS')],
      ['XMP ', text('GPS!')],
    );
    const clean = pictureWithoutMetadata(whole, 'image/webp');
    expect(clean?.equals(riff(['VP8X', Buffer.from([0x30, 0, 0, 0, 1, 0, 0, 1, 0, 0])], ['VP8 ', text('abc')]))).toBe(
      true,
    );
  });

  it.each(['image/jpeg', 'image/png', 'image/webp'])('a broken %s is none, wherever it breaks', (mediaType) => {
    const whole =
      {
        'image/jpeg': jpeg(6),
        'image/png': Buffer.concat([SIGNATURE, chunk('IHDR', text('x'))]),
        'image/webp': riff(['VP8 ', text('abcd')]),
      }[mediaType] ?? text('');
    const scanned = mediaType === 'image/jpeg' ? whole.indexOf(SCAN) : whole.length;
    for (let length = 0; length < scanned; length += 1) {
      expect(pictureWithoutMetadata(whole.subarray(0, length), mediaType)).toBeNull();
    }
  });

  it('nothing else is a picture', () => {
    expect(isPictureType('image/svg+xml')).toBe(false);
    expect(pictureWithoutMetadata(text('<svg/>'), 'image/svg+xml')).toBeNull();
  });
});
