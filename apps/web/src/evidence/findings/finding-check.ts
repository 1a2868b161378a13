import {
  missingBeforePublishing,
  problemsWithFinding,
  type FindingCodeContext,
  type FindingSource,
  problemsWithPublishing,
} from '@samspil/domain/evidence';
import type { Problem } from '@samspil/domain/shared';
import { writtenFinding, type FindingValues } from './finding-values';

/** As long as the terms are not here, none is wrong. */
const ANY_TERM: FindingCodeContext = { isKnownCode: () => true, broaderOf: () => null };

/** Everything that is wrong with what stands in the form; what is not written yet is no problem. */
export function problemsWritten(values: FindingValues, rules: FindingCodeContext): readonly Problem[] {
  const { content, problems } = writtenFinding(values);
  return [...problems, ...problemsWithFinding(content, rules)];
}

/** What more it needs before everybody can see it. */
export function missingInForm(values: FindingValues, source: FindingSource): readonly Problem[] {
  return problemsWithPublishing({ content: writtenFinding(values).content }, source);
}

/** The check a draft makes before it is sent; it learns of the terms when they have come. */
export class FindingCheck {
  private rules = ANY_TERM;
  private isPublic = false;

  learn(rules: FindingCodeContext, isPublic: boolean): void {
    this.rules = rules;
    this.isPublic = isPublic;
  }

  /** What is published must stay fit to be public. */
  problemsWith(values: FindingValues): readonly Problem[] {
    const missing = this.isPublic ? missingBeforePublishing(writtenFinding(values).content) : [];
    return [...problemsWritten(values, this.rules), ...missing];
  }
}
