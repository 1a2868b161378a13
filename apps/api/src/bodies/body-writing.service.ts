import { Injectable } from '@nestjs/common';
import {
  BODY_STEPS,
  bodyWithChanges,
  canManageBodies,
  canSeeBody,
  emptySeat,
  NO_BODY,
  problemsWithBody,
  problemsWithBodyLock,
  problemsWithBodyStep,
  problemsWithNewTerm,
  problemsWithSeat,
  problemsWithTerm,
  seatAfterChange,
  seatsOfNewTerm,
  seatWithChanges,
  type BodyContent,
  type BodyProblemCode,
  type BodyRuleContext,
  type BodyStep,
  type SeatContent,
  type TermContent,
} from '@samspil/domain/bodies';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { NetworkService } from '../network/network.service.js';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { BodiesRepository } from './bodies.repository.js';
import type { BodyRecord, SeatRecord } from './body-record.js';
import { BodyWritesRepository } from './body-writes.repository.js';
import { SeatNotices } from './seat-notices.js';
import { SeatRuleSource } from './seat-rule-source.js';

/** A seat, or a body, that somebody has looked at and now changes. */
interface Seen {
  readonly bodyId: string;
  readonly lock: number;
}

/** Setting up bodies, filling their seats and starting terms. */
@Injectable()
export class BodyWritingService {
  constructor(
    private readonly repository: BodiesRepository,
    private readonly writes: BodyWritesRepository,
    private readonly network: NetworkService,
    private readonly ruleSource: SeatRuleSource,
    private readonly indexer: SearchIndexer,
    private readonly notices: SeatNotices,
  ) {}

  /** A new draft with its first term, if one is known. Sent twice with the same id, it is there once. */
  async setUp(
    viewer: Viewer,
    wantedId: string | null,
    networkId: string,
    changes: Partial<BodyContent>,
    term: TermContent | null,
  ): Promise<BodyRecord> {
    await this.network.network(networkId);
    allow(canManageBodies(viewer, networkId));
    const isUsable = wantedId === null || validate(wantedId);
    ensure(isUsable ? [] : [problem<BodyProblemCode>('bodies.id-malformed', 'id')]);
    const id = wantedId?.toLowerCase() ?? uuid();
    await this.writes.inTurn(id);
    const there = await this.repository.byId(id);
    if (there !== null) {
      const isSame = canManageBodies(viewer, there.networkId) && there.networkId === networkId;
      ensure(isSame ? [] : [problem<BodyProblemCode>('bodies.id-taken', 'id')]);
      return there;
    }
    const content = bodyWithChanges(NO_BODY, changes);
    ensure([
      ...problemsWithBody(content, await this.context(networkId, id)),
      ...(term === null ? [] : problemsWithTerm(term, [])),
    ]);
    await this.writes.insert(id, networkId, content);
    if (term !== null) await this.writes.addTerm(id, term);
    return this.afterChange(id);
  }

  /** `lock` is the one that was seen: when somebody else saved since, nothing is saved. */
  async save(viewer: Viewer, id: string, lock: number, changes: Partial<BodyContent>): Promise<BodyRecord> {
    const body = await this.forChange(viewer, { bodyId: id, lock });
    const content = bodyWithChanges(body, changes);
    ensure(problemsWithBody(content, await this.context(body.networkId, id)));
    await this.writes.save(id, content);
    return this.afterChange(id);
  }

  /** Begins the work of a draft, ends it, or takes it up again. */
  async move(viewer: Viewer, id: string, lock: number, step: BodyStep): Promise<BodyRecord> {
    const body = await this.forChange(viewer, { bodyId: id, lock });
    const seats = await this.seatsOf(id);
    ensure(problemsWithBodyStep(step, body, seats, today()));
    await this.writes.setState(id, BODY_STEPS[step].to);
    const moved = await this.afterChange(id);
    if (step === 'activate') await this.notices.tell(viewer, moved, seats);
    return moved;
  }

