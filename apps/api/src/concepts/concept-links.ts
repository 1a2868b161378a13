import { Injectable } from '@nestjs/common';
import { conceptTerms, type ConceptContent, type ConceptRuleContext } from '@samspil/domain/concepts';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { ActivitiesService, type ActivityRecord } from '../activities/activities.service.js';
import { FindingsService, type FindingRecord } from '../evidence/findings/findings.service.js';
import { NetworkService } from '../network/network.service.js';
import { NotFoundError } from '../shared/errors/index.js';
import { VocabularyService, type TermRecord } from '../vocabulary/vocabulary.service.js';

/** As many findings are read at a time. */
const PORTION = 500;

/** What concepts point to in other capabilities. */
@Injectable()
export class ConceptLinks {
  constructor(
    private readonly vocabularies: VocabularyService,
    private readonly activities: ActivitiesService,
    private readonly findings: FindingsService,
    private readonly networks: NetworkService,
  ) {}

  /** No term is merged until the transaction ends. Ask before a concept is held: merging takes its locks in that order. */
  async keepTermsStill(): Promise<void> {
    await this.vocabularies.keepStill();
  }

  /**
   * What the rules need to know to judge a content: a network codes with the shared terms and its own. What stood there
   * before may stay, also where the writer may not see it.
   */
  async ruleContext(
    viewer: Viewer,
    networkId: string,
    content: ConceptContent,
    before: Pick<ConceptContent, 'activityIds' | 'findingIds'>,
  ): Promise<ConceptRuleContext> {
    const terms = await this.vocabularies.termsById(peopleOf([networkId]), conceptTerms(content));
    const stoodThere = new Set([...before.activityIds, ...before.findingIds]);
    const added = (ids: readonly string[]): string[] => ids.filter((id) => !stoodThere.has(id));
    const findings = await this.visibleFindings(viewer, added(content.findingIds));
    const activities = await this.visibleActivities(viewer, added(content.activityIds));
    const known = new Set([...stoodThere, ...findings.keys(), ...activities.map(({ id }) => id)]);
    return {
      isKnownTerm: (id) => (terms.get(id)?.status ?? 'merged') !== 'merged',
      isKnownActivity: (id) => known.has(id),
      isKnownFinding: (id) => known.has(id),
    };
  }

  /** Those of the activities that the viewer may see, in the order given. */
  async visibleActivities(viewer: Viewer, ids: readonly string[]): Promise<ActivityRecord[]> {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))].filter((id) => validate(id));
    return wanted.length === 0 ? [] : this.activities.visibleByIds(viewer, wanted);
  }

  /** Those of the findings that the viewer may see, by id. */
  async visibleFindings(viewer: Viewer, ids: readonly string[]): Promise<Map<string, FindingRecord>> {
    const wanted = [...new Set(ids)].filter((id) => validate(id));
    const found = new Map<string, FindingRecord>();
    for (let from = 0; from < wanted.length; from += PORTION) {
      const portion = wanted.slice(from, from + PORTION);
      const records = await this.findings.list(viewer, { ids: portion }, portion.length, null);
      for (const record of records) found.set(record.id, record);
    }
    return found;
  }

  /** The shared terms with these ids and those that the networks have. */
  termsOf(networkIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> {
    return this.vocabularies.termsById(peopleOf(networkIds), ids);
  }

  /** The organisation takes part in the network, did or will. */
  async isOfNetwork(organisationId: string, networkId: string): Promise<boolean> {
    try {
      const { memberships } = await this.networks.organisation(organisationId);
      return memberships.some((membership) => membership.networkId === networkId);
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }
}

function peopleOf(networkIds: readonly string[]): Viewer {
  return { userId: null, networks: networkIds.map((networkId) => ({ networkId, roles: [] })) };
}
