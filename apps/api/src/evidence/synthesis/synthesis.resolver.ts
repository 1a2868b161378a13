import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EffectMeasure, PlottedStudy, PooledEffect } from '@samspil/domain/evidence';
import { authorsInShort, yearOf } from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';
import { Public } from '../../shared/auth/index.js';
import type { AnswerSourceRow } from '../answers/answers.repository.js';
import { onNaturalScale } from './natural-scale.js';
import {
  Synthesis,
  SynthesisInput,
  type SynthesisEstimate,
  type SynthesisRemark,
  type SynthesisResult,
  type SynthesisStudy,
  type SynthesisSubgroups,
} from './synthesis.graphql.js';
import { SynthesisService, type GivenSynthesis } from './synthesis.service.js';

@Resolver()
export class SynthesisResolver {
  constructor(private readonly syntheses: SynthesisService) {}

  @Public()
  @Query(() => Synthesis, {
    description: 'Published findings side by side, with what forest and funnel plots are drawn from.',
  })
  async synthesis(@Args('input', { type: () => SynthesisInput }) input: SynthesisInput): Promise<Synthesis> {
    const { findingIds, method, test, level, subgroups } = input;
    const options = { method, test, level };
    const given = await this.syntheses.synthesise({ findingIds, options, subgrouping: subgroups ?? null });
    return synthesisView(given, options);
  }
}

type Options = Pick<Synthesis, 'method' | 'test' | 'level'>;

function synthesisView({ synthesis, rows }: GivenSynthesis, options: Options): Synthesis {
  const { studies, pooled, betterWhen, leaveOneOut, problems, notes, withoutEffect, hasFunnel } = synthesis;
  const measure = studies[0]?.measure ?? 'MD';
  return {
    ...options,
    withoutEffect,
    hasFunnel,
    higherIsBetter: betterWhen === 'higher',
    studies: studies.map((study) => studyView(study, rows.sources.get(study.sourceId))),
    result: pooled && resultView(pooled, measure),
    problems: problems.map(remarkView),
    notes: notes.map(remarkView),
    leaveOneOut: leaveOneOut.map((without) => ({
      findingId: studies[without.leftOut]?.findingId ?? '',
      result: resultView(without.pooled, measure),
    })),
    subgroups: subgroupsView(synthesis, measure),
  };
}

function studyView(study: PlottedStudy, source: AnswerSourceRow | undefined): SynthesisStudy {
  const { findingId, measure, standardError, weight, subgroup } = study;
  const named = source ? [authorsInShort(source.bibliography), yearOf(source.bibliography)] : [];
  return {
    ...{ findingId, measure, standardError, weight, subgroup },
    label: named.filter(Boolean).join(' '),
    url: `/viden/${source?.slug ?? ''}#fund-${findingId}`,
    pooling: estimateOf(study),
    natural: naturalOf(study, measure),
  };
}

function resultView(pooled: PooledEffect, measure: EffectMeasure): SynthesisResult {
  const { standardError, p, piLower, piUpper, tau2, i2, q, qDegrees, qP } = pooled;
  const natural = (value: number | null) => (value === null ? null : onNaturalScale(measure, value));
  return {
    ...{ standardError, p, piLower, piUpper, tau2, i2, q, qDegrees, qP },
    naturalPiLower: natural(piLower),
    naturalPiUpper: natural(piUpper),
    pooling: estimateOf(pooled),
    natural: naturalOf(pooled, measure),
  };
}

function subgroupsView(
  { subgroups, studies }: GivenSynthesis['synthesis'],
  measure: EffectMeasure,
): SynthesisSubgroups | null {
  if (subgroups === null) return null;
  return {
    ...subgroups,
    subgroups: subgroups.subgroups.map(({ subgroup, pooled }) => ({
      subgroup,
      studies: studies.filter((study) => study.subgroup === subgroup).length,
      result: resultView(pooled, measure),
    })),
  };
}

function estimateOf({ estimate, ciLower, ciUpper }: SynthesisEstimate): SynthesisEstimate {
  return { estimate, ciLower, ciUpper };
}

function naturalOf({ estimate, ciLower, ciUpper }: SynthesisEstimate, measure: EffectMeasure): SynthesisEstimate {
  const natural = (value: number) => onNaturalScale(measure, value);
  return { estimate: natural(estimate), ciLower: natural(ciLower), ciUpper: natural(ciUpper) };
}

function remarkView({ code, field }: Problem): SynthesisRemark {
  return { code, field: field ?? null };
}
