import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BodyDocumentContent } from '@samspil/domain/bodies';
import { isSignedIn, type Viewer } from '@samspil/domain/shared';
import { MeetingsService, type MeetingRecord } from '../../meetings/meetings.service.js';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { loaderFor } from '../../shared/loader.js';
import { today } from '../../shared/today.js';
import { BodyType } from '../bodies.graphql.js';
import { bodyDocumentView } from './body-document-view.js';
import {
  BodyDocumentMeeting,
  BodyDocumentType,
  BodyDocumentVersionType,
  MoveBodyDocumentInput,
  SaveBodyDocumentInput,
  WriteBodyDocumentInput,
  type BodyDocumentContentInput,
} from './body-documents.graphql.js';
import type { BodyDocumentRecord } from './body-documents.repository.js';
import { BodyDocumentsService } from './body-documents.service.js';

const DOCUMENTS = Symbol('documents of bodies');
const WRITTEN = Symbol('bodies whose documents the viewer writes');
const MEETINGS = Symbol('meetings that decided on documents');

/** What bodies work by, and what they are to work with. */
@Resolver(() => BodyDocumentType)
export class BodyDocumentsResolver {
  constructor(private readonly documents: BodyDocumentsService) {}

  @Query(() => BodyDocumentType, { description: 'NotFound for those who may not read the papers of its bodies.' })
  async bodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<BodyDocumentType> {
    return bodyDocumentView(viewer, await this.documents.byId(viewer, id));
  }

  @Mutation(() => BodyDocumentType, { description: 'A new draft; it needs a title.' })
  async writeBodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, bodyIds, content }: WriteBodyDocumentInput,
  ): Promise<BodyDocumentType> {
    return bodyDocumentView(viewer, await this.documents.write(viewer, id ?? null, bodyIds, written(content)));
  }

  @Mutation(() => BodyDocumentType, { description: 'Saves a draft; what is approved stays in force meanwhile.' })
  async saveBodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveBodyDocumentInput,
  ): Promise<BodyDocumentType> {
    return bodyDocumentView(viewer, await this.documents.save(viewer, id, lock, written(content)));
  }

  @Mutation(() => BodyDocumentType, { description: 'Proposes, approves, sends back or takes back.' })
  async moveBodyDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, decidedOn, meetingId, ...move }: MoveBodyDocumentInput,
  ): Promise<BodyDocumentType> {
    const decision = { decidedOn: decidedOn ?? today(), meetingId: meetingId ?? null };
    return bodyDocumentView(viewer, await this.documents.move(viewer, id, { ...move, ...decision }));
  }
}

/** The documents of a body, where bodies are read. */
@Resolver(() => BodyType)
export class DocumentsOfBodyResolver {
  constructor(private readonly documents: BodyDocumentsService) {}

  @ResolveField(() => [BodyDocumentType], { name: 'documents', description: 'Those that the viewer may read.' })
  async ofBody(@Parent() { id }: BodyType, @Context() context: RequestContext): Promise<BodyDocumentType[]> {
    const { viewer } = context;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, BodyDocumentRecord[]>> =>
      this.documents.ofBodies(viewer, ids);
    const records = (await loaderFor(context, DOCUMENTS, load).load(id)) ?? [];
    return records.map((record) => bodyDocumentView(viewer, record));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer writes its documents.' })
  async viewerWritesDocuments(@Parent() { id }: BodyType, @Context() context: RequestContext): Promise<boolean> {
    const { viewer } = context;
    if (!isSignedIn(viewer)) return false;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> =>
      this.documents.writtenFor(viewer, ids);
    return (await loaderFor(context, WRITTEN, load).load(id)) ?? false;
  }
}

/** The meeting that decided on a version. */
@Resolver(() => BodyDocumentVersionType)
export class BodyDocumentVersionResolver {
  constructor(private readonly meetings: MeetingsService) {}

  @ResolveField(() => BodyDocumentMeeting, { nullable: true })
  async meeting(
    @Parent() { meetingId }: BodyDocumentVersionType,
    @Context() context: RequestContext,
  ): Promise<BodyDocumentMeeting | null> {
    const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, MeetingRecord>> => {
      const meetings = await this.meetings.byIds(context.viewer, ids);
      return new Map(meetings.map((meeting) => [meeting.id, meeting]));
    };
    return meetingId === null ? null : loaderFor(context, MEETINGS, load).load(meetingId);
  }
}

/** What is left out, or null, stays as it is. */
function written({ kind, title, text }: BodyDocumentContentInput): Partial<BodyDocumentContent> {
  const given = { kind: kind ?? undefined, title: title ?? undefined, text: text ?? undefined };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
