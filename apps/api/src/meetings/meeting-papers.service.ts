import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  canChangeMeeting,
  canSeeMeetingPapers,
  MEETING_LIMITS,
  type MeetingProblemCode,
} from '@samspil/domain/meetings';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found, RuleViolation } from '../shared/errors/index.js';
import { FileDoors, FileStore, readableFile, type DownloadableFile, type Upload } from '../shared/files/index.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingPapersRepository, type MeetingPaperRecord } from './meeting-papers.repository.js';
import type { MeetingRecord } from './meeting-record.js';
import { MeetingsRepository } from './meetings.repository.js';
import { visibleMeeting } from './meetings.service.js';

/** Where papers are put: at a meeting, or at one item of its agenda. */
export interface PaperPlace {
  readonly meetingId: string;
  readonly agendaItemId: string | null;
}

/** Papers of meetings. Who may read the agenda may have them; for others they are not there. */
@Injectable()
export class MeetingPapersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: MeetingPapersRepository,
    private readonly meetings: MeetingsRepository,
    private readonly agendas: AgendaRepository,
    private readonly store: FileStore,
    private readonly doors: FileDoors,
  ) {}

  onModuleInit(): void {
    this.doors.register((fileId, viewer) => this.open(fileId, viewer));
  }

  /** The papers of the meetings by their ids; the caller asks the policy. */
  ofMeetings(meetingIds: readonly string[]): Promise<ReadonlyMap<string, MeetingPaperRecord[]>> {
    return this.repository.ofMeetings(meetingIds);
  }

  /** The meeting to put papers at; asked before anything is received. */
  async target(viewer: Viewer, meetingId: string): Promise<MeetingRecord> {
    const meeting = visibleMeeting(viewer, await this.meetings.byId(meetingId));
    allow(canChangeMeeting(viewer, meeting));
    return meeting;
  }

  /** Keeps the files, each under the id the sender gave it if there is one: sent twice, it is there once. */
  async add(
    viewer: Viewer,
    { meetingId, agendaItemId }: PaperPlace,
    uploads: readonly Upload[],
    ids: readonly string[],
  ): Promise<MeetingPaperRecord[]> {
    ensure(problemsWithPapers(uploads, ids));
    return this.database.inTransaction(async () => {
      const meeting = visibleMeeting(viewer, await this.meetings.held(meetingId));
      allow(canChangeMeeting(viewer, meeting));
      const items = await this.agendas.ofMeeting(meeting.id);
      const isThere = agendaItemId === null || items.some(({ id }) => id === agendaItemId.toLowerCase());
      ensure(isThere ? [] : [problem<MeetingProblemCode>('meetings.item-unknown', 'agendaItemId')]);
      const there = (await this.repository.ofMeetings([meeting.id])).get(meeting.id) ?? [];
      const kept: MeetingPaperRecord[] = [];
      for (const [index, upload] of uploads.entries()) {
        const id = ids[index]?.toLowerCase() ?? uuid();
        const known = there.find((paper) => paper.id === id);
        kept.push(known ?? (await this.keep(viewer, { id, meetingId: meeting.id, agendaItemId }, upload)));
      }
      const max = MEETING_LIMITS.files;
      const tooMany = there.length + kept.filter((paper) => !there.includes(paper)).length > max;
      ensure(tooMany ? [problem<MeetingProblemCode>('meetings.too-many-files', 'files', { max })] : []);
      return kept;
    });
  }

  /** Takes it away for good. */
  async remove(viewer: Viewer, paperId: string): Promise<MeetingRecord> {
    const paper = found(await this.repository.byId(paperId));
    const meeting = await this.target(viewer, paper.meetingId);
    await this.repository.remove(paper.id);
    await this.store.releaseAll(holderOf(paper.id));
    return meeting;
  }

  /** Lets go of the contents of all papers of a meeting that goes for good. */
  async releaseAllOf(meetingId: string): Promise<void> {
    const papers = (await this.repository.ofMeetings([meetingId])).get(meetingId) ?? [];
    for (const { id } of papers) await this.store.releaseAll(holderOf(id));
  }

  private async keep(
    viewer: Viewer,
    place: PaperPlace & { readonly id: string },
    upload: Upload,
  ): Promise<MeetingPaperRecord> {
    const taken = await this.repository.byId(place.id);
    ensure(taken === null ? [] : [problem<MeetingProblemCode>('meetings.id-taken', 'fileId')]);
    const readable = await readableFile(upload);
    if (readable === null) throw new RuleViolation([problem<MeetingProblemCode>('meetings.file-type', 'files')]);
    const { mediaType, bytes } = readable;
    const storedAs = await this.store.keep(readable, holderOf(place.id));
    const paper = { ...place, storedAs, name: upload.name, mediaType, bytes };
    await this.repository.add(paper, viewer.userId);
    return paper;
  }

  private async open(fileId: string, viewer: Viewer): Promise<DownloadableFile | null> {
    const paper = await this.repository.byId(fileId);
    const meeting = paper && (await this.meetings.byId(paper.meetingId));
    return meeting !== null && canSeeMeetingPapers(viewer, meeting) ? paper : null;
  }
}

/** Who holds the content of a paper in the file store. */
function holderOf(paperId: string): string {
  return `meeting-paper:${paperId}`;
}

function problemsWithPapers(uploads: readonly Upload[], ids: readonly string[]): Problem<MeetingProblemCode>[] {
  const of = (code: MeetingProblemCode, params?: Readonly<Record<string, number>>) => [problem(code, 'files', params)];
  return [
    ...(uploads.length === 0 ? of('meetings.file-empty') : []),
    ...(uploads.length > MEETING_LIMITS.files ? of('meetings.too-many-files', { max: MEETING_LIMITS.files }) : []),
    ...uploads.flatMap(({ isTooLarge, bytes }) => {
      if (isTooLarge) return of('meetings.file-too-large', { max: MEETING_LIMITS.fileBytes });
      return bytes === 0 ? of('meetings.file-empty') : [];
    }),
    ...(ids.every((id) => validate(id)) ? [] : [problem<MeetingProblemCode>('meetings.id-malformed', 'fileId')]),
  ];
}
