import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { SearchService } from '../search/search.service.js';

/** Threads that the search finds. */
@Injectable()
export class ForumSearch {
  constructor(private readonly searches: SearchService) {}

  /** The ids of the threads about the question that the viewer may read. */
  find(viewer: Viewer, question: string): Promise<string[]> {
    return this.searches.findAll(viewer, {
      question,
      filters: [],
      kinds: ['thread'],
      dropped: [],
      sort: 'relevance',
      typing: false,
    });
  }
}
