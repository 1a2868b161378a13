import { ANSWER_SORTS, findingFilterParameters, readFindingFilters } from '@samspil/domain/evidence';
import { pairsOf, textsOf, type AddressValues } from '../../shared/address-values.js';
import { pageLanguage } from '../../shared/pages/index.js';
import type { AskedQuestion } from './answers.service.js';

/** The question as its address says it: `q`, `f.<facet>`, `drop`, `sort` and `lang`, as the search page does. */
export function answerParameters({ question, filters, dropped, sort, language }: AskedQuestion): URLSearchParams {
  const pairs: [string, string][] = [
    ...(question === '' ? [] : [['q', question] as [string, string]]),
    ...findingFilterParameters(filters),
    ...dropped.map((term): [string, string] => ['drop', term]),
    ...(sort === 'certainty' ? [] : [['sort', sort] as [string, string]]),
    ['lang', language],
  ];
  return new URLSearchParams(pairs);
}

/** The question an address asks. What it does not know in it is left out. */
export function questionFrom(query: AddressValues): AskedQuestion {
  return {
    question: textsOf(query['q'])[0] ?? '',
    filters: readFindingFilters(pairsOf(query)),
    dropped: textsOf(query['drop']),
    sort: ANSWER_SORTS.find((sort) => sort === query['sort']) ?? 'certainty',
    language: pageLanguage({ query }),
  };
}

export function briefAddress(asked: AskedQuestion): string {
  return `/hvad-virker/notat.pdf?${answerParameters(asked).toString()}`;
}

export function csvAddress(asked: AskedQuestion): string {
  return `/hvad-virker/eksport.csv?${answerParameters(asked).toString()}`;
}
