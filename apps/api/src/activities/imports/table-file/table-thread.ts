import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { TableRefused, type TableTask } from './table-file.js';

/** The thread: reads one file and says what is in it, or why it cannot be read. */
const port = parentPort;
if (port !== null) {
  try {
    port.postMessage({ table: await readTable(workerData as TableTask) });
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    port.postMessage({ problem: error.problem });
  }
  port.close();
}
