import { screen } from '@testing-library/react';
import { routes } from '.';
import { answers, renderPage, unreachable, type Answer } from '../shared/testing';
import { DIRECT_ANSWERS_QUERY } from './direct-answers-query';
import { SEARCH_QUERY } from './search-queries';
import { answer, hit, termLabels } from './search.cases';

const SHORT = {
  sentence: { da: 'Tovholder for Skive Kommune er Tilde.', en: 'Tilde is liaison for Skive Municipality.' },
  url: '/personer/tilde',
  label: { da: 'Se Tilde', en: 'See Tilde' },
};

const open = (direct: Answer, language: 'da' | 'en' = 'da') =>
  renderPage(routes, {
    at: '/viden?q=hvem+er+tovholder+i+Skive',
    language,
    answers: [direct, termLabels, answers(SEARCH_QUERY, { search: answer([hit({ id: 'a' })]) })],
  });

describe('a short answer', () => {
  it.each([
    ['da', 'Kort svar', 'Se Tilde'],
    ['en', 'Short answer', 'See Tilde'],
  ] as const)('stands above what was found, with where it is from: %s', async (language, title, link) => {
    open(answers(DIRECT_ANSWERS_QUERY, { directAnswers: [SHORT] }), language);
    expect(await screen.findByRole('region', { name: title })).toHaveTextContent(SHORT.sentence[language]);
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', '/personer/tilde');
    expect(await screen.findByRole('link', { name: 'Titel a' })).toBeVisible();
  });

  it.each([
    ['there is none', answers(DIRECT_ANSWERS_QUERY, { directAnswers: [] })],
    ['it cannot be asked for', unreachable(DIRECT_ANSWERS_QUERY)],
  ])('is not seen when %s', async (_case, direct) => {
    open(direct);
    expect(await screen.findByRole('link', { name: 'Titel a' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Kort svar' })).not.toBeInTheDocument();
  });
});
