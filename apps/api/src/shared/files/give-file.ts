import type { FastifyReply } from 'fastify';

/** A file that is made for whoever asks. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array | NodeJS.ReadableStream;
  /** Shown by the browser where it can; otherwise it is kept. */
  readonly isShown?: boolean;
}

/** Answers with the file. It holds what this viewer may see, now: nothing between keeps it for the next one. */
export async function giveFile(reply: FastifyReply, { name, mediaType, body, isShown }: MadeFile): Promise<void> {
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('cache-control', 'private, no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex')
    .send(body);
}
