import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import {
  ActionOwnerOptions,
  MinutesExchange,
  MinutesType,
  MoveMinutesInput,
  WriteMinutesInput,
} from './minutes.graphql.js';
import { MinutesStepsService } from './minutes-steps.service.js';
import { exchangeView, minutesView } from './minutes-views.js';
import { MinutesService } from './minutes.service.js';

/** Minutes: read, written by several at once, sent, approved and corrected. */
@Resolver(() => MinutesType)
export class MinutesResolver {
  constructor(
    private readonly minutes: MinutesService,
    private readonly steps: MinutesStepsService,
  ) {}

  @Query(() => MinutesType, { name: 'minutes' })
  async ofMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<MinutesType> {
    return minutesView(viewer, await this.minutes.read(viewer, meetingId));
  }

  @Query(() => ActionOwnerOptions, { description: 'For those who plan, and those who take the minutes.' })
  actionOwners(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<ActionOwnerOptions> {
    return this.minutes.ownersOf(viewer, meetingId);
  }

  @Mutation(() => MinutesExchange, {
    description: 'Takes in what one writer wrote and gives what he or she lacks; the same again does nothing.',
  })
  async writeMinutes(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, update, stateVector, seen, place }: WriteMinutesInput,
  ): Promise<MinutesExchange> {
    const sent = { update: update ?? null, stateVector, seen, place: place ?? null };
    return exchangeView(meetingId, await this.minutes.exchange(viewer, meetingId, sent));
  }

  @Mutation(() => MinutesType, { description: 'Sends for comments, takes back, approves or corrects.' })
  async moveMinutes(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { meetingId, commentsUntil, ...move }: MoveMinutesInput,
  ): Promise<MinutesType> {
    const read = await this.steps.move(viewer, meetingId, { ...move, commentsUntil: commentsUntil ?? null });
    return minutesView(viewer, read);
  }
}
