import { Module } from '@nestjs/common';
import { HiddenTermEntity } from './hidden-term.entity.js';
import { VocabularyChangeEntity } from './vocabulary-change.entity.js';
import { VocabularyEntity } from './vocabulary.entity.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module.js';
import { SearchModule } from '../search/search.module.js';
import { GlossaryEntryEntity } from './glossary-entry.entity.js';
import { GlossaryRepository } from './glossary.repository.js';
import { GlossaryResolver } from './glossary.resolver.js';
import { GlossaryService } from './glossary.service.js';
import { TermEditingResolver } from './term-editing.resolver.js';
import { TermEditingService } from './term-editing.service.js';
import { TermIndex } from './term-index.js';
import { TermMergingService } from './term-merging.service.js';
import { TermPages } from './term-pages.js';
import { TermUsageService } from './term-usage.service.js';
import { TermEntity } from './term.entity.js';
import { VocabularyChangesRepository } from './vocabulary-changes.repository.js';
import { VocabularyChangesResolver } from './vocabulary-changes.resolver.js';
import { VocabularyUndoService } from './vocabulary-undo.service.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';
import { TermLoader } from './vocabulary.loader.js';
import { VocabularyContentService } from './vocabulary-content.service.js';
import { VocabularyRepository } from './vocabulary.repository.js';
import { VocabularyResolver } from './vocabulary.resolver.js';
import { VocabularyService } from './vocabulary.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      TermEntity,
      GlossaryEntryEntity,
      HiddenTermEntity,
      VocabularyChangeEntity,
      VocabularyEntity,
    ]),
    IdentityModule,
    SearchModule,
  ],
  providers: [
    GlossaryRepository,
    GlossaryResolver,
    GlossaryService,
    TermEditingResolver,
    TermEditingService,
    TermIndex,
    TermLoader,
    TermMergingService,
    TermPages,
    TermUsageService,
    VocabularyChangesRepository,
    VocabularyChangesResolver,
    VocabularyContentService,
    VocabularyRepository,
    VocabularyResolver,
    VocabularyService,
    VocabularyUndoService,
    VocabularyWritesRepository,
  ],
  exports: [VocabularyContentService, VocabularyService, TermLoader, TermUsageService],
})
export class VocabularyModule {}
