export { Outbox, type OutboxStanding } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { OutboxWorker, PermanentFailure, type OutboxEntry, type OutboxHandler } from './outbox.worker.js';
