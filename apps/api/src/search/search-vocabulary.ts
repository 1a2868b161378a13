import { Injectable } from '@nestjs/common';
import { createTermMatcher, type TermMatcher, type VocabularyTerm } from '@samspil/domain/search';
import { AnalyserSource } from './analyser-source.js';

/** Loads the terms that a network uses; null for what everybody uses. */
export type VocabularyLoader = (networkId: string | null) => Promise<readonly VocabularyTerm[]>;

/** Another process may have changed the vocabulary: after this long it is read again. */
const FRESH_MS = 60_000;
const REMEMBERED_NETWORKS = 50;

interface Remembered {
  readonly matcher: Promise<TermMatcher>;
  readonly at: number;
}

/** Recognises vocabulary terms in questions. The vocabulary hands itself over, and says when it has changed. */
@Injectable()
export class SearchVocabulary {
  private load: VocabularyLoader = () => Promise.resolve([]);
  private readonly remembered = new Map<string | null, Remembered>();

  constructor(private readonly analysers: AnalyserSource) {}

  provide(load: VocabularyLoader): void {
    this.load = load;
    this.changed();
  }

  changed(): void {
    this.remembered.clear();
  }

  matcher(networkId: string | null): Promise<TermMatcher> {
    const known = this.remembered.get(networkId);
    if (known !== undefined && Date.now() - known.at < FRESH_MS) return known.matcher;
    if (this.remembered.size >= REMEMBERED_NETWORKS) this.remembered.clear();
    const matcher = this.read(networkId);
    this.remembered.set(networkId, { matcher, at: Date.now() });
    matcher.catch(() => this.remembered.delete(networkId));
    return matcher;
  }

  private async read(networkId: string | null): Promise<TermMatcher> {
    const terms = await this.load(networkId);
    return createTermMatcher(terms, await this.analysers.analyser());
  }
}
