import { Injectable } from '@nestjs/common';
import {
  canDraftConceptIn,
  situationOf,
  tellingActivities,
  transferFit,
  UNKNOWN_SITUATION,
  type FitLine,
  type Situation,
} from '@samspil/domain/concepts';
import { organisationOf, type Viewer } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';
import { allow } from '../shared/errors/index.js';
import { ConceptLinks } from './concept-links.js';
import type { ConceptOrganisationRecord } from './concept-record.js';
import { ConceptsService } from './concepts.service.js';
import { TrialsService } from './trials.service.js';

/** Among so many of the organisation's latest activities those are sought that tell of its situation. */
const LATEST = 100;

/** A place where the concept was tried or grew. */
export interface FitPlace {
  readonly organisation: ConceptOrganisationRecord | null;
  readonly place: string;
  readonly trialId: string | null;
  readonly activityId: string | null;
  readonly theirs: Situation;
  readonly lines: FitLine[];
}

/** A situation with what it is read from. */
export interface ToldSituation extends Situation {
  readonly readFrom: number;
  readonly areAlike: boolean;
}

const NOTHING_TOLD: ToldSituation = { ...UNKNOWN_SITUATION, readFrom: 0, areAlike: false };

/** My situation against those of the places a concept comes from. */
@Injectable()
export class TransferFitService {
  constructor(
    private readonly concepts: ConceptsService,
    private readonly trials: TrialsService,
    private readonly links: ConceptLinks,
    private readonly searches: SearchService,
  ) {}

  /**
   * First the places that try it or did, then those of the activities it was drawn from, without the viewer's own
   * organisation; each situation is read from an activity that the viewer may see. A place without one says nothing of itself. How many live in a
   * municipality is nowhere in the platform: `population` of the places is unknown.
   */
  async compare(viewer: Viewer, slug: string, mine: Situation): Promise<FitPlace[]> {
    const concept = await this.concepts.bySlug(viewer, slug);
    const all = (await this.trials.ofConcepts(viewer, [concept])).get(concept.id) ?? [];
    const trials = all.filter(({ status }) => status !== 'interested' && status !== 'planned');
    const sources = (concept.published ?? concept.working).activityIds;
    const ids = [...trials.flatMap(({ activityId }) => activityId ?? []), ...sources];
    const activities = new Map((await this.links.visibleActivities(viewer, ids)).map((one) => [one.id, one]));
    const tried = trials.map(({ id, organisation, place, activityId }) => {
      const activity = activityId === null ? undefined : activities.get(activityId);
      const theirs = activity === undefined ? UNKNOWN_SITUATION : situationOf([activity]);
      const shown = { organisation, place, trialId: id, activityId: activity?.id ?? null };
      return { ...shown, theirs, lines: transferFit(mine, theirs) };
    });
    const inTrials = new Set(tried.map(({ activityId }) => activityId));
    const grown = sources.flatMap((id) => {
      const activity = activities.get(id);
      if (activity === undefined || inTrials.has(id)) return [];
      const theirs = situationOf([activity]);
      const shown = { organisation: activity.owner, place: '', trialId: null, activityId: id };
      return [{ ...shown, theirs, lines: transferFit(mine, theirs) }];
    });
    const own = new Set(viewer.networks.flatMap(({ organisationId }) => organisationId ?? []));
    return [...tried, ...grown].filter(({ organisation }) => organisation === null || !own.has(organisation.id));
  }

  /**
   * What the shared activities of the organisation that the viewer speaks for tell of its situation: those like the
   * concept of that slug, else its latest.
   */
  async mySituation(viewer: Viewer, networkId: string, slug: string | null): Promise<ToldSituation> {
    allow(canDraftConceptIn(viewer, networkId));
    const concept = slug === null ? null : await this.concepts.bySlug(viewer, slug);
    const organisationId = organisationOf(viewer, networkId);
    if (organisationId === null) return NOTHING_TOLD;
    const { page } = await this.searches.search(viewer, {
      question: '',
      filters: [{ facet: 'organisation', values: [organisationId] }],
      kinds: ['activity'],
      dropped: [],
      sort: 'newest',
      typing: false,
      first: LATEST,
      after: null,
      snippetsPerHit: 0,
    });
    const latest = await this.links.visibleActivities(
      viewer,
      page.hits.map(({ id }) => id),
    );
    const { activities, areAlike } = tellingActivities(latest, concept && (concept.published ?? concept.working));
    return { ...situationOf(activities), readFrom: activities.length, areAlike };
  }
}
