import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActivityType } from '../activities/activities.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import type { ConceptRecord } from './concept-record.js';
import { conceptView, latestContent } from './concept-views.js';
import { ConceptType } from './concepts.graphql.js';
import { ConceptsService } from './concepts.service.js';

const CONCEPTS = Symbol('concepts drawn from activities');

/** What was drawn from an activity, in one statement for a whole answer. */
@Resolver(() => ActivityType)
export class ActivityConceptsResolver {
  constructor(private readonly service: ConceptsService) {}

  @ResolveField(() => [ConceptType], { description: 'Published concepts drawn from it, as far as the viewer may see.' })
  async concepts(@Parent() { id }: ActivityType, @Context() context: RequestContext): Promise<ConceptType[]> {
    const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, ConceptRecord[]>> => {
      const records = await this.service.drawnFrom(context.viewer, ids);
      const of = (activityId: string) => (record: ConceptRecord) =>
        latestContent(record).content.activityIds.includes(activityId);
      return new Map(ids.map((activityId) => [activityId, records.filter(of(activityId))]));
    };
    const records = (await loaderFor(context, CONCEPTS, load).load(id)) ?? [];
    return records.map((record) => conceptView(context.viewer, record));
  }
}
