import { Injectable } from '@nestjs/common';
import {
  canPlanMeeting,
  contentOfTemplate,
  meetingPlannerNetworks,
  NO_TEMPLATE,
  problemsWithTemplate,
  templateWithChanges,
  type MeetingProblemCode,
  type MeetingTemplateContent,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { MeetingReferences } from './meeting-references.js';
import { MeetingTemplatesRepository, type MeetingTemplateRecord } from './meeting-templates.repository.js';

/** What meetings are planned from, kept by those who plan. */
@Injectable()
export class MeetingTemplatesService {
  constructor(
    private readonly repository: MeetingTemplatesRepository,
    private readonly references: MeetingReferences,
  ) {}

  /** Those of the networks in which the viewer plans, by name. */
  async list(viewer: Viewer): Promise<MeetingTemplateRecord[]> {
    const networkIds = meetingPlannerNetworks(viewer);
    return networkIds.length === 0 ? [] : this.repository.ofNetworks(networkIds);
  }

  /** NotFound for those who do not plan in its network. */
  async byId(viewer: Viewer, id: string): Promise<MeetingTemplateRecord> {
    return theirs(viewer, await this.repository.byId(id));
  }

  /** A new template. Sent twice with the same id, it is there once. */
  async write(
    viewer: Viewer,
    wantedId: string | null,
    networkId: string,
    changes: Partial<MeetingTemplateContent>,
  ): Promise<MeetingTemplateRecord> {
    allow(canPlanMeeting(viewer, { networkId }));
    const isUsable = wantedId === null || validate(wantedId);
    ensure(isUsable ? [] : [problem<MeetingProblemCode>('meetings.id-malformed', 'id')]);
    const id = wantedId?.toLowerCase() ?? uuid();
    const there = await this.repository.byId(id);
    if (there !== null) return ofNetwork(there, networkId);
    const content = templateWithChanges(NO_TEMPLATE, changes);
    ensure(problemsWithTemplate(content, await this.references.check(networkId, content)));
    await this.repository.insert(id, networkId, content);
    return ofNetwork(found(await this.repository.byId(id)), networkId);
  }

  /** Saves changes; when somebody else saved since `lock`, nothing is saved. */
  async save(
    viewer: Viewer,
    id: string,
    lock: number,
    changes: Partial<MeetingTemplateContent>,
  ): Promise<MeetingTemplateRecord> {
    const template = theirs(viewer, await this.repository.held(id));
    const isLate = template.lock !== lock;
    const late = problem<MeetingProblemCode>('meetings.changed-meanwhile', undefined, {
      fields: '',
      lock: template.lock,
    });
    ensure(isLate ? [late] : []);
    const content = templateWithChanges(contentOfTemplate(template), changes);
    ensure(problemsWithTemplate(content, await this.references.check(template.networkId, content)));
    await this.repository.save(template.id, content);
    return found(await this.repository.byId(template.id));
  }

  /** For good; meetings that were planned from it stay as they are. */
  async remove(viewer: Viewer, id: string): Promise<MeetingTemplateRecord> {
    const template = theirs(viewer, await this.repository.held(id));
    await this.repository.remove(template.id);
    return template;
  }
}

/** What has the id already is of the same network. */
function ofNetwork(template: MeetingTemplateRecord, networkId: string): MeetingTemplateRecord {
  const isOwn = template.networkId === networkId;
  ensure(isOwn ? [] : [problem<MeetingProblemCode>('meetings.id-taken', 'id')]);
  return template;
}

function theirs(viewer: Viewer, template: MeetingTemplateRecord | null): MeetingTemplateRecord {
  if (!canPlanMeeting(viewer, found(template))) throw new NotFoundError();
  return found(template);
}
