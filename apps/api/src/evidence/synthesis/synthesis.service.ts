import { Injectable } from '@nestjs/common';
import {
  problemsWithSynthesis,
  synthesiseFindings,
  type FindingSynthesis,
  type Subgrouping,
  type SynthesisOptions,
} from '@samspil/domain/evidence';
import { yearOf } from '@samspil/domain/knowledge';
import { ensure } from '../../shared/errors/index.js';
import { AnswersRepository, type AnswerRows } from '../answers/answers.repository.js';
import { DISTRIBUTIONS } from './distributions.js';

export interface AskedSynthesis {
  readonly findingIds: readonly string[];
  readonly options: SynthesisOptions;
  readonly subgrouping: Subgrouping | null;
}

export interface GivenSynthesis {
  readonly synthesis: FindingSynthesis;
  readonly rows: AnswerRows;
}

/** Puts published findings side by side, and pools them where that is allowed. */
@Injectable()
export class SynthesisService {
  constructor(private readonly repository: AnswersRepository) {}

  async synthesise({ findingIds, options, subgrouping }: AskedSynthesis): Promise<GivenSynthesis> {
    ensure(problemsWithSynthesis(findingIds, options));
    const rows = await this.repository.read(findingIds.filter((id) => UUID.test(id)));
    const findings = rows.findings.map(({ id, sourceId, content }) => {
      const source = rows.sources.get(sourceId);
      return { id, sourceId, content, year: source ? yearOf(source.bibliography) : null };
    });
    return { rows, synthesis: synthesiseFindings(findings, { options, subgrouping, distributions: DISTRIBUTIONS }) };
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
