import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ACTIVITY_IMPORT_LIMITS, type ActivityProblemCode } from '@samspil/domain/activities';
import { problem, type Problem } from '@samspil/domain/shared';
import { RuleViolation } from '../../shared/errors/index.js';
import { threadEntry } from '../../shared/threads/thread-entry.js';
import type { TableFile, TableTask } from './table-file/table-file.js';

type Answer = { readonly table: TableFile } | { readonly problem: Problem };

const HEAP_MEGABYTES = 384;

/**
 * Reads a table in a thread of its own, so that the server goes on answering whatever the file does. A thread that takes
 * too long or needs too much memory is ended, and the file refused.
 */
@Injectable()
export class TableReader {
  /** How long a thread may take. Changed only by tests. */
  patienceMs = 30_000;
  private readonly entry = threadEntry('./table-file/table-thread.js', import.meta.url);

  async read(task: TableTask): Promise<TableFile> {
    const answer = await this.answerOf(task);
    if ('problem' in answer) throw new RuleViolation([answer.problem]);
    return answer.table;
  }

  private answerOf(task: TableTask): Promise<Answer> {
    const worker = new Worker(this.entry.url, {
      workerData: task,
      execArgv: this.entry.execArgv,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 16 },
    });
    // What libraries print about a broken file is nothing for the log.
    worker.stdout.resume();
    worker.stderr.resume();
    return new Promise<Answer>((resolve) => {
      const patience = setTimeout(() => end(refusal('activities.file-unreadable')), this.patienceMs);
      let isOver = false;
      const end = (answer: Answer): void => {
        // The end of the thread is an event too, and says nothing new.
        if (isOver) return;
        isOver = true;
        clearTimeout(patience);
        void worker.terminate().then(() => resolve(answer));
      };
      worker.once('message', end);
      worker.once('error', (error) => end(refusalFor(error)));
      worker.once('exit', () => end(refusal('activities.file-unreadable')));
    });
  }
}

function refusal(code: ActivityProblemCode, params?: Readonly<Record<string, number>>): Answer {
  return { problem: problem(code, 'file', params) };
}

/** What does not fit into memory has more rows than anybody looks through. */
function refusalFor(error: unknown): Answer {
  const outOfMemory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? refusal('activities.too-many-rows', { max: ACTIVITY_IMPORT_LIMITS.rows })
    : refusal('activities.file-unreadable');
}
