import { Module } from '@nestjs/common';
import { AnalyserSource } from './analyser-source.js';
import { DirectAnswersResolver } from './direct-answers.resolver.js';
import { DirectAnswers } from './direct-answers.service.js';
import { IndexLookups } from './index-lookups.js';
import { IndexNumbers } from './index-numbers.js';
import { IndexUpkeep } from './index-upkeep.js';
import { IndexWriter } from './index-writer.js';
import { PostgresSearchEngine } from './postgres-search-engine.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { QuestionPlans } from './question-plans.js';
import { Reindexing } from './reindexing.service.js';
import { SearchIndexer } from './search-indexer.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SearchSources } from './search-sources.js';
import { SearchVocabulary } from './search-vocabulary.js';

@Module({
  providers: [
    AnalyserSource,
    DirectAnswers,
    DirectAnswersResolver,
    IndexLookups,
    IndexNumbers,
    IndexUpkeep,
    IndexWriter,
    PostgresSearchEngine,
    QuestionPlans,
    { provide: SEARCH_ENGINE, useExisting: PostgresSearchEngine },
    Reindexing,
    SearchIndexer,
    SearchResolver,
    SearchService,
    SearchSources,
    SearchVocabulary,
  ],
  exports: [DirectAnswers, SearchIndexer, SearchService],
})
export class SearchModule {}
