import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { SettledRequests } from '.';
import { answers, renderPage, unreachable, type Answer } from '../shared/testing';
import { SETTLED_REQUESTS_QUERY } from './request-queries';
import { LISTED } from './requests.cases';

const ABOUT = { question: 'kor for ensomme', termIds: ['tg-older'] };

function open(prepared: Answer) {
  const element = (
    <Suspense fallback="Henter">
      <SettledRequests {...ABOUT} />
      <p>Resten af siden</p>
    </Suspense>
  );
  return renderPage([{ path: '/', element }], { at: '/', answers: [prepared] });
}

describe('what the network has found out before', () => {
  it('stands with the beginning of the answer, and where nothing was known why', async () => {
    const asked: unknown[] = [];
    open(
      answers(SETTLED_REQUESTS_QUERY, (variables) => {
        asked.push(variables);
        const [answer, closing] = [{ text: `Ja, lidt. ${'Mere. '.repeat(60)}` }, { note: 'Vi fandt intet.' }];
        return {
          settledRequests: [
            { ...LISTED, state: 'ANSWERED' as const, settledAt: '2026-11-03T10:00:00Z', answer, closing: null },
            { ...LISTED, id: 'r2', question: 'Hjælper ler ensomme?', state: 'CLOSED' as const, answer: null, closing },
          ],
        };
      }),
    );
    const section = await screen.findByRole('region', { name: 'Spurgt før i netværket' });
    expect(asked).toEqual([ABOUT]);
    expect(screen.getByRole('link', { name: 'Hjælper kor ensomme ældre?' })).toHaveAttribute('href', '/spoergsmaal/r1');
    expect(section).toHaveTextContent(/Ja, lidt\. Mere\.[^]* …/);
    expect(section).toHaveTextContent('Vi fandt intet.');
  });

  it.each([
    ['nothing was asked', answers(SETTLED_REQUESTS_QUERY, { settledRequests: [] })],
    ['it cannot be fetched', unreachable(SETTLED_REQUESTS_QUERY)],
  ])('says nothing where %s', async (_, prepared) => {
    open(prepared);
    expect(await screen.findByText('Resten af siden')).toBeVisible();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
