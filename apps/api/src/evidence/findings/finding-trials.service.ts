import { Injectable } from '@nestjs/common';
import { canCodeFindings, canEditFinding, trialKey } from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { KnowledgeService } from '../../knowledge/knowledge.service.js';
import { allow } from '../../shared/errors/index.js';
import { FindingCodingService } from './finding-coding.service.js';
import type { FindingRecord } from './finding-record.js';
import { FindingTerms } from './finding-terms.js';
import { FindingsRepository } from './findings.repository.js';

/** A trial with the sources whose findings name it. */
export interface ReportedTrial {
  readonly key: string;
  /** As it is written first. */
  readonly trial: string;
  readonly sourceIds: readonly string[];
}

const MOST_NAMES = 2_000;

/** Which trials sources report: one that several report is one study. */
@Injectable()
export class FindingTrialsService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly coding: FindingCodingService,
    private readonly terms: FindingTerms,
    private readonly knowledge: KnowledgeService,
  ) {}

  /** The trials that are named already, for those who code in the network. */
  async reported(viewer: Viewer, networkId: string): Promise<ReportedTrial[]> {
    allow(canCodeFindings(viewer, networkId));
    const byKey = new Map<string, { trial: string; sourceIds: Set<string> }>();
    for (const { trial, sourceId } of await this.repository.trials(viewer, MOST_NAMES)) {
      const key = trialKey(trial);
      if (key === null) continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { trial, sourceIds: new Set([sourceId]) });
      else known.sourceIds.add(sourceId);
    }
    return [...byKey].map(([key, { trial, sourceIds }]) => ({ key, trial, sourceIds: [...sourceIds] }));
  }

  /** Says of every finding of a source which trial it reports; returns them all as they stand then. */
  async nameOfSource(viewer: Viewer, sourceSlug: string, trial: string): Promise<FindingRecord[]> {
    await this.terms.keepStill();
    const source = await this.knowledge.bySlug(viewer, sourceSlug);
    allow(canCodeFindings(viewer, source.networkId));
    const records = await this.repository.heldOfSource(source.id);
    const editable = records.filter((record) => canEditFinding(viewer, record));
    for (const record of editable) await this.coding.changeHeld(viewer, record, { trial });
    return this.repository.allOfSource(source.id);
  }
}
