import { problem, type Problem } from '@samspil/domain/shared';
import type { KnowledgeProblemCode } from '@samspil/domain/knowledge';
import { editedVersion, type KnowledgeRecord } from './knowledge-record.js';

/**
 * Somebody else saved since the writer last looked: the problem says in which fields (comma-separated dot paths; empty
 * when only the state changed), and `lock` is the one to write with after looking again. Nothing has been saved.
 */
export function problemsWithLock(record: KnowledgeRecord, seenLock: number): Problem<KnowledgeProblemCode>[] {
  if (record.lock === seenLock) return [];
  const fields = Object.entries(editedVersion(record).fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  return [
    problem('knowledge.changed-meanwhile', undefined, {
      fields: fields.join(','),
      lock: record.lock,
      at: record.changedAt.toISOString(),
    }),
  ];
}
