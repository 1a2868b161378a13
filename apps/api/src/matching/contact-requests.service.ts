import { Injectable } from '@nestjs/common';
import {
  canRequestContact,
  canSeeContactRequest,
  canSeeNotices,
  CONTACTS_PER_DAY,
  isSender,
  mayAnswer,
  mayWrite,
  problemsWithContactStep,
  problemsWithLock,
  problemsWithMessage,
  type ContactAbout,
  type MatchingProblemCode,
} from '@samspil/domain/matching';
import { organisationOf, problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, ForbiddenError, found, NotFoundError, RateLimitedError } from '../shared/errors/index.js';
import { ContactMails } from './contact-mails.js';
import type { ContactMessageRecord, ContactRecord } from './contact-record.js';
import { ContactRequestsRepository, type ContactsWish } from './contact-requests.repository.js';
import { ContactSubjects } from './contact-subjects.js';

export interface AnsweredContact {
  readonly id: string;
  /** The one that was seen. */
  readonly lock: number;
  readonly decline: boolean;
  readonly text: string;
  /** Sent twice with the same id, the answer is given once. */
  readonly messageId: string | null;
}

/** Getting in touch through the platform: both sides read the thread there, and nobody is shown an address. */
@Injectable()
export class ContactRequestsService {
  constructor(
    private readonly repository: ContactRequestsRepository,
    private readonly subjects: ContactSubjects,
    private readonly mails: ContactMails,
  ) {}

  /** NotFound for everybody but sender and receivers. */
  async byId(viewer: Viewer, id: string): Promise<ContactRecord> {
    return visible(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  async list(viewer: Viewer, wish: ContactsWish, size: number, after: string | null): Promise<ContactRecord[]> {
    if (wish.networkId !== null) allow(canSeeNotices(viewer, wish.networkId));
    return this.repository.list(viewer, wish, size, after);
  }

  /** How many wait for an answer of the viewer. */
  waiting(viewer: Viewer, networkId: string | null): Promise<number> {
    return this.repository.waiting(viewer, networkId);
  }

  async messagesOf(viewer: Viewer, records: readonly ContactRecord[]): Promise<Map<string, ContactMessageRecord[]>> {
    const ids = records.filter((record) => canSeeContactRequest(viewer, record)).map(({ id }) => id);
    return ids.length === 0 ? new Map() : this.repository.messages(ids);
  }

  /** Asks the organisation behind a notice, an activity or a concept for contact, and tells those who speak for it. */
  async send(viewer: Viewer, wantedId: string | null, about: ContactAbout, message: string): Promise<ContactRecord> {
    const userId = signedIn(viewer);
    await this.repository.inTurn(userId);
    const there = await this.alreadySent(viewer, wantedId);
    if (there !== null) return there;
    const subject = await this.subjects.find(viewer, about);
    allow(canSeeNotices(viewer, subject.networkId));
    const senderOrganisationId = organisationOf(viewer, subject.networkId);
    const isOwn = !canRequestContact(viewer, subject.networkId, subject.organisationId);
    ensure([
      ...(isOwn ? [problem<MatchingProblemCode>('matching.own-organisation', 'about')] : []),
      ...problemsWithMessage(message),
    ]);
    await this.keepWithinLimit(userId);
    const id = wantedId ?? uuid();
    const isNew = await this.repository.insert({ id, ...subject, sentById: userId, senderOrganisationId });
    ensure(isNew ? [] : [problem<MatchingProblemCode>('matching.id-taken', 'id')]);
    const text = message.trim();
    await this.repository.write({ id: uuid(), requestId: id, kind: 'sent', byId: userId, bySender: true, text });
    const record = found(await this.repository.byId(id));
    await this.mails.tellReceivers(record, id, 'asked');
    return record;
  }

  /** The answer of the organisation, or its friendly no; tells who asked. */
  async answer(viewer: Viewer, { id, lock, decline, text, messageId }: AnsweredContact): Promise<ContactRecord> {
    const request = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(mayAnswer(viewer, request));
    if (await this.isWritten(viewer, id, messageId)) return request;
    const impossible = problemsWithContactStep(decline ? 'decline' : 'answer', request.state);
    ensure(impossible.length > 0 ? impossible : problemsWithLock(lock, request.lock));
    ensure(problemsWithMessage(text, 'text'));
    const kind = decline ? 'declined' : 'answered';
    await this.repository.setState(id, kind);
    return this.write(viewer, request, kind, text, messageId);
  }

  /** Both sides write on in a thread that was answered. */
  async writeOn(viewer: Viewer, id: string, text: string, messageId: string | null): Promise<ContactRecord> {
    const userId = signedIn(viewer);
    await this.repository.inTurn(userId);
    const request = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(mayWrite(viewer, request));
    if (await this.isWritten(viewer, id, messageId)) return request;
    ensure([...problemsWithContactStep('write', request.state), ...problemsWithMessage(text, 'text')]);
    await this.keepWithinLimit(userId);
    await this.repository.setState(id, request.state);
    return this.write(viewer, request, 'wrote', text, messageId);
  }

  private async write(
    viewer: Viewer,
    request: ContactRecord,
    kind: 'answered' | 'declined' | 'wrote',
    text: string,
    messageId: string | null,
  ): Promise<ContactRecord> {
    const id = messageId ?? uuid();
    const bySender = isSender(viewer, request);
    const message = { id, requestId: request.id, kind, byId: viewer.userId, bySender, text: text.trim() };
    const isNew = await this.repository.write(message);
    ensure(isNew ? [] : [problem<MatchingProblemCode>('matching.id-taken', 'messageId')]);
    if (bySender) await this.mails.tellReceivers(request, id, 'written');
    else await this.mails.tellSender(request, id);
    return found(await this.repository.byId(request.id));
  }

  /** True when this very message is there already; an id that is none or somebody else’s is a problem. */
  private async isWritten(viewer: Viewer, requestId: string, messageId: string | null): Promise<boolean> {
    if (messageId === null) return false;
    ensure(validate(messageId) ? [] : [problem<MatchingProblemCode>('matching.id-malformed', 'messageId')]);
    const there = await this.repository.message(messageId);
    if (there === null) return false;
    const isTheirs = there.requestId === requestId && there.byId === viewer.userId;
    ensure(isTheirs ? [] : [problem<MatchingProblemCode>('matching.id-taken', 'messageId')]);
    return true;
  }

  private async alreadySent(viewer: Viewer, wantedId: string | null): Promise<ContactRecord | null> {
    if (wantedId === null) return null;
    ensure(validate(wantedId) ? [] : [problem<MatchingProblemCode>('matching.id-malformed', 'id')]);
    const there = await this.repository.byId(wantedId);
    if (there === null || isSender(viewer, there)) return there;
    ensure([problem<MatchingProblemCode>('matching.id-taken', 'id')]);
    return null;
  }

  private async keepWithinLimit(userId: string): Promise<void> {
    const seconds = await this.repository.secondsToWait(userId, CONTACTS_PER_DAY);
    if (seconds > 0) throw new RateLimitedError(seconds);
  }
}

function signedIn({ userId }: Viewer): string {
  if (userId === null) throw new ForbiddenError();
  return userId;
}

function visible(viewer: Viewer, request: ContactRecord | null): ContactRecord {
  if (!canSeeContactRequest(viewer, found(request))) throw new NotFoundError();
  return found(request);
}
