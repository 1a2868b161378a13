import { screen, within } from '@testing-library/react';
import { routes } from '..';
import { answers, renderPage } from '../../shared/testing';
import { WHAT_WORKS_QUERY, type Answer } from './answer-query';
import { answer, row } from './answers.cases';

const open = (whatWorks: Answer) =>
  renderPage(routes, { at: '/hvad-virker?q=ensomme+sang', answers: [answers(WHAT_WORKS_QUERY, { whatWorks })] });

describe('what is no part of the answer', () => {
  it('says what there is no room for', async () => {
    open(answer({ indirectRows: [row()], cut: { indirectRows: 3, indirectFindings: 12 } }));
    expect(await screen.findByText(/^3 aktivitetstyper mere er der ikke plads til her/)).toBeVisible();
    expect(screen.getByText(/^12 fund mere ligger også tæt på/)).toBeVisible();
  });

  it('tells invented examples apart, and marks them', async () => {
    open(answer({ invented: [{ id: 'x', url: '/viden/x#fund-x', statement: 'Trommer hjalp.' }] }));
    const examples = await screen.findByRole('region', { name: 'Opdigtede eksempler' });
    expect(within(examples).getByRole('link', { name: 'Trommer hjalp.' })).toHaveAttribute('href', '/viden/x#fund-x');
    expect(within(examples).getByText('Intet af det er talt med i svaret.', { exact: false })).toBeVisible();
  });
});
