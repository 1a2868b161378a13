import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { NotFoundError } from '../errors/index.js';
import { temporaryPath, type ReceivedFile } from './received-file.js';

const CHUNK_BYTES = 256 * 1024;

/** Keeps the bytes of files in the database, once per content. A file is known by the SHA-256 of what is in it. */
@Injectable()
export class FileStore {
  constructor(private readonly database: Database) {}

  /** Stores a received file (if its content is not there yet) and notes who needs it. Returns its SHA-256. */
  async keep(file: Pick<ReceivedFile, 'path' | 'sha256' | 'bytes'>, holder: string): Promise<string> {
    await this.database.inTransaction(async () => {
      // A content that is there is written over with itself, which keeps it from being released until we hold it.
      const [content] = await this.database.query<{ isNew: boolean }>(
        `INSERT INTO file_content (sha256, bytes) VALUES ($1, $2)
         ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes RETURNING xmax = 0 AS "isNew"`,
        [file.sha256, file.bytes],
      );
      if (content?.isNew === true) await this.storeChunks(file.path, file.sha256);
      await this.database.query('INSERT INTO file_hold (sha256, holder) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        file.sha256,
        holder,
      ]);
    });
    return file.sha256;
  }

  /** The holder needs none of its files any more; contents that nobody needs are deleted. */
  async releaseAll(holder: string): Promise<void> {
    await this.database.inTransaction(async () => {
      // Whoever is about to hold one of them is waited for, and seen by the statement that deletes.
      const contents = await this.database.query<{ sha256: string }>(
        `SELECT sha256 FROM file_content WHERE sha256 IN (SELECT sha256 FROM file_hold WHERE holder = $1)
         ORDER BY sha256 FOR UPDATE`,
        [holder],
      );
      await this.database.query('DELETE FROM file_hold WHERE holder = $1', [holder]);
      await this.database.query(
        `DELETE FROM file_content c WHERE sha256 = ANY($1)
           AND NOT EXISTS (SELECT 1 FROM file_hold h WHERE h.sha256 = c.sha256)`,
        [contents.map(({ sha256 }) => sha256)],
      );
    });
  }

  async sizeOf(sha256: string): Promise<number | null> {
    const [row] = await this.database.query<{ bytes: string }>('SELECT bytes FROM file_content WHERE sha256 = $1', [
      sha256,
    ]);
    return row === undefined ? null : Number(row.bytes);
  }

  /** The bytes as a stream, a chunk in memory at a time. */
  read(sha256: string): Readable {
    return Readable.from(this.chunksOf(sha256), { objectMode: false });
  }

  /** Writes the file to disk for a parser; the caller discards it. */
  async toDisk(sha256: string): Promise<{ path: string; discard(): Promise<void> }> {
    if ((await this.sizeOf(sha256)) === null) throw new NotFoundError();
    const path = await temporaryPath();
    await pipeline(this.read(sha256), createWriteStream(path, { mode: 0o600 }));
    return { path, discard: () => rm(path, { force: true }) };
  }

  private async *chunksOf(sha256: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [chunk] = await this.database.query<{ data: Buffer }>(
        'SELECT data FROM file_chunk WHERE sha256 = $1 AND position = $2',
        [sha256, position],
      );
      if (chunk === undefined) return;
      yield chunk.data;
    }
  }

  private async storeChunks(path: string, sha256: string): Promise<void> {
    let position = 0;
    for await (const data of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      await this.database.query('INSERT INTO file_chunk (sha256, position, data) VALUES ($1, $2, $3)', [
        sha256,
        position,
        data,
      ]);
      position += 1;
    }
  }
}
