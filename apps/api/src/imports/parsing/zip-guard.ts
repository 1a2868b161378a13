import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { refuse } from './parsed.js';

/** What a Word file never needs, and a zip bomb does. */
export const ZIP_LIMITS = {
  entries: 5_000,
  unpackedBytes: 300 * 1024 * 1024,
  /** Word's XML packs well; beyond this only made-up data does. Small entries may: they cannot do harm. */
  ratio: 200,
  ratioFromBytes: 2 * 1024 * 1024,
  /** The text itself; pictures may be larger. */
  textBytes: 60 * 1024 * 1024,
} as const;

/**
 * Opens a DOCX only as far as to know that it is safe to unpack: the sizes the zip declares, then the text entries
 * unpacked to nowhere, so that a zip that lies about its sizes is found out too. Returns its core properties (XML).
 */
export async function checkDocx(path: string): Promise<string> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() =>
    refuse('imports.docx-unreadable'),
  );
  try {
    return await checkEntries(zip);
  } catch (error) {
    // Everything else that the zip reader refuses (overlapping entries, wrong sizes, half a file) is a broken file.
    if (error instanceof Error && error.message.startsWith('imports.')) throw error;
    return refuse('imports.docx-unreadable');
  } finally {
    zip.close();
  }
}

async function checkEntries(zip: ZipFile): Promise<string> {
  if (zip.entryCount > ZIP_LIMITS.entries) refuse('imports.zip-bomb');
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    unpacked += entry.uncompressedSize;
    checkDeclared(entry, unpacked);
  }
  if (!entries.some((entry) => entry.fileName === 'word/document.xml')) refuse('imports.docx-unreadable');
  let properties = '';
  for (const entry of entries.filter(({ fileName }) => /\.(xml|rels)$/.test(fileName))) {
    const text = await unpack(zip, entry, entry.fileName === 'docProps/core.xml');
    if (text !== '') properties = text;
  }
  return properties;
}

function checkDeclared(entry: Entry, unpacked: number): void {
  const isText = /\.(xml|rels)$/.test(entry.fileName);
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const suspicious =
    unpacked > ZIP_LIMITS.unpackedBytes ||
    (isText && entry.uncompressedSize > ZIP_LIMITS.textBytes) ||
    (entry.uncompressedSize > ZIP_LIMITS.ratioFromBytes && ratio > ZIP_LIMITS.ratio);
  if (suspicious) refuse('imports.zip-bomb');
}

/** Reads an entry to its end without keeping it (unless wanted); the zip reader checks the real size on the way. */
async function unpack(zip: ZipFile, entry: Entry, wanted: boolean): Promise<string> {
  const kept: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (wanted) kept.push(chunk as Buffer);
  return Buffer.concat(kept).toString('utf8');
}
