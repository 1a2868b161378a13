import { Module } from '@nestjs/common';
import { SearchModule } from '../../search/search.module.js';
import { EvidenceMapModule } from '../map/evidence-map.module.js';
import { AnswerExportsController } from './answer-exports.controller.js';
import { AnswersRepository } from './answers.repository.js';
import { AnswersResolver } from './answers.resolver.js';
import { AnswersService } from './answers.service.js';
import { BriefService } from './brief/brief.service.js';
import { SynthesisExportsController } from '../synthesis/synthesis-exports.controller.js';
import { SynthesisResolver } from '../synthesis/synthesis.resolver.js';
import { SynthesisService } from '../synthesis/synthesis.service.js';

/** The answer page: what published findings tell about a question, and their synthesis. */
@Module({
  imports: [EvidenceMapModule, SearchModule],
  controllers: [AnswerExportsController, SynthesisExportsController],
  providers: [AnswersRepository, AnswersResolver, AnswersService, BriefService, SynthesisResolver, SynthesisService],
})
export class AnswersModule {}
