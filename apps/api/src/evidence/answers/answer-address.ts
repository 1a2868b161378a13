import { FINDING_FACETS } from '@samspil/domain/evidence';
import type { AskedQuestion } from './answers.service.js';

/** The question as its address says it: `q`, `f.<facet>`, `drop`, `sort` and `lang`, as the search page does. */
export function answerParameters({ question, filters, dropped, sort, language }: AskedQuestion): URLSearchParams {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.append('q', question);
  for (const facet of FINDING_FACETS) {
    for (const value of filters[facet]) parameters.append(`f.${facet}`, value);
  }
  if (filters.yearFrom !== null) parameters.append('f.yearFrom', String(filters.yearFrom));
  if (filters.yearTo !== null) parameters.append('f.yearTo', String(filters.yearTo));
  for (const term of dropped) parameters.append('drop', term);
  if (sort !== 'certainty') parameters.append('sort', sort);
  parameters.append('lang', language);
  return parameters;
}

export function csvAddress(asked: AskedQuestion): string {
  return `/hvad-virker/eksport.csv?${answerParameters(asked).toString()}`;
}
