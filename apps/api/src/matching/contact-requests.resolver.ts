import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  canAnswerContactRequest,
  canDeclineContactRequest,
  canWriteInContact,
  isSender,
  type ContactBox,
  type ContactState,
} from '@samspil/domain/matching';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, type RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import {
  AnswerContactRequestInput,
  ContactBoxes,
  ContactMessage,
  ContactRequestConnection,
  ContactRequestType,
  ContactStates,
  RequestContactInput,
  WriteInContactInput,
} from './contact-requests.graphql.js';
import type { ContactMessageRecord, ContactRecord } from './contact-record.js';
import { ContactRequestsService } from './contact-requests.service.js';
import { ExchangeNames } from './exchange-names.js';
import { ExchangePerson } from './notices.graphql.js';

const THREADS = Symbol('threads of contact');

/** Contact between the network's people and its organisations. */
@Resolver(() => ContactRequestType)
export class ContactRequestsResolver {
  constructor(
    private readonly contacts: ContactRequestsService,
    private readonly names: ExchangeNames,
  ) {}

  @Query(() => ContactRequestConnection, { description: 'What the viewer received or sent, newest first.' })
  async contactRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('box', { type: () => ContactBoxes }) box: ContactBox,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('state', { type: () => ContactStates, nullable: true }) state?: ContactState | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<ContactRequestType>> {
    const size = pageSize(first);
    const wish = { box, networkId: networkId ?? null, state: state ?? null };
    const records = await this.contacts.list(viewer, wish, size, placeIn(after));
    return toConnection(
      records,
      size,
      ({ id }) => [id],
      (record) => contactView(viewer, record),
    );
  }

  @Query(() => ContactRequestType)
  async contactRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ContactRequestType> {
    return contactView(viewer, await this.contacts.byId(viewer, id));
  }

  @Query(() => Int, { description: 'How many wait for an answer of the viewer.' })
  waitingContactRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
  ): Promise<number> {
    return this.contacts.waiting(viewer, networkId ?? null);
  }

  @Mutation(() => ContactRequestType, { description: 'Asks for contact; no address is shown to anybody.' })
  async requestContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, about, message }: RequestContactInput,
  ): Promise<ContactRequestType> {
    const { noticeId = null, activityId = null, conceptSlug = null, organisationId = null, networkId = null } = about;
    const wanted = { noticeId, activityId, conceptSlug, organisationId, networkId };
    return contactView(viewer, await this.contacts.send(viewer, id ?? null, wanted, message));
  }

  @Mutation(() => ContactRequestType, { description: 'For those who speak for the organisation that was asked.' })
  async answerContactRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { messageId, ...input }: AnswerContactRequestInput,
  ): Promise<ContactRequestType> {
    return contactView(viewer, await this.contacts.answer(viewer, { ...input, messageId: messageId ?? null }));
  }

  @Mutation(() => ContactRequestType, { description: 'Both sides write on in a thread that was answered.' })
  async writeInContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, text, messageId }: WriteInContactInput,
  ): Promise<ContactRequestType> {
    return contactView(viewer, await this.contacts.writeOn(viewer, id, text, messageId ?? null));
  }

  @ResolveField(() => ExchangePerson, { nullable: true })
  sentBy(@Parent() { record }: ContactRequestType, @Context() context: RequestContext): Promise<ExchangePerson | null> {
    return this.names.person(context, record.sentById);
  }

  @ResolveField(() => [ContactMessage], { description: 'The thread, oldest first.' })
  async messages(
    @Parent() { record }: ContactRequestType,
    @Context() context: RequestContext,
  ): Promise<ContactMessage[]> {
    const load = async (records: readonly ContactRecord[]): Promise<Map<ContactRecord, ContactMessageRecord[]>> => {
      const threads = await this.contacts.messagesOf(context.viewer, records);
      return new Map(records.map((one) => [one, threads.get(one.id) ?? []]));
    };
    const thread = (await loaderFor(context, THREADS, load).load(record)) ?? [];
    return thread.map(({ id, kind, bySender, byId, byName, text, at }) => ({
      ...{ id, kind, bySender, text, at },
      isOwn: byId !== null && byId === context.viewer.userId,
      by: byId === null ? null : { id: byId, name: byName },
    }));
  }
}

function contactView(viewer: Viewer, record: ContactRecord): ContactRequestType {
  const { id, networkId, organisation, senderOrganisation, state, lock, sentAt, changedAt } = record;
  const { about: kind, noticeId, activityId, conceptSlug, subject: title } = record;
  return {
    record,
    ...{ id, networkId, organisation, senderOrganisation, state, lock, sentAt, changedAt },
    about: { kind, noticeId, activityId, conceptSlug, title },
    isSent: isSender(viewer, record),
    viewerCan: {
      answer: canAnswerContactRequest(viewer, record),
      decline: canDeclineContactRequest(viewer, record),
      write: canWriteInContact(viewer, record),
    },
  };
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeIn(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const id = String(decodeCursor(cursor, 1)[0] ?? '');
  return validate(id) ? id : null;
}
