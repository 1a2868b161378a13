import type { EvidenceProblemCode } from '@samspil/domain/evidence';
import { problem, type Problem } from '@samspil/domain/shared';
import type { FindingRecord } from './finding-record.js';

/**
 * Somebody else saved since the writer last looked: the problem says in which fields (comma-separated dot paths; empty
 * when only the state changed), and `lock` is the one to write with after looking again. Nothing has been saved.
 */
export function problemsWithFindingLock(record: FindingRecord, seenLock: number): Problem<EvidenceProblemCode>[] {
  if (record.lock === seenLock) return [];
  const fields = Object.entries(record.fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  return [
    problem('evidence.changed-meanwhile', undefined, {
      fields: fields.join(','),
      lock: record.lock,
      at: record.changedAt.toISOString(),
    }),
  ];
}
