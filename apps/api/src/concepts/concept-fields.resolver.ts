import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conceptTerms } from '@samspil/domain/concepts';
import { ActivitiesLoader, ActivityType } from '../activities/activities.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { VocabularyService, type TermRecord } from '../vocabulary/vocabulary.service.js';
import type { ConceptRecord, ConceptVersionRecord, TrialRecord } from './concept-record.js';
import { trialView } from './concept-views.js';
import { ConceptFinding, ConceptTerm, ConceptType, ConceptVersion } from './concepts.graphql.js';
import { ConceptsLoader } from './concepts.loader.js';
import { ConceptsService } from './concepts.service.js';
import { ConceptTrialType } from './trials.graphql.js';
import { TrialsService } from './trials.service.js';

const TERMS = Symbol('terms of concepts');
const VERSIONS = Symbol('versions of concepts');
const TRIALS = Symbol('trials of concepts');

/** What is read beside concepts, in one statement of each kind for a whole answer. */
@Resolver(() => ConceptType)
export class ConceptFieldsResolver {
  constructor(
    private readonly concepts: ConceptsService,
    private readonly trialsOfConcepts: TrialsService,
    private readonly loader: ConceptsLoader,
    private readonly vocabularies: VocabularyService,
    private readonly activityLoader: ActivitiesLoader,
  ) {}

  @ResolveField(() => [ConceptTerm], { description: 'All codes, as far as the viewer may know of them.' })
  async terms(@Parent() concept: ConceptType, @Context() context: RequestContext): Promise<ConceptTerm[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> =>
      this.vocabularies.termsById(context.viewer, ids);
    const loader = loaderFor(context, TERMS, load);
    const terms = await Promise.all(conceptTerms(concept).map((id) => loader.load(id)));
    return terms.flatMap((term) =>
      term === null ? [] : [{ id: term.id, vocabulary: term.vocabulary, label: term.label }],
    );
  }

  @ResolveField(() => [ActivityType], { description: 'Those it is drawn from that the viewer may see.' })
  async activities(@Parent() { shown }: ConceptType, @Context() context: RequestContext): Promise<ActivityType[]> {
    const activities = await Promise.all(shown.activityIds.map((id) => this.activityLoader.activity(context, id)));
    return activities.flatMap((activity) => activity ?? []);
  }

  @ResolveField(() => [ConceptFinding], { description: 'Those it rests on that the viewer may see.' })
  async findings(@Parent() { shown }: ConceptType, @Context() context: RequestContext): Promise<ConceptFinding[]> {
    const findings = await Promise.all(shown.findingIds.map((id) => this.loader.finding(context, id)));
    return findings.flatMap((finding) => finding ?? []);
  }

  @ResolveField(() => [ConceptVersion], { description: 'Published versions, newest first.' })
  async versions(@Parent() { record }: ConceptType, @Context() context: RequestContext): Promise<ConceptVersion[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, ConceptVersionRecord[]>> =>
      this.concepts.versionsOf(ids);
    return (await loaderFor(context, VERSIONS, load).load(record.id)) ?? [];
  }

  @ResolveField(() => [ConceptTrialType], {
    description: 'Where it is tried, newest first; interest only inside the network.',
  })
  async trials(@Parent() { record }: ConceptType, @Context() context: RequestContext): Promise<ConceptTrialType[]> {
    const load = async (records: readonly ConceptRecord[]): Promise<Map<ConceptRecord, TrialRecord[]>> => {
      const trials = await this.trialsOfConcepts.ofConcepts(context.viewer, records);
      return new Map(records.map((one) => [one, trials.get(one.id) ?? []]));
    };
    const trials = (await loaderFor(context, TRIALS, load).load(record)) ?? [];
    return trials.map((trial) => trialView(context.viewer, record, trial));
  }
}

/** The activity that a trial is logged as. */
@Resolver(() => ConceptTrialType)
export class TrialFieldsResolver {
  constructor(private readonly activityLoader: ActivitiesLoader) {}

  @ResolveField(() => ActivityType, {
    nullable: true,
    description: 'Null when none is linked, or the viewer may not see it.',
  })
  async activity(
    @Parent() { record }: ConceptTrialType,
    @Context() context: RequestContext,
  ): Promise<ActivityType | null> {
    return record.activityId === null ? null : this.activityLoader.activity(context, record.activityId);
  }
}
