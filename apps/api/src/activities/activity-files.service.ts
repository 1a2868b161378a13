import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ACTIVITY_LIMITS,
  canEditActivity,
  problemsWithText,
  type ActivityProblemCode,
} from '@samspil/domain/activities';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found, NotFoundError, RuleViolation } from '../shared/errors/index.js';
import {
  FileDoors,
  FileStore,
  isPictureType,
  readableFile,
  type DownloadableFile,
  type Upload,
} from '../shared/files/index.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivitiesService, visible } from './activities.service.js';
import { ActivityFilesRepository, fileHolder } from './activity-files.repository.js';
import { ActivityHistoryRepository } from './activity-history.repository.js';
import type { ActivityFileRecord, ActivityRecord } from './activity-record.js';

/** Pictures and documents of activities. Who may read the activity may have its files. */
@Injectable()
export class ActivityFilesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: ActivityFilesRepository,
    private readonly activities: ActivitiesService,
    private readonly records: ActivitiesRepository,
    private readonly history: ActivityHistoryRepository,
    private readonly store: FileStore,
    private readonly doors: FileDoors,
  ) {}

  onModuleInit(): void {
    this.doors.register((fileId, viewer) => this.open(fileId, viewer));
  }

  /** The activity to put files at; asked before anything is received. */
  async target(viewer: Viewer, activityId: string): Promise<ActivityRecord> {
    const activity = await this.activities.byId(viewer, activityId);
    allow(!activity.isDeleted && canEditActivity(viewer, activity));
    return activity;
  }

  /** Keeps the files, each under the id the sender gave it if there is one: sent twice, it is there once. */
  async add(
    viewer: Viewer,
    activityId: string,
    uploads: readonly Upload[],
    { ids, alt }: { readonly ids: readonly string[]; readonly alt: string },
  ): Promise<ActivityFileRecord[]> {
    ensure(problemsWithFiles(uploads, ids, alt));
    return this.database.inTransaction(async () => {
      const activity = visible(viewer, await this.records.held(activityId));
      allow(!activity.isDeleted && canEditActivity(viewer, activity));
      const there = (await this.repository.filesOf([activity.id])).get(activity.id) ?? [];
      const kept: ActivityFileRecord[] = [];
      for (const [index, upload] of uploads.entries()) {
        const id = ids[index]?.toLowerCase() ?? uuid();
        const known = there.find((file) => file.id === id);
        kept.push(known ?? (await this.keep(viewer, { id, activityId: activity.id, alt }, upload)));
      }
      const max = ACTIVITY_LIMITS.files;
      const isNew = (file: ActivityFileRecord): boolean => !there.includes(file) && !file.isRemoved;
      const tooMany = there.length + kept.filter(isNew).length > max;
      ensure(tooMany ? [problem<ActivityProblemCode>('activities.too-many-files', 'files', { max })] : []);
      if (kept.some(isNew)) await this.history.note(activity.id, 'file-added', viewer.userId);
      return kept;
    });
  }

  /** Says what a picture shows. */
  async describe(viewer: Viewer, fileId: string, alt: string): Promise<ActivityRecord> {
    const file = found(await this.repository.file(fileId));
    if (file.isRemoved) throw new NotFoundError();
    const activity = await this.target(viewer, file.activityId);
    ensure(problemsWithText(alt.trim(), 'alt', ACTIVITY_LIMITS.note));
    await this.repository.describe(file.id, alt.trim());
    return activity;
  }

  /** Out of everybody's sight at once; for an hour it can be put back. */
  async remove(viewer: Viewer, fileId: string): Promise<ActivityRecord> {
    const file = found(await this.repository.file(fileId));
    const activity = await this.target(viewer, file.activityId);
    if (await this.repository.setRemoved(file.id, true)) {
      await this.history.note(activity.id, 'file-removed', viewer.userId);
    }
    return activity;
  }

  /** Puts it back where it was, as long as it is kept and there is room. */
  async restore(viewer: Viewer, fileId: string): Promise<ActivityRecord> {
    const file = found(await this.repository.file(fileId));
    const activity = await this.target(viewer, file.activityId);
    if (!file.isRemoved) return activity;
    const max = ACTIVITY_LIMITS.files;
    const there = (await this.repository.filesOf([activity.id])).get(activity.id) ?? [];
    ensure(there.length >= max ? [problem<ActivityProblemCode>('activities.too-many-files', 'id', { max })] : []);
    if (!(await this.repository.setRemoved(file.id, false))) throw new NotFoundError();
    await this.history.note(activity.id, 'file-restored', viewer.userId);
    return activity;
  }

  private async keep(
    viewer: Viewer,
    { id, activityId, alt }: Pick<ActivityFileRecord, 'id' | 'activityId' | 'alt'>,
    upload: Upload,
  ): Promise<ActivityFileRecord> {
    const taken = await this.repository.file(id);
    // Sent again after it was taken away: it stays away.
    if (taken?.activityId === activityId) return taken;
    ensure(taken === null ? [] : [problem<ActivityProblemCode>('activities.id-taken', 'fileId')]);
    const readable = await readableFile(upload);
    if (readable === null) throw new RuleViolation([problem<ActivityProblemCode>('activities.file-type', 'files')]);
    const { mediaType, ...content } = readable;
    const storedAs = await this.store.keep(content, fileHolder(id));
    const file = {
      ...{ id, activityId, storedAs, name: upload.name, mediaType, bytes: content.bytes },
      ...{ isPicture: isPictureType(mediaType), alt: alt.trim() },
    };
    await this.repository.add(file, viewer.userId);
    return { ...file, isRemoved: false };
  }

  private async open(fileId: string, viewer: Viewer): Promise<DownloadableFile | null> {
    const file = await this.repository.file(fileId);
    if (file === null || file.isRemoved) return null;
    try {
      await this.activities.byId(viewer, file.activityId);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
    return file;
  }
}

function problemsWithFiles(uploads: readonly Upload[], ids: readonly string[], alt: string) {
  const of = (code: ActivityProblemCode, params?: Readonly<Record<string, number>>) => [problem(code, 'files', params)];
  return [
    ...(uploads.length === 0 ? of('activities.file-empty') : []),
    ...(uploads.length > ACTIVITY_LIMITS.files ? of('activities.too-many-files', { max: ACTIVITY_LIMITS.files }) : []),
    ...uploads.flatMap(({ isTooLarge, bytes }) => {
      if (isTooLarge) return of('activities.file-too-large', { max: ACTIVITY_LIMITS.fileBytes });
      return bytes === 0 ? of('activities.file-empty') : [];
    }),
    ...(ids.every((id) => validate(id)) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'fileId')]),
    ...problemsWithText(alt.trim(), 'alt', ACTIVITY_LIMITS.note),
  ];
}
