import { Outbox1764000000000 } from './1764000000000-outbox.js';
import { Networks1764000050000 } from './1764000050000-networks.js';
import { Vocabularies1764000200000 } from './1764000200000-vocabularies.js';
import { Knowledge1764000400000 } from './1764000400000-knowledge.js';

/** Every migration, oldest first. TypeORM orders by the timestamp in the class name. */
export const MIGRATIONS = [
  Outbox1764000000000,
  Networks1764000050000,
  Vocabularies1764000200000,
  Knowledge1764000400000,
];
