import { screen } from '@testing-library/react';
import { routes } from '..';
import { answers, renderPage } from '../../shared/testing';
import { WHAT_WORKS_QUERY } from './answer-query';
import { answer, row } from './answers.cases';

describe('one trial in several sources', () => {
  it('is counted once beside the sources', async () => {
    const research = { ...row().research, sourceCount: 3, studyCount: 2 };
    const whatWorks = answer({ rows: [row({ research })], totals: { ...answer().totals, directSources: 3 } });
    renderPage(routes, { at: '/hvad-virker?q=sang', answers: [answers(WHAT_WORKS_QUERY, { whatWorks })] });
    expect(await screen.findByRole('button', { name: '3 fund i 3 kilder om 2 undersøgelser' })).toBeVisible();
    expect(screen.getAllByText(/3 fund fra 3 kilder om 2 undersøgelser svarer direkte/)).not.toHaveLength(0);
  });
});
