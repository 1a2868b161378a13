import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NotificationPreferences } from '@samspil/domain/notifications';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import {
  DigestSubscriptionInput,
  NotificationPreferencesInput,
  NotificationPreferencesType,
} from './notifications.graphql.js';
import { PreferencesService } from './preferences.service.js';

/** What people want to be told by mail. */
@Resolver(() => NotificationPreferencesType)
export class PreferencesResolver {
  constructor(private readonly preferences: PreferencesService) {}

  @Query(() => NotificationPreferencesType)
  notificationPreferences(@CurrentViewer() viewer: Viewer): Promise<NotificationPreferences> {
    return this.preferences.of(viewer);
  }

  @Mutation(() => NotificationPreferencesType)
  saveNotificationPreferences(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { wantsDigest, digestWeekday, withoutMail }: NotificationPreferencesInput,
  ): Promise<NotificationPreferences> {
    return this.preferences.save(viewer, {
      ...(wantsDigest == null ? {} : { wantsDigest }),
      ...(digestWeekday == null ? {} : { digestWeekday }),
      ...(withoutMail == null ? {} : { withoutMail }),
    });
  }

  @Public()
  @Query(() => Boolean, { description: 'Whether the one to whom the link was mailed gets the weekly digest.' })
  digestSubscription(@Args('token', { type: () => String }) token: string): Promise<boolean> {
    return this.preferences.wantsDigest(token);
  }

  @Public()
  @Mutation(() => Boolean, { description: 'No more weekly digests for the one to whom the link was mailed, or again.' })
  setDigestSubscription(@Args('input') { token, wantsDigest }: DigestSubscriptionInput): Promise<boolean> {
    return this.preferences.setWantsDigest(token, wantsDigest);
  }
}
