import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canRequestContact } from '@samspil/domain/matching';
import type { Viewer } from '@samspil/domain/shared';
import { ActivityType } from '../activities/activities.loader.js';
import { CurrentViewer } from '../shared/auth/index.js';

/** What matching adds to activities. */
@Resolver(() => ActivityType)
export class ActivityContactResolver {
  @ResolveField(() => Boolean, { description: 'The viewer may ask its organisation for contact.' })
  canRequestContact(@Parent() { networkId, owner }: ActivityType, @CurrentViewer() viewer: Viewer): boolean {
    return canRequestContact(viewer, networkId, owner.id);
  }
}
