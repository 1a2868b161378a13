import type { AnsweringFinding } from './answer-query';

interface Term {
  readonly id: string;
  readonly label: { readonly da: string; readonly en: string };
}

/** A finding as it is shown wherever it stands; what it is to a question is told only where one was asked. */
export interface ShownFinding extends Omit<
  AnsweringFinding,
  '__typename' | 'url' | 'sourceId' | 'isDirect' | 'activities' | 'targetGroups' | 'outcome'
> {
  readonly activities: readonly Term[];
  readonly targetGroups: readonly Term[];
  readonly outcome: Term | null;
}
