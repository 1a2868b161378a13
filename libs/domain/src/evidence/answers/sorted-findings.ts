import type { AnswerableFinding } from './answer-finding.js';
import type { AnswerTerms } from './answer-terms.js';
import { isMain, relevanceOf, type Relevance } from './relevance.js';
import type { Understanding } from './understanding.js';

export interface RelevantFinding extends AnswerableFinding {
  readonly relevance: Relevance;
}

export interface DirectAndIndirect {
  readonly direct: readonly RelevantFinding[];
  readonly indirect: readonly RelevantFinding[];
  /** As near as the indirect ones, or nearly; not among them because there are so many. */
  readonly indirectLeftOut: number;
}

/** Indirect findings are there to lead on: the nearest are enough. */
export const MOST_INDIRECT = 60;

const NOTHING: DirectAndIndirect = { direct: [], indirect: [], indirectLeftOut: 0 };

/** What answers directly, apart from the nearest that does not. */
export function directAndIndirect(
  findings: readonly AnswerableFinding[],
  understanding: Understanding,
  terms: AnswerTerms,
): DirectAndIndirect {
  if (understanding.chips.length === 0 && understanding.anyActivity === null) return NOTHING;
  const relevant = findings
    .map((finding) => ({ ...finding, relevance: relevanceOf(finding.content, understanding, terms) }))
    .sort((a, b) => b.relevance.closeness - a.relevance.closeness || (a.id < b.id ? -1 : 1));
  const others = relevant.filter(({ relevance }) => !relevance.isDirect);
  const near = nearest(others, understanding.aspects.filter(isMain).length);
  return {
    direct: relevant.filter(({ relevance }) => relevance.isDirect),
    indirect: near.slice(0, MOST_INDIRECT),
    indirectLeftOut: Math.max(0, near.length - MOST_INDIRECT),
  };
}

/** One main aspect must at least be near; a design or a place alone leads nowhere. */
const LEAST_CLOSENESS = 0.5;

/** At least half of what is asked; where nothing is that near, whatever is near at all. */
function nearest(others: readonly RelevantFinding[], aspects: number): readonly RelevantFinding[] {
  const near = others.filter(({ relevance }) => relevance.closeness >= LEAST_CLOSENESS || aspects === 0);
  const half = near.filter(({ relevance }) => relevance.closeness >= aspects / 2);
  return half.length > 0 ? half : near;
}

/** Of the nearest of them; 0 for none. */
export function closenessOf(findings: readonly RelevantFinding[]): number {
  return Math.max(0, ...findings.map(({ relevance }) => relevance.closeness));
}
