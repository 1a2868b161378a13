export { countWaiting, forgetWaiting, openEntryStorage } from './entry-storage';
export { OfflineQueue, type QueueSnapshot, type Sender, type SendResult } from './offline-queue';
export { registerWorker } from './register-worker';
export { useQueue } from './use-queue';
export type { EntryState, EntryStorage, WaitingEntry } from './waiting-entry';
