import { Outbox1764000000000 } from './1764000000000-outbox.js';

/** Every migration, oldest first. TypeORM orders by the timestamp in the class name. */
export const MIGRATIONS = [Outbox1764000000000];
