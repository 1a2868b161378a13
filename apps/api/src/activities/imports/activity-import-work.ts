import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  columnOfField,
  NO_CONTENT,
  type ActivityContent,
  type ActivityImportState,
  type ActivityProblemCode,
} from '@samspil/domain/activities';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/index.js';
import { LOGGER } from '../../shared/logging.js';
import { Outbox, OutboxWorker, type OutboxEntry } from '../../shared/outbox/index.js';
import { ActivityBatchWritingService } from '../overview/activity-batch-writing.service.js';
import type { ActivityImportRecord } from './activity-import-record.js';
import { ActivityImportRowsRepository } from './activity-import-rows.repository.js';
import { ActivityImportsRepository } from './activity-imports.repository.js';

const TOPIC = 'activities.import';

/** Rows in one transaction: few enough to show progress and to let others write in between. */
const PORTION = 100;

/** After so many failures in a row something is wrong that waiting does not mend. */
const MAX_ATTEMPTS = 3;

/**
 * Lets rows in, and takes them out, outside requests: a portion in each transaction, which leaves an entry for the next
 * one. A server that dies in between leaves nothing half done, and another goes on from there.
 */
@Injectable()
export class ActivityImportWork implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly imports: ActivityImportsRepository,
    private readonly rows: ActivityImportRowsRepository,
    private readonly writing: ActivityBatchWritingService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.worker.register(TOPIC, (entry) => this.carryOut(entry));
  }

  /** The import goes on by itself, in the name and with the rights of who asked for it. */
  async begin(importId: string, state: ActivityImportState, viewer: Viewer): Promise<void> {
    await this.imports.move(importId, state, { actingViewer: viewer });
    await this.goOn(importId);
  }

  private async goOn(importId: string): Promise<void> {
    await this.outbox.enqueue(TOPIC, `${importId}:${uuid()}`, { importId });
  }

  private async carryOut({ payload, attempts }: OutboxEntry): Promise<void> {
    const importId = String(payload['importId']);
    try {
      await this.database.inTransaction(() => this.portion(importId));
    } catch (error) {
      if (attempts < MAX_ATTEMPTS) throw error;
      this.logger.error({ importId, err: error }, 'Import of activities');
      const problems = [problem<ActivityProblemCode>('activities.import-stopped')];
      await this.imports.move(importId, 'preview', { problems });
    }
  }

  private async portion(importId: string): Promise<void> {
    const record = await this.imports.held(importId);
    if (record === null || record.actingViewer === null) return;
    if (record.state === 'importing') await this.importSome(record, record.actingViewer);
    if (record.state === 'undoing') await this.removeSome(record, record.actingViewer);
  }

  private async importSome({ id, networkId }: ActivityImportRecord, viewer: Viewer): Promise<void> {
    const waiting = await this.rows.waiting(id, PORTION);
    if (waiting.length === 0) return this.imports.move(id, 'done');
    const rowOf = new Map(waiting.map((row) => [row.activityId, row.id]));
    const { logged, refused } = await this.writing.log(
      viewer,
      { networkId, importId: id },
      waiting.map(({ activityId, ownerId, sharing, content }) => ({
        ...{ id: activityId, ownerId: ownerId ?? '', sharing, content },
      })),
    );
    const rowId = (activityId: string): string => rowOf.get(activityId) ?? activityId;
    await this.rows.concludeImported(logged.map((activity) => ({ id: rowId(activity.id), lock: activity.lock })));
    await this.rows.refuse(
      refused.map(({ id: activityId, problems }) => {
        const content = waiting.find((row) => row.activityId === activityId)?.content ?? NO_CONTENT;
        return { id: rowId(activityId), problems: problems.map((found) => atItsColumn(found, content)) };
      }),
    );
    await this.goOn(id);
  }

  private async removeSome({ id }: ActivityImportRecord, viewer: Viewer): Promise<void> {
    const imported = await this.rows.imported(id, PORTION);
    if (imported.length === 0) return this.imports.move(id, 'preview');
    const wanted = imported.map(({ activityId, importedLock }) => ({ id: activityId, lock: importedLock }));
    const { kept } = await this.writing.deleteUntouched(viewer, wanted, id);
    const isKept = new Set(kept);
    const removed = imported.filter(({ activityId }) => !isKept.has(activityId));
    await this.rows.concludeRemoved(removed.map((row) => ({ id: row.id, activityId: uuid() })));
    await this.rows.concludeKept(imported.filter(({ activityId }) => isKept.has(activityId)).map((row) => row.id));
    await this.goOn(id);
  }
}

function atItsColumn(found: Problem, content: ActivityContent): Problem {
  const column = columnOfField(found.field, content);
  return column === null ? found : { ...found, field: column };
}
