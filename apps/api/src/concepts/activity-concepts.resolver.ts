import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActivityType } from '../activities/activities.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import type { ConceptRecord } from './concept-record.js';
import { conceptView } from './concept-views.js';
import { ConceptType } from './concepts.graphql.js';
import { ConceptsService } from './concepts.service.js';

const CONCEPTS = Symbol('concepts of activities');

/** The concepts that an activity belongs to, in two statements for a whole answer. */
@Resolver(() => ActivityType)
export class ActivityConceptsResolver {
  constructor(private readonly service: ConceptsService) {}

  @ResolveField(() => [ConceptType], {
    description: 'Published concepts drawn from it or tried as it, as far as the viewer may see.',
  })
  async concepts(@Parent() { id }: ActivityType, @Context() context: RequestContext): Promise<ConceptType[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, ConceptRecord[]>> =>
      this.service.ofActivities(context.viewer, ids);
    const records = (await loaderFor(context, CONCEPTS, load).load(id)) ?? [];
    return records.map((record) => conceptView(context.viewer, record));
  }
}
