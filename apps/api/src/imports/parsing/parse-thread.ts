import { parentPort, workerData } from 'node:worker_threads';
import { parseFile } from './parse-file.js';
import { FileRefused, type ParseTask } from './parsed.js';

/** The thread: reads one file, posts what it finds and waits after each message until it was stored. */
const port = parentPort;
if (port !== null) {
  const taken = (): Promise<void> => new Promise((resolve) => port.once('message', () => resolve()));
  try {
    await parseFile(workerData as ParseTask, (message) => {
      const answered = taken();
      port.postMessage(message);
      return answered;
    });
    port.postMessage({ kind: 'finished' });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    port.postMessage({ kind: 'refused', problem: error.problem });
  }
  port.close();
}
