import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file on its way in, on disk until it is kept or thrown away. */
export interface ReceivedFile {
  readonly path: string;
  /** Bytes received; when more were sent than allowed, only as many as were read. */
  readonly bytes: number;
  readonly sha256: string;
  readonly isTooLarge: boolean;
  discard(): Promise<void>;
}

const FOLDER = join(tmpdir(), 'samspil-files');

/** A place on disk for one file, outside every folder that is served. */
export async function temporaryPath(): Promise<string> {
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
  return join(FOLDER, randomUUID());
}

/** Writes a stream to disk while counting and hashing it; never holds more than a piece of it in memory. */
export async function receiveFile(stream: Readable, maxBytes: number): Promise<ReceivedFile> {
  const path = await temporaryPath();
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done();
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    await pipeline(stream, measured, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await discard();
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex'), isTooLarge: bytes > maxBytes, discard };
}
