import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NO_TEMPLATE, type MeetingTemplateContent } from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import {
  MeetingTemplateType,
  RemoveMeetingTemplateInput,
  SaveMeetingTemplateInput,
  WriteMeetingTemplateInput,
  type MeetingTemplateContentInput,
} from './meeting-templates.graphql.js';
import type { MeetingTemplateRecord } from './meeting-templates.repository.js';
import { MeetingTemplatesService } from './meeting-templates.service.js';

/** What meetings are planned from. */
@Resolver(() => MeetingTemplateType)
export class MeetingTemplatesResolver {
  constructor(private readonly templates: MeetingTemplatesService) {}

  @Query(() => [MeetingTemplateType], { description: 'Those of the networks in which the viewer plans meetings.' })
  meetingTemplates(@CurrentViewer() viewer: Viewer): Promise<MeetingTemplateRecord[]> {
    return this.templates.list(viewer);
  }

  @Query(() => MeetingTemplateType)
  meetingTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MeetingTemplateRecord> {
    return this.templates.byId(viewer, id);
  }

  @Mutation(() => MeetingTemplateType)
  writeMeetingTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, content }: WriteMeetingTemplateInput,
  ): Promise<MeetingTemplateRecord> {
    return this.templates.write(viewer, id ?? null, networkId, written(content));
  }

  @Mutation(() => MeetingTemplateType)
  saveMeetingTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveMeetingTemplateInput,
  ): Promise<MeetingTemplateRecord> {
    return this.templates.save(viewer, id, lock, written(content));
  }

  @Mutation(() => MeetingTemplateType, { description: 'For good; meetings planned from it stay.' })
  removeMeetingTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: RemoveMeetingTemplateInput,
  ): Promise<MeetingTemplateRecord> {
    return this.templates.remove(viewer, id);
  }
}

/** What is left out stays as it is; null empties. */
function written({ items, ...content }: MeetingTemplateContentInput): Partial<MeetingTemplateContent> {
  const entries = Object.entries(content) as [keyof MeetingTemplateContent, unknown][];
  const emptied = entries.map(([field, value]) => [field, value === null ? NO_TEMPLATE[field] : value]);
  const listed = items?.map((item) => ({ ...item, minutesBudgeted: item.minutesBudgeted ?? null }));
  return {
    ...(Object.fromEntries(emptied) as Partial<MeetingTemplateContent>),
    ...(items === undefined ? {} : { items: listed ?? [] }),
  };
}
