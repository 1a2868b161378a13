import { Injectable } from '@nestjs/common';
import {
  canEditNotice,
  canMoveNotice,
  canPostNotice,
  canSeeNotice,
  canSeeNotices,
  isSameNotice,
  NO_NOTICE,
  normaliseNotice,
  problemsWithLock,
  problemsWithMoving,
  problemsWithNotice,
  NOTICE_TERM_FIELDS,
  type MatchingProblemCode,
  type NoticeContent,
  type NoticeKind,
  type NoticeState,
  type NoticeTermField,
} from '@samspil/domain/matching';
import { problem, withChanges, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { SearchService } from '../search/search.service.js';
import { allow, ensure, ForbiddenError, found, NotFoundError } from '../shared/errors/index.js';
import { today } from '../shared/today.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import type { NoticeRecord } from './notice-record.js';
import { NoticesRepository, type NoticesWish } from './notices.repository.js';

export interface PostedNotice {
  /** Sent twice with the same id, it is there once. */
  readonly id: string | null;
  readonly networkId: string;
  readonly organisationId: string;
  readonly kind: NoticeKind;
  readonly content: Partial<NoticeContent>;
}

/** Offers and needs: writing them, closing them, reading them. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly repository: NoticesRepository,
    private readonly vocabularies: VocabularyService,
    private readonly search: SearchService,
  ) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<NoticeRecord> {
    return visible(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  /** A page of a network's offers and needs, with one row more than `size`. */
  async list(viewer: Viewer, wish: NoticesWish, size: number, after: string | null): Promise<NoticeRecord[]> {
    allow(canSeeNotices(viewer, wish.networkId));
    return this.repository.list(wish, today(), size, after);
  }

  async post(
    viewer: Viewer,
    { id: wantedId, networkId, organisationId, kind, content }: PostedNotice,
  ): Promise<NoticeRecord> {
    const { userId } = viewer;
    if (userId === null) throw new ForbiddenError();
    allow(canPostNotice(viewer, networkId, organisationId));
    await this.vocabularies.keepStill();
    await this.repository.inTurn(wantedId ?? userId);
    const there = await this.alreadyPosted(viewer, wantedId);
    if (there !== null) return there;
    const checked = await this.checked(networkId, withChanges<NoticeContent>({ kind, ...NO_NOTICE }, content), null);
    const id = wantedId ?? uuid();
    const words = await this.wordsOf(checked);
    await this.repository.insert({ id, networkId, organisationId, createdById: userId, ...checked, words });
    return found(await this.repository.byId(id));
  }

  /**
   * `lock` is the one the writer saw: when somebody else saved something else since, nothing is saved. Sent twice because
   * the answer was lost, it is saved once.
   */
  async save(viewer: Viewer, id: string, lock: number, changes: Partial<NoticeContent>): Promise<NoticeRecord> {
    await this.vocabularies.keepStill();
    const notice = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(canEditNotice(viewer, notice));
    const asked = withChanges<NoticeContent>(contentOf(notice), changes);
    if (isSameNotice(asked, contentOf(notice))) return notice;
    ensure(problemsWithLock(lock, notice.lock));
    const content = await this.checked(notice.networkId, asked, notice);
    await this.repository.save(id, content, await this.wordsOf(content));
    return found(await this.repository.byId(id));
  }

  /** Closes an open one or opens a closed one. */
  async move(viewer: Viewer, id: string, to: NoticeState, lock: number | null): Promise<NoticeRecord> {
    const notice = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(canMoveNotice(viewer, notice));
    const impossible = problemsWithMoving(notice.state, to);
    ensure(impossible.length > 0 || lock === null ? impossible : problemsWithLock(lock, notice.lock));
    await this.repository.setState(id, to, today());
    return found(await this.repository.byId(id));
  }

  private async checked(
    networkId: string,
    asked: NoticeContent,
    before: Pick<NoticeRecord, 'validUntil'> | null,
  ): Promise<NoticeContent> {
    const standing = await this.vocabularies.standingIds(NOTICE_TERM_FIELDS.flatMap((field) => asked[field]));
    const content = normaliseNotice(withStandingTerms(asked, standing));
    const codes = NOTICE_TERM_FIELDS.flatMap((field) => content[field]);
    const known = await this.vocabularies.termsById(peopleOf(networkId), codes);
    const isKnownTerm = (id: string, field: NoticeTermField): boolean => {
      const term = known.get(id);
      return term !== undefined && term.vocabulary === field && term.status !== 'merged';
    };
    ensure(problemsWithNotice(content, { today: today(), isKnownTerm }, before?.validUntil));
    return content;
  }

  private async wordsOf({ title, question }: NoticeContent): Promise<string[]> {
    const words = await this.search.wordsOf(`${title} ${question}`);
    return [...new Set(words.map(({ term }) => term))];
  }

  private async alreadyPosted(viewer: Viewer, wantedId: string | null): Promise<NoticeRecord | null> {
    if (wantedId === null) return null;
    ensure(validate(wantedId) ? [] : [problem<MatchingProblemCode>('matching.id-malformed', 'id')]);
    const there = await this.repository.byId(wantedId);
    if (there === null || (there.createdById === viewer.userId && canSeeNotice(viewer, there))) return there;
    ensure([problem<MatchingProblemCode>('matching.id-taken', 'id')]);
    return null;
  }
}

export function contentOf(notice: NoticeRecord): NoticeContent {
  const { kind, title, text, question, targetGroups, artForms, settings, validUntil } = notice;
  return { kind, title, text, question, targetGroups, artForms, settings, validUntil };
}

function visible(viewer: Viewer, notice: NoticeRecord | null): NoticeRecord {
  if (!canSeeNotice(viewer, found(notice))) throw new NotFoundError();
  return found(notice);
}

/** A link may carry a term that was merged since. */
function withStandingTerms(content: NoticeContent, standing: ReadonlyMap<string, string>): NoticeContent {
  const lead = (ids: readonly string[]): string[] => ids.map((id) => standing.get(id) ?? id);
  return {
    ...content,
    targetGroups: lead(content.targetGroups),
    artForms: lead(content.artForms),
    settings: lead(content.settings),
  };
}

/** A network writes with the shared terms and its own. */
function peopleOf(networkId: string): Viewer {
  return { userId: null, networks: [{ networkId, roles: [] }] };
}
