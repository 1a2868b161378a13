import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SearchDocument, VocabularyTerm } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { GlossaryRepository } from './glossary.repository.js';
import type { GlossaryRecord, TermRecord } from './term-record.js';
import { TermUsageService } from './term-usage.service.js';
import { VocabularyRepository } from './vocabulary.repository.js';

/** Terms in the search index, and terms as the words that questions are read with. */
@Injectable()
export class TermIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly terms: VocabularyRepository,
    private readonly glossary: GlossaryRepository,
    private readonly usage: TermUsageService,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'term',
      all: () => this.allDocuments(),
      byIds: async (ids) => this.documentsOf(await this.terms.toFind(ids)),
    });
    this.indexer.recogniseTermsOf(async (networkId) => (await this.terms.inUse(networkId)).map(recognisable));
  }

  /** To be called in the transaction that changed these terms. */
  async refresh(ids: readonly string[]): Promise<void> {
    const touched = [...new Set(ids)];
    if (touched.length > 0) {
      await this.indexer.refresh('term', touched);
      await this.usage.renamed(touched);
    }
    this.indexer.vocabularyChanged();
  }

  private async *allDocuments(): AsyncIterable<readonly SearchDocument[]> {
    yield await this.documentsOf(await this.terms.toFind(null));
  }

  private async documentsOf(terms: readonly TermRecord[]): Promise<SearchDocument[]> {
    const entries = await this.glossary.ofTerms(terms.map(({ id }) => id));
    return terms.map((term) => termDocument(term, entries.get(term.id) ?? []));
  }
}

function recognisable({ id, vocabulary, label, alternatives, broaderId }: TermRecord): VocabularyTerm {
  return { id, vocabulary, label, altDa: alternatives.da, altEn: alternatives.en, broader: broaderId };
}

function termDocument(term: TermRecord, entries: readonly GlossaryRecord[]): SearchDocument {
  const { label, alternatives, note } = term;
  const explained = entries.map(({ explanation }) => explanation);
  const words = entries.flatMap(({ variants: { culture, health, employment } }) => [culture, health, employment]);
  const texts = (['da', 'en'] as const).flatMap((language) => [
    { text: label[language], weight: 3, language },
    { text: alternatives[language].join('; '), weight: 2, language },
    { text: [note, ...explained, ...words].map((text) => text[language]).join('\n'), weight: 1, language },
  ]);
  return {
    kind: 'term',
    id: term.id,
    url: `/emner/${term.id}`,
    title: label.da,
    summary: note.da,
    language: 'da',
    year: null,
    changedAt: new Date(term.changedAt).toISOString(),
    audiences: [term.networkId === null ? 'public' : `network:${term.networkId}`],
    facets: {},
    texts: texts.filter(({ text }) => text.trim() !== ''),
  };
}
