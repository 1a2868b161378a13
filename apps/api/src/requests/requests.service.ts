import { Injectable } from '@nestjs/common';
import {
  canAsk,
  canRecordUse,
  canRestoreRequest,
  canSeeRequest,
  canWithdrawRequest,
  isOwnRequest,
  normaliseRequest,
  problemsWithRequest,
  problemsWithRequestStep,
  problemsWithUse,
  REQUESTS_PER_DAY,
  type RequestContent,
  type RequestProblemCode,
  type RequestStep,
  type RequestUse,
} from '@samspil/domain/requests';
import { isSignedIn, problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { allow, ensure, ForbiddenError, found, NotFoundError, RateLimitedError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { RequestMails } from './request-mails.js';
import type { RequestEventRecord, RequestRecord } from './request-record.js';
import { RequestWritesRepository } from './request-writes.repository.js';
import {
  RequestsRepository,
  type RequestNumbers,
  type RequestPlace,
  type RequestsWish,
} from './requests.repository.js';

/** Asking, reading, and what the person who asked does afterwards. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly writes: RequestWritesRepository,
    private readonly vocabularies: VocabularyService,
    private readonly mails: RequestMails,
  ) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<RequestRecord> {
    return visible(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  /** A page of what the viewer may see, with one row more than `size`. */
  async list(viewer: Viewer, wish: RequestsWish, size: number, after: RequestPlace | null): Promise<RequestRecord[]> {
    if (wish.networkId !== null) allow(canAsk(viewer, wish.networkId) || wish.own);
    return this.repository.list(viewer, wish, size, after);
  }

  /** How many requests stand where in a network, for its own people. */
  async numbers(viewer: Viewer, networkId: string): Promise<RequestNumbers> {
    allow(canAsk(viewer, networkId));
    return this.repository.numbers(networkId, today());
  }

  /** What happened to those of the requests that the viewer may see. */
  async eventsOf(viewer: Viewer, records: readonly RequestRecord[]): Promise<Map<string, RequestEventRecord[]>> {
    const ids = records.filter((record) => canSeeRequest(viewer, record)).map(({ id }) => id);
    return ids.length === 0 ? new Map() : this.repository.events(ids);
  }

  /** Sends a request to the network's coordinators. Sent twice with the same id, it is there once. */
  async ask(viewer: Viewer, networkId: string, asked: RequestContent, wantedId?: string): Promise<RequestRecord> {
    const { userId } = viewer;
    if (userId === null) throw new ForbiddenError();
    allow(canAsk(viewer, networkId));
    await this.vocabularies.keepStill();
    await this.writes.inTurn(userId);
    const there = await this.alreadyAsked(viewer, wantedId);
    if (there !== null) return there;
    const content = await this.withStandingTerms(normaliseRequest(asked));
    const known = await this.vocabularies.termsById(peopleOf(networkId), content.termIds);
    const isKnownTerm = (id: string): boolean => (known.get(id)?.status ?? 'merged') !== 'merged';
    ensure(problemsWithRequest(content, { today: today(), isKnownTerm }));
    const seconds = await this.writes.secondsToWait(userId, REQUESTS_PER_DAY);
    if (seconds > 0) throw new RateLimitedError(seconds);
    const id = wantedId ?? uuid();
    await this.writes.insert({ id, networkId, askedById: userId, content });
    await this.writes.record(id, 'asked', userId);
    const record = found(await this.repository.byId(id));
    await this.mails.tellAnswerers(record);
    return record;
  }

  async withdraw(viewer: Viewer, id: string): Promise<RequestRecord> {
    await this.takeOwnStep(viewer, id, 'withdraw', canWithdrawRequest);
    await this.writes.setState(id, 'withdrawn');
    await this.writes.record(id, 'withdrawn', viewer.userId);
    return found(await this.repository.byId(id));
  }

  /** Brings back what the viewer withdrew. */
  async restore(viewer: Viewer, id: string): Promise<RequestRecord> {
    await this.takeOwnStep(viewer, id, 'restore', canRestoreRequest);
    await this.writes.setState(id, 'open');
    await this.writes.record(id, 'restored', viewer.userId);
    return found(await this.repository.byId(id));
  }

  /** Whether the answer came into use; it may be said again, and the last word counts. */
  async recordUse(viewer: Viewer, id: string, use: RequestUse): Promise<RequestRecord> {
    await this.takeOwnStep(viewer, id, 'record-use', canRecordUse);
    const said = { used: use.used, note: use.note.trim() };
    ensure(problemsWithUse(said));
    await this.writes.recordUse(id, said);
    await this.writes.record(id, said.used ? 'used' : 'not-used', viewer.userId, { note: said.note });
    return found(await this.repository.byId(id));
  }

  /** Forbidden to others than who asked; a step that is not possible from here says so. */
  private async takeOwnStep(
    viewer: Viewer,
    id: string,
    step: RequestStep,
    may: (viewer: Viewer, request: RequestRecord) => boolean,
  ): Promise<void> {
    const request = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(isOwnRequest(viewer, request));
    ensure(problemsWithRequestStep(step, request.state));
    allow(may(viewer, request));
  }

  private async alreadyAsked(viewer: Viewer, wantedId: string | undefined): Promise<RequestRecord | null> {
    if (wantedId === undefined) return null;
    ensure(validate(wantedId) ? [] : [problem<RequestProblemCode>('requests.id-malformed', 'id')]);
    const there = await this.repository.byId(wantedId);
    if (there === null || (isSignedIn(viewer) && isOwnRequest(viewer, there))) return there;
    ensure([problem<RequestProblemCode>('requests.id-taken', 'id')]);
    return null;
  }

  /** A link may carry a term that was merged since. */
  private async withStandingTerms(content: RequestContent): Promise<RequestContent> {
    const standing = await this.vocabularies.standingIds(content.termIds);
    return { ...content, termIds: [...new Set(content.termIds.map((id) => standing.get(id) ?? id))] };
  }
}

/** The request, or NotFound when the viewer may not see it. */
export function visible(viewer: Viewer, request: RequestRecord | null): RequestRecord {
  if (!canSeeRequest(viewer, found(request))) throw new NotFoundError();
  return found(request);
}

/** A network asks with the shared terms and its own. */
function peopleOf(networkId: string): Viewer {
  return { userId: null, networks: [{ networkId, roles: [] }] };
}
