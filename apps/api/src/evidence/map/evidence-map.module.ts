import { Module } from '@nestjs/common';
import { EvidenceMapExportsController } from './evidence-map-exports.controller.js';
import { EvidenceMapResolver } from './evidence-map.resolver.js';
import { EvidenceMapService } from './evidence-map.service.js';
import { PublishedFindingsRepository } from './published-findings.repository.js';
import { PublishedFindingsSource } from './published-findings.js';

/** The evidence map: counts over what is published, and the findings behind each cell. */
@Module({
  controllers: [EvidenceMapExportsController],
  providers: [EvidenceMapResolver, EvidenceMapService, PublishedFindingsRepository, PublishedFindingsSource],
  exports: [PublishedFindingsSource],
})
export class EvidenceMapModule {}
