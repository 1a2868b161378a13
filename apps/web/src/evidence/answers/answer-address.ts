import {
  ANSWER_SORTS,
  findingFilterParameters,
  readFindingFilters,
  type AnswerSort,
  type FindingFilters,
} from '@samspil/domain/evidence';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What is asked, as the address says it; anyone with the address gets the same answer. */
export interface AnswerAddress {
  readonly question: string;
  readonly filters: FindingFilters;
  /** Recognised terms the reader has taken away. */
  readonly dropped: readonly string[];
  readonly sort: AnswerSort;
}

export function readAnswerAddress(parameters: URLSearchParams): AnswerAddress {
  return {
    question: parameters.get('q') ?? '',
    filters: readFindingFilters(parameters),
    dropped: parameters.getAll('drop').filter(Boolean),
    sort: ANSWER_SORTS.find((sort) => sort === parameters.get('sort')) ?? 'certainty',
  };
}

/** Same question, same address: what is usual is left out. */
export function writeAnswerAddress({ question, filters, dropped, sort }: AnswerAddress): URLSearchParams {
  const parameters = new URLSearchParams();
  if (question.trim() !== '') parameters.set('q', question.trim());
  for (const [name, value] of findingFilterParameters(filters)) parameters.append(name, value);
  for (const term of dropped) parameters.append('drop', term);
  if (sort !== 'certainty') parameters.set('sort', sort);
  return parameters;
}

/** Nothing is asked about, so there is nothing to answer. */
export function asksNothing({ question, filters }: AnswerAddress): boolean {
  return question.trim() === '' && findingFilterParameters(filters).length === 0;
}

/** The question in the address, and how to change it without losing the place on the page. */
export function useAnswerAddress() {
  const [parameters, setParameters] = useSearchParams();
  const asked = useMemo(() => readAnswerAddress(parameters), [parameters]);
  const change = useCallback(
    (changes: Partial<AnswerAddress>) =>
      setParameters((current) => writeAnswerAddress({ ...readAnswerAddress(current), ...changes }), {
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { asked, change };
}
