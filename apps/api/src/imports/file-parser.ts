import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { threadEntry, type ThreadEntry } from '../shared/threads/thread-entry.js';
import { FileRefused, type ImportProblem, type ParserMessage, type ParseTask } from './parsing/parsed.js';

type ThreadMessage = ParserMessage | { kind: 'finished' } | { kind: 'refused'; problem: ImportProblem };

/** Thrown when the import was cancelled while a file was read. */
export class ParsingStopped extends Error {}

const HEAP_MEGABYTES = 384;

/**
 * Reads files in a thread of its own, one thread per file, so that the server goes on answering whatever the file does.
 * A thread that is silent for too long or needs too much memory is ended; the file is refused with the reason.
 */
@Injectable()
export class FileParser {
  /** How long a thread may be silent. Changed only by tests. */
  silenceMs = 60_000;
  entry: ThreadEntry = threadEntry('./parsing/parse-thread.js', import.meta.url);

  /** Resolves when the file is read; `take` stores each message before the next one is sent. */
  parse(task: ParseTask, take: (message: ParserMessage) => Promise<void>, signal: AbortSignal): Promise<void> {
    const worker = new Worker(this.entry.url, {
      workerData: task,
      execArgv: this.entry.execArgv,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 4 },
    });
    // What libraries print about a broken file is nothing for the log: the row says what is wrong.
    worker.stdout.resume();
    worker.stderr.resume();
    return new Promise<void>((resolve, reject) => {
      const silence = setTimeout(() => end(new FileRefused({ code: 'imports.parse-timeout' })), this.silenceMs);
      const stop = (): void => end(new ParsingStopped());
      let ended = false;
      const end = (error?: unknown): void => {
        if (ended) return;
        ended = true;
        clearTimeout(silence);
        signal.removeEventListener('abort', stop);
        void worker.terminate().then(() => (error === undefined ? resolve() : reject(error)));
      };
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      worker.once('error', (error) => end(refusalFor(error)));
      worker.once('exit', () => end(new FileRefused({ code: 'imports.parse-failed' })));
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'finished') return end();
        if (message.kind === 'refused') return end(new FileRefused(message.problem));
        take(message).then(() => {
          silence.refresh();
          worker.postMessage('next');
        }, end);
      });
    });
  }
}

function refusalFor(error: unknown): FileRefused {
  const outOfMemory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new FileRefused({ code: outOfMemory ? 'imports.parse-memory' : 'imports.parse-failed' });
}
