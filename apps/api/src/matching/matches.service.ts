import { Injectable } from '@nestjs/common';
import {
  alikeOf,
  matchesOf,
  relatedTerms,
  type BroaderTerms,
  type Matchable,
  type MatchableNotice,
  type MatchReason,
  type MatchRelation,
} from '@samspil/domain/matching';
import type { Viewer } from '@samspil/domain/shared';
import { ActivityCandidatesService } from '../activities/activity-candidates.service.js';
import { SearchService } from '../search/search.service.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import type { NoticeRecord } from './notice-record.js';
import { NoticesRepository } from './notices.repository.js';

export interface FoundNotice {
  readonly notice: NoticeRecord;
  readonly relation: MatchRelation;
  readonly reasons: readonly MatchReason[];
}

export interface FoundActivity {
  readonly activityId: string;
  readonly reasons: readonly MatchReason[];
}

/** What others who do the same are looked for by. */
export interface Like extends Pick<Matchable, 'targetGroups' | 'artForms' | 'settings'> {
  readonly key: string;
  readonly networkId: string | null;
  /** The activity itself, which is not among the answers. */
  readonly exceptId: string | null;
  /** The organisation that asks and knows its own activities; null where they are not left out. */
  readonly exceptOwnerId: string | null;
}

/** Who has the same need, who offers what is needed, and who does this already. What the viewer may not see is left out. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly activities: ActivityCandidatesService,
    private readonly vocabularies: VocabularyService,
    private readonly search: SearchService,
  ) {}

  /** What meets each of the notices, what shares most first; two statements for all notices of a network. */
  async noticesMeeting(
    viewer: Viewer,
    records: readonly NoticeRecord[],
  ): Promise<Map<NoticeRecord, readonly FoundNotice[]>> {
    const hierarchies = await this.hierarchies(records.map(({ networkId }) => networkId));
    const sought = records.map((record) => {
      const broader = hierarchyOf(hierarchies, record.networkId);
      const { id, networkId, organisationId, kind, words } = record;
      const targetGroups = relatedTerms(record.targetGroups, broader);
      const artForms = relatedTerms(record.artForms, broader);
      return { id, networkId, organisationId, kind, targetGroups, artForms, words };
    });
    const candidates = await this.notices.candidates(viewer, sought, today());
    const found = new Map<NoticeRecord, readonly FoundNotice[]>();
    for (const record of records) {
      const words = await this.search.wordsOf(`${record.title} ${record.question}`);
      const others = (candidates.get(record.id) ?? []).map(comparable);
      const matches = matchesOf({ ...record, words }, others, hierarchyOf(hierarchies, record.networkId));
      found.set(
        record,
        matches.map(({ other, relation, reasons }) => ({ notice: other.notice, relation, reasons })),
      );
    }
    return found;
  }

  /** Shared activities for the same people or of the same kind, what shares most first; two statements for all in a network. */
  async activitiesLike(viewer: Viewer, likes: readonly Like[]): Promise<Map<string, readonly FoundActivity[]>> {
    const hierarchies = await this.hierarchies(likes.map(({ networkId }) => networkId));
    const sought = likes.map(({ key, exceptId, exceptOwnerId, networkId, targetGroups, artForms }) => {
      const broader = hierarchyOf(hierarchies, networkId);
      const related = { targetGroups: relatedTerms(targetGroups, broader), artForms: relatedTerms(artForms, broader) };
      return { key, exceptId, exceptOwnerId, ...related };
    });
    const candidates = await this.activities.find(viewer, sought);
    return new Map(
      likes.map((like) => {
        const others = (candidates.get(like.key) ?? []).map((other) => ({ ...other, words: [] }));
        const alike = alikeOf({ ...like, words: [] }, others, hierarchyOf(hierarchies, like.networkId));
        return [like.key, alike.map(({ other, reasons }) => ({ activityId: other.id, reasons }))];
      }),
    );
  }

  private async hierarchies(networkIds: readonly (string | null)[]): Promise<Map<string | null, BroaderTerms>> {
    const hierarchies = new Map<string | null, BroaderTerms>();
    for (const id of new Set(networkIds)) hierarchies.set(id, await this.vocabularies.broaderTerms(id));
    return hierarchies;
  }
}

function hierarchyOf(hierarchies: ReadonlyMap<string | null, BroaderTerms>, networkId: string | null): BroaderTerms {
  return hierarchies.get(networkId) ?? new Map();
}

/** The words of others are known by what they are found by. */
function comparable(notice: NoticeRecord): MatchableNotice & { readonly notice: NoticeRecord } {
  const { id, kind, organisationId, targetGroups, artForms, settings } = notice;
  const words = notice.words.map((term) => ({ term, written: term }));
  return { id, kind, organisationId, targetGroups, artForms, settings, words, notice };
}
