import { crc32, deflateRawSync } from 'node:zlib';

/** Small files of the kinds people bring in, made by code: nothing binary is kept with the sources. */

/** A PDF with one line of text per page; `title` goes into its document information. */
export function pdfFile(pages: readonly string[], options: { title?: string; encrypted?: boolean } = {}): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((text, index) => {
    const content = `BT /F1 18 Tf 40 700 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + index * 2} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
    );
    objects.push(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  });
  const infoAt = objects.push(`<< /Title (${options.title ?? ''}) /CreationDate (D:20210401) >>`);
  const lock = `<${'11'.repeat(32)}>`;
  const encryptAt = objects.push(`<< /Filter /Standard /V 1 /R 2 /O ${lock} /U ${lock} /P -4 >>`);
  return assemblePdf(objects, `/Info ${infoAt} 0 R${options.encrypted === true ? ` /Encrypt ${encryptAt} 0 R` : ''}`);
}

function assemblePdf(objects: readonly string[], trailer: string): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, 'latin1');
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = Buffer.byteLength(body, 'latin1');
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]';
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${id} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** A zip of the given entries. */
export function zipFile(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A Word file with the given paragraphs. */
export function docxFile(paragraphs: readonly string[], title = ''): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipFile({
    '[Content_Types].xml':
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" ` +
      `Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml':
      `${xml}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
  });
}

/** A Word file whose text unpacks to `megabytes` of nothing. */
export function zipBomb(megabytes: number): Buffer {
  return zipFile({ 'word/document.xml': Buffer.alloc(megabytes * 1024 * 1024, 0x20) });
}

/** RIS of `count` different articles; `broken` says what stands instead of the record with that number. */
export function risFile(count: number, broken: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, index) => {
    const replaced = broken[index];
    if (replaced !== undefined) return replaced;
    return (
      `TY  - JOUR\nAU  - ${FAMILY[index % FAMILY.length]}, Anna\nTI  - ${subjectOf(index)}\n` +
      `PY  - ${2000 + (index % 25)}\nJO  - Journal of Examples\nDO  - 10.5555/example.${index}\nER  - \n\n`
    );
  }).join('');
}

const FAMILY = ['Eksempel', 'Prøve', 'Forsøg', 'Model', 'Mønster'];
const WHAT = ['Choir singing', 'Library reading', 'Museum visits', 'Dance', 'Theatre', 'Pottery', 'Creative writing'];
const WHO = ['older adults', 'young people', 'people on sick leave', 'parents', 'veterans', 'carers', 'refugees'];

function subjectOf(index: number): string {
  const what = WHAT[index % WHAT.length];
  const who = WHO[Math.floor(index / WHAT.length) % WHO.length];
  return `${what} for ${who}: study ${index} of wellbeing`;
}
