import { Injectable } from '@nestjs/common';
import { canAsk, REQUEST_LIMITS } from '@samspil/domain/requests';
import type { Viewer } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';
import { allow } from '../shared/errors/index.js';
import type { RequestRecord } from './request-record.js';
import { RequestsRepository } from './requests.repository.js';

const MOST_ITEMS = 5;

export interface ExistingAnswers {
  /** Ids of items of the bank, best first. */
  readonly itemIds: readonly string[];
  readonly requests: readonly RequestRecord[];
  /** Terms that the question speaks of. */
  readonly termIds: readonly string[];
}

/** What is there already for somebody who is about to ask. */
@Injectable()
export class ExistingAnswersService {
  constructor(
    private readonly search: SearchService,
    private readonly repository: RequestsRepository,
  ) {}

  /** Nothing for a question that is too short to tell; the rest of one that is too long is left out. */
  async find(viewer: Viewer, networkId: string, asked: string): Promise<ExistingAnswers> {
    allow(canAsk(viewer, networkId));
    const question = readable(asked);
    if (question.length < REQUEST_LIMITS.shortestQuestion) return { itemIds: [], requests: [], termIds: [] };
    const recognise = await this.search.termRecogniser(networkId);
    const termIds = [...new Set(recognise(question).map(({ termId }) => termId))].slice(0, REQUEST_LIMITS.terms);
    const requests = await this.repository.similar(viewer, question, termIds, 'open-or-answered');
    const { page } = await this.search.search(viewer, { ...KNOWLEDGE, question, first: MOST_ITEMS });
    return { itemIds: page.hits.map(({ id }) => id), requests, termIds };
  }

  /** What somebody has found out already about a question, or about a target group or an activity in it. */
  settled(viewer: Viewer, asked: string, termIds: readonly string[]): Promise<RequestRecord[]> {
    return this.repository.similar(viewer, readable(asked), termIds.slice(0, REQUEST_LIMITS.terms), 'settled');
  }
}

/** What a search can take: the rest of a question that is too long is left out. */
function readable(question: string): string {
  return question.replaceAll('\0', ' ').trim().slice(0, REQUEST_LIMITS.question);
}

const KNOWLEDGE = {
  filters: [],
  kinds: ['knowledge'],
  dropped: [],
  sort: 'relevance',
  typing: false,
  after: null,
  snippetsPerHit: 0,
} as const;
