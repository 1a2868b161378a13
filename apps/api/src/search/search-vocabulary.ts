import { Injectable } from '@nestjs/common';
import { createTermMatcher, type TermMatcher, type VocabularyTerm } from '@samspil/domain/search';
import { AnalyserSource } from './analyser-source.js';

/** Loads the terms that a network uses; null for what everybody uses. */
export type VocabularyLoader = (networkId: string | null) => Promise<readonly VocabularyTerm[]>;

/** Another process may have changed the vocabulary: after this long it is read again. */
const FRESH_MS = 60_000;
const REMEMBERED_NETWORKS = 50;

interface Remembered {
  readonly read: Promise<ReadVocabulary>;
  readonly at: number;
}

interface ReadVocabulary {
  readonly terms: string;
  readonly matcher: TermMatcher;
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

  /** The same matcher as long as the terms are the same: what was understood with it stays understood. */
  async matcher(networkId: string | null): Promise<TermMatcher> {
    const known = this.remembered.get(networkId);
    if (known !== undefined && Date.now() - known.at < FRESH_MS) return (await known.read).matcher;
    if (this.remembered.size >= REMEMBERED_NETWORKS) this.remembered.clear();
    const read = this.read(networkId, await known?.read);
    this.remembered.set(networkId, { read, at: Date.now() });
    read.catch(() => this.remembered.delete(networkId));
    return (await read).matcher;
  }

  private async read(networkId: string | null, before: ReadVocabulary | undefined): Promise<ReadVocabulary> {
    const list = await this.load(networkId);
    const terms = JSON.stringify(list);
    if (before?.terms === terms) return before;
    return { terms, matcher: createTermMatcher(list, await this.analysers.analyser()) };
  }
}
