import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { BodyType } from './bodies.graphql.js';
import {
  AddSeatInput,
  MoveBodyInput,
  RemoveSeatInput,
  SaveBodyInput,
  SaveSeatInput,
  StartTermInput,
} from './body-inputs.graphql.js';
import { bodyView, writtenBody, writtenSeat } from './body-views.js';
import { BodyWritingService } from './body-writing.service.js';

/** Changing bodies and filling their seats. */
@Resolver()
export class BodyMutationsResolver {
  constructor(private readonly writing: BodyWritingService) {}

  @Mutation(() => BodyType)
  async saveBody(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveBodyInput,
  ): Promise<BodyType> {
    return bodyView(viewer, await this.writing.save(viewer, id, lock, writtenBody(content)));
  }

  @Mutation(() => BodyType, { description: 'Begins the work of a body, ends it, or takes it up again.' })
  async moveBody(@CurrentViewer() viewer: Viewer, @Args('input') { id, lock, step }: MoveBodyInput): Promise<BodyType> {
    return bodyView(viewer, await this.writing.move(viewer, id, lock, step));
  }

  @Mutation(() => BodyType, { description: 'A seat more; without a person it is vacant.' })
  async addBodySeat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { seat, ...seen }: AddSeatInput,
  ): Promise<BodyType> {
    return bodyView(viewer, await this.writing.addSeat(viewer, seen, writtenSeat(seat)));
  }

  @Mutation(() => BodyType, { description: 'Somebody new sits there from today; who sat before stays in the history.' })
  async saveBodySeat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { seat, seatId, ...seen }: SaveSeatInput,
  ): Promise<BodyType> {
    return bodyView(viewer, await this.writing.saveSeat(viewer, seen, seatId, writtenSeat(seat)));
  }

  @Mutation(() => BodyType, { description: 'Removes a seat that nobody has held.' })
  async removeBodySeat(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { seatId, ...seen }: RemoveSeatInput,
  ): Promise<BodyType> {
    return bodyView(viewer, await this.writing.removeSeat(viewer, seen, seatId));
  }

  @Mutation(() => BodyType, { description: 'A new term; what goes on ends the day before.' })
  async startBodyTerm(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { startsOn, endsOn, keepsSeats, ...seen }: StartTermInput,
  ): Promise<BodyType> {
    const term = { startsOn, endsOn: endsOn ?? null };
    return bodyView(viewer, await this.writing.startTerm(viewer, seen, term, keepsSeats));
  }
}
