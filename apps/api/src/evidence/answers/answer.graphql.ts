import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AnswerAxis, AnswerSort } from '@samspil/domain/evidence';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { FindingFilterInput } from '../map/evidence-map.graphql.js';
import { AnswerAxes, AnswerLanguages, AnswerSorts } from './answer-enums.graphql.js';
import { AnswerFinding, AnswerSource, NotCodedSource } from './answer-finding.graphql.js';
import { AnswerGap, AnswerRow } from './answer-row.graphql.js';
import { FindingIds } from './finding-ids.scalar.js';

@InputType()
export class WhatWorksInput {
  @Field(() => String, { defaultValue: '', description: 'In the reader’s own words; may be empty with filters.' })
  question: string;

  @Field(() => FindingFilterInput, {
    nullable: true,
    description:
      'Target groups, art forms and outcomes are asked about as words of the question are; the rest narrows.',
  })
  filters?: FindingFilterInput | null;

  @Field(() => [String], { defaultValue: [], description: 'Recognised terms the reader removed.' })
  dropped: string[];

  @Field(() => AnswerSorts, { defaultValue: 'certainty' })
  sort: AnswerSort;

  @Field(() => AnswerLanguages, { defaultValue: 'da' })
  language: InterfaceLanguage;
}

@ObjectType({ description: 'A part of the question as it was understood; it can be removed.' })
export class AnswerChip {
  @Field(() => AnswerAxes)
  axis: AnswerAxis;

  @Field(() => ID)
  termId: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => String, { description: 'The words of the question; empty for a filter.' })
  matched: string;

  @Field(() => Boolean, { description: 'It comes from a filter, not from the words.' })
  isFilter: boolean;

  @Field(() => Int, { description: 'Chips of the same aspect are readings of the same words: one of them is enough.' })
  aspect: number;
}

@ObjectType({ description: 'How the question was understood: target group first.' })
export class AnswerUnderstanding {
  @Field(() => [AnswerChip])
  chips: AnswerChip[];

  @Field(() => [String], { description: 'Words that the answer takes no notice of.' })
  notUnderstood: readonly string[];

  @Field(() => String, { nullable: true, description: 'Words read as every kind of art and culture, such as `kunst`.' })
  anyActivity: string | null;
}

@ObjectType({ description: 'A sentence with the findings it rests on; without any it says what is absent.' })
export class AnswerSentence {
  @Field(() => String)
  text: string;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'Distinct findings and sources of the whole answer.' })
export class AnswerTotals {
  @Field(() => Int)
  directFindings: number;

  @Field(() => Int)
  directSources: number;

  @Field(() => Int, { description: 'Fewer than the sources where several report the same trial.' })
  directStudies: number;

  @Field(() => Int)
  indirectFindings: number;

  @Field(() => Int)
  indirectSources: number;

  @Field(() => Int, { description: 'Each once, also those with findings of both kinds.' })
  sources: number;

  @Field(() => Int, { description: 'Activity types that answer directly.' })
  directRows: number;

  @Field(() => Int)
  indirectRows: number;
}

@ObjectType({ description: 'How much more there is than is given here.' })
export class AnswerCut {
  @Field(() => Int, { description: 'Findings of the totals that are not among `findings`.' })
  findings: number;

  @Field(() => Int, { description: 'Activity types of the totals that are not among `rows`.' })
  directRows: number;

  @Field(() => Int, { description: 'Activity types of the totals that are not among `indirectRows`.' })
  indirectRows: number;

  @Field(() => Int, { description: 'Sources of the totals that are not among `sources`.' })
  sources: number;

  @Field(() => Int, {
    description: 'Findings that are near, too, but are part of no total and no row: only the nearest are.',
  })
  indirectFindings: number;

  @Field(() => Int, { description: 'Invented findings that are not among `invented`.' })
  invented: number;
}

@ObjectType({ description: 'What works for whom, as far as published findings tell.' })
export class WhatWorksAnswer {
  @Field(() => String)
  question: string;

  @Field(() => AnswerUnderstanding)
  understanding: AnswerUnderstanding;

  @Field(() => [AnswerSentence], { description: 'The first paragraph, made by rule from the findings.' })
  paragraph: AnswerSentence[];

  @Field(() => AnswerTotals)
  totals: AnswerTotals;

  @Field(() => AnswerCut)
  cut: AnswerCut;

  @Field(() => [AnswerRow], { description: 'What answers the question directly: the first forty.' })
  rows: AnswerRow[];

  @Field(() => [AnswerRow], { description: 'The nearest that does not, at most forty: each row says why.' })
  indirectRows: AnswerRow[];

  @Field(() => [AnswerGap])
  notKnown: AnswerGap[];

  @Field(() => [AnswerFinding], { description: 'Behind the figures, by id: the first hundred, direct ones first.' })
  findings: AnswerFinding[];

  @Field(() => [AnswerSource], { description: 'The first hundred: what answers directly, then the newest.' })
  sources: AnswerSource[];

  @Field(() => [AnswerFinding], {
    description:
      'Invented findings that would have answered, the first twenty: part of nothing above, shown as examples.',
  })
  invented: AnswerFinding[];

  @Field(() => [AnswerSource], { description: 'The sources of these; not among `sources`.' })
  inventedSources: AnswerSource[];

  @Field(() => [NotCodedSource])
  notCoded: NotCodedSource[];

  @Field(() => Boolean, { description: 'There is more than an answer can hold: numbers stand for the nearest only.' })
  isPartial: boolean;

  @Field(() => String, { description: 'The question to begin a knowledge request with.' })
  requestQuestion: string;

  @Field(() => String, { description: 'Address of the findings as CSV.' })
  csvUrl: string;

  @Field(() => String, { description: 'Address of the answer as a PDF of at most two pages.' })
  briefUrl: string;

  @Field(() => Float, { description: 'Milliseconds it took on the server.' })
  tookMs: number;
}
