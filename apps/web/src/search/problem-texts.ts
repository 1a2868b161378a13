import type { SearchProblemCode } from '@samspil/domain/search';
import { defineProblemTexts } from '../shared/problems';

export const searchProblemTexts = defineProblemTexts<SearchProblemCode>(
  {
    'search.question-too-long': ({ max }) => `Spørgsmålet må højst være på ${max} tegn. Kort det ned, og søg igen.`,
    'search.too-many-filters': 'Der er valgt flere filtre, end vi kan søge med på én gang. Ryd nogle af dem.',
    'search.filter-too-long': 'Et filter i adressen er for langt. Ryd filtrene, og vælg dem igen.',
  },
  {
    'search.question-too-long': ({ max }) =>
      `The question can be ${max} characters at most. Shorten it and search again.`,
    'search.too-many-filters': 'There are more filters than we can search with at once. Clear some of them.',
    'search.filter-too-long': 'A filter in the address is too long. Clear the filters and choose again.',
  },
);