  async addSeat(viewer: Viewer, seen: Seen, changes: Partial<SeatContent>): Promise<BodyRecord> {
    const body = await this.forChange(viewer, seen);
    const seats = await this.seatsOf(body.id);
    const seat = seatWithChanges(emptySeat(today()), changes);
    ensure(problemsWithSeat(seat, await this.ruleSource.contextOf(viewer, body, seat, seats)));
    await this.writes.addSeats(body.id, [seat]);
    await this.notices.tell(viewer, body, [seat]);
    return this.seatsChanged(body.id);
  }

  /** Somebody new in a seat that was held sits there from today; the one before stays in the history. */
  async saveSeat(viewer: Viewer, seen: Seen, seatId: string, changes: Partial<SeatContent>): Promise<BodyRecord> {
    const body = await this.forChange(viewer, seen);
    const seats = await this.seatsOf(body.id);
    const before = found(seats.find(({ id }) => id === seatId));
    const { ended, seat } = seatAfterChange(before, seatWithChanges(before, changes), today());
    const others = seats.filter(({ id }) => id !== seatId);
    const standing = ended === null ? others : [...others, ended];
    const context = await this.ruleSource.contextOf(viewer, body, seat, standing, before);
    ensure(problemsWithSeat(seat, context));
    if (ended === null) {
      await this.writes.saveSeat(seatId, seat);
    } else {
      await this.writes.saveSeat(seatId, ended);
      await this.writes.addSeats(body.id, [seat]);
    }
    if (seat.personId !== before.personId) await this.notices.tell(viewer, body, [seat]);
    return this.seatsChanged(body.id);
  }

  /** Removes a seat that nobody has held; the others are ended on their last day. */
  async removeSeat(viewer: Viewer, seen: Seen, seatId: string): Promise<BodyRecord> {
    const body = await this.forChange(viewer, seen);
    const seat = found((await this.seatsOf(body.id)).find(({ id }) => id === seatId));
    const wasHeld = seat.personId !== null && seat.startsOn < today();
    ensure(wasHeld ? [problem<BodyProblemCode>('bodies.seat-was-held')] : []);
    await this.writes.removeSeat(seatId);
    return this.seatsChanged(body.id);
  }

  /** Ends what goes on the day before, and lets those who sit there go on when `keepsSeats`. */
  async startTerm(viewer: Viewer, seen: Seen, term: TermContent, keepsSeats: boolean): Promise<BodyRecord> {
    const body = await this.forChange(viewer, seen);
    const terms = (await this.repository.terms([body.id])).get(body.id) ?? [];
    ensure(problemsWithNewTerm(term, terms));
    const going = keepsSeats ? seatsOfNewTerm(await this.seatsOf(body.id), term) : [];
    await this.writes.endBefore(body.id, term.startsOn);
    await this.writes.addTerm(body.id, term);
    await this.writes.addSeats(body.id, going);
    return this.seatsChanged(body.id);
  }

  /** The body, held against other writers, when the viewer may change it and has seen it as it stands. */
  private async forChange(viewer: Viewer, { bodyId, lock }: Seen): Promise<BodyRecord> {
    const body = found(validate(bodyId) ? await this.repository.held(bodyId) : null);
    if (!canSeeBody(viewer, { ...body, bodyId })) throw new NotFoundError();
    allow(canManageBodies(viewer, body.networkId));
    ensure(problemsWithBodyLock(body, lock));
    return body;
  }

  private async seatsOf(bodyId: string): Promise<readonly SeatRecord[]> {
    return (await this.repository.seated([bodyId]))[0]?.seats ?? [];
  }

  private async context(networkId: string, bodyId: string): Promise<BodyRuleContext> {
    const { isKnownSector, isKnownBody } = await this.ruleSource.ofNetwork(networkId);
    return { bodyId, isKnownSector, isKnownBody };
  }

  private async seatsChanged(id: string): Promise<BodyRecord> {
    await this.writes.changed(id);
    return found(await this.repository.byId(id));
  }

  private async afterChange(id: string): Promise<BodyRecord> {
    await this.indexer.refresh('body', [id]);
    return found(await this.repository.byId(id));
  }
}
