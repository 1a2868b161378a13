import { Injectable } from '@nestjs/common';
import { termsOfActivity, type ActivityContent, type ActivityRuleContext } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { VocabularyService, type TermRecord } from '../vocabulary/vocabulary.service.js';
import { ActivitiesRepository } from './activities.repository.js';

/** What content refers to, as it stands now. */
export interface CheckedReferences {
  readonly context: ActivityRuleContext;
  /** The organisation takes part in the network, did or will: it can answer for activities there. */
  readonly isMember: (organisationId: string) => boolean;
  readonly terms: ReadonlyMap<string, TermRecord>;
}

const MOST = 200;

/** Looks up what activities refer to: terms, places, organisations, goals. */
@Injectable()
export class ActivityReferences {
  constructor(
    private readonly vocabularies: VocabularyService,
    private readonly repository: ActivitiesRepository,
  ) {}

  /** No term is merged until the transaction ends. Ask before an activity is held: merging takes its locks in that order. */
  keepStill(): Promise<void> {
    return this.vocabularies.keepStill();
  }

  /**
   * What the rules need to know about one activity or several of a network; `organisations` are looked up beside the
   * partners.
   */
  async check(
    networkId: string,
    contents: readonly ActivityContent[],
    organisations: readonly string[] = [],
  ): Promise<CheckedReferences> {
    const termIds = contents.flatMap((content) => termsOfActivity(content).slice(0, MOST));
    const terms = await this.vocabularies.termsById(peopleOf([networkId]), termIds);
    const partners = contents.flatMap((content) => content.partners.flatMap((partner) => partner.organisationId ?? []));
    const codes = contents.flatMap((content) => content.municipalityCodes);
    const goalIds = contents.flatMap((content) => content.goalIds);
    const known = await this.repository.known(networkId, {
      organisations: [...organisations, ...partners],
      codes,
      goalIds,
    });
    const isOneOf = (there: readonly string[]): ((id: string) => boolean) => {
      const all = new Set(there);
      return (id) => all.has(id);
    };
    return {
      terms,
      isMember: isOneOf(known.members),
      context: {
        isKnownTerm: (id, field) => isInUse(terms.get(id)) && terms.get(id)?.vocabulary === field,
        isKnownOrganisation: isOneOf(known.organisations),
        isKnownMunicipality: isOneOf(known.municipalities),
        isKnownGoal: isOneOf(known.goals),
      },
    };
  }

  /** The shared terms with these ids and those that the networks have. */
  terms(networkIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> {
    return this.vocabularies.termsById(peopleOf(networkIds), ids);
  }

  /** As the viewer may know of them. */
  termsFor(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, TermRecord>> {
    return this.vocabularies.termsById(viewer, ids);
  }
}

function isInUse(term: TermRecord | undefined): boolean {
  return term !== undefined && term.status !== 'merged';
}

function peopleOf(networkIds: readonly string[]): Viewer {
  return { userId: null, networks: networkIds.map((networkId) => ({ networkId, roles: [] })) };
}
