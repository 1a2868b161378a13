import { screen, waitFor } from '@testing-library/react';
import { answers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { requestProblemTexts } from './problem-texts';
import {
  ANSWER_REQUEST,
  CLOSE,
  EXISTING_ANSWERS_QUERY,
  FIND_SOURCE_QUERY,
  RECORD_USE,
  REQUEST_QUERY,
  RESTORE,
  SAVE_DRAFT,
  WITHDRAW,
  type ShownRequest,
} from './request-queries';
import { ANSWERED, OPEN, TO_ANSWER } from './requests.cases';

const CHOIRS = {
  __typename: 'KnowledgeItem' as const,
  id: 'i1',
  slug: 'kor2020',
  content: { language: 'en', bibliography: { title: 'Choirs' } },
};
const EXISTING = answers(EXISTING_ANSWERS_QUERY, { existingAnswers: { items: [CHOIRS], requests: [], terms: [] } });

const open = (request: ShownRequest, more: readonly Answer[] = []) =>
  renderPage(routes, {
    at: '/spoergsmaal/r1',
    roles: ['member'],
    problemTexts: requestProblemTexts,
    answers: [answers(REQUEST_QUERY, { knowledgeRequest: request }), EXISTING, ...more],
  });

describe('a request', () => {
  afterEach(() => window.localStorage.clear());

  it('shows the answer with its sources, and takes whether it was used', async () => {
    const sent: object[] = [];
    const used = answers(RECORD_USE, ({ input }) => {
      sent.push(input);
      return { recordUse: { ...ANSWERED, use: { used: input.used, note: 'På mødet', at: '2026-11-04T10:00:00Z' } } };
    });
    const { user } = open(ANSWERED, [used]);
    expect(await screen.findByText('Ja, lidt.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choirs' })).toHaveAttribute('href', '/viden/kor2020');
    expect(screen.getByText(/ikke offentlig længere/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Vælg ja eller nej.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Ja, jeg brugte det' }));
    await user.type(screen.getByRole('textbox', { name: /Hvad blev det brugt til/ }), 'På mødet');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByRole('heading', { name: 'Svaret blev brugt' })).toBeVisible();
    expect(sent).toEqual([{ id: 'r1', used: true, note: 'På mødet' }]);
    await user.click(screen.getByRole('button', { name: 'Ret' }));
    await user.click(screen.getByRole('button', { name: 'Lad det stå' }));
    expect(screen.getByRole('heading', { name: 'Svaret blev brugt' })).toBeVisible();
  });

  it('is answered with text and a source, saved on the way', async () => {
    const sent: object[] = [];
    const draft = {
      __typename: 'KnowledgeRequestAnswer' as const,
      text: 'Ja, lidt.',
      sources: [{ slug: 'kor2020', item: CHOIRS }],
    };
    const saved = answers(SAVE_DRAFT, { saveAnswerDraft: { ...TO_ANSWER, lock: 2, draft } });
    const given = answers(ANSWER_REQUEST, ({ input }) => {
      sent.push(input);
      return { answerRequest: { ...ANSWERED, isOwn: false, viewerCan: OPEN.viewerCan } };
    });
    const { user } = open(TO_ANSWER, [saved, given]);
    await user.click(await screen.findByRole('button', { name: 'Send svaret' }));
    expect(await screen.findByText('Skriv et svar.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Svaret/ }), 'Ja, lidt.');
    await user.click(await screen.findByRole('button', { name: 'Tilføj Choirs' }));
    await user.click(screen.getByRole('button', { name: 'Send svaret' }));
    expect(await screen.findByText('Svaret er sendt.')).toBeVisible();
    expect(sent).toEqual([{ id: 'r1', lock: 2, text: 'Ja, lidt.', sources: ['kor2020'] }]);
  });

  it('says when sources could not be searched', async () => {
    const { user } = open(TO_ANSWER, [unreachable(FIND_SOURCE_QUERY)]);
    await user.type(await screen.findByRole('searchbox', { name: 'Find en kilde i vidensbanken' }), 'kor');
    expect(await screen.findByText(/Søgningen lykkedes ikke/)).toBeVisible();
  });

  it('lets who writes choose when somebody else has written meanwhile', async () => {
    const problems = [{ code: 'requests.changed-meanwhile', params: { lock: 5 } }];
    const { user } = open(TO_ANSWER, [refuses(SAVE_DRAFT, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: /Svaret/ }), 'Mit');
    await user.click(screen.getByRole('button', { name: 'Send svaret' }));
    expect(await screen.findByText('En anden har skrevet imens')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Svaret/ })).toHaveValue('Mit');
  });

  it('is closed with a reason and an explanation', async () => {
    const sent: object[] = [];
    const closed = answers(CLOSE, ({ input }) => {
      sent.push(input);
      const closing = { reason: input.reason, note: input.note };
      return { closeRequest: { ...OPEN, state: 'CLOSED' as const, settledAt: OPEN.askedAt, closing } };
    });
    const { user } = open(TO_ANSWER, [closed]);
    await user.click(await screen.findByText('Luk uden svar'));
    await user.click(screen.getByRole('button', { name: 'Luk spørgsmålet' }));
    expect(await screen.findByText('Skriv en forklaring til den, der spurgte.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Forklaring/ }), 'Vi fandt intet.');
    await user.click(screen.getByRole('button', { name: 'Luk spørgsmålet' }));
    expect(await screen.findByRole('heading', { name: 'Vi fandt ingen viden om det' })).toBeVisible();
    expect(screen.getByText(/Det betyder ikke, at det ikke hjælper/)).toBeVisible();
    expect(sent).toEqual([{ id: 'r1', lock: 1, reason: 'NOTHING_KNOWN', note: 'Vi fandt intet.' }]);
  });

  it('is withdrawn, and brought back with undo', async () => {
    const own = { ...OPEN, isOwn: true, viewerCan: { ...OPEN.viewerCan, withdraw: true } };
    const gone = { ...OPEN, isOwn: true, state: 'WITHDRAWN' as const, viewerCan: { ...OPEN.viewerCan, restore: true } };
    const { user } = open(own, [
      answers(WITHDRAW, { withdrawRequest: gone }),
      answers(RESTORE, { restoreRequest: own }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Træk spørgsmålet tilbage' }));
    expect(await screen.findByText(/Kun du kan se det/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(screen.queryByText(/Kun du kan se det/)).not.toBeInTheDocument());
  });

  it('of others can be read, and that is all', async () => {
    open(OPEN);
    expect(await screen.findByText('Der er ikke svar endnu.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('that may not be seen is not there', async () => {
    renderPage(routes, { at: '/spoergsmaal/r9', roles: ['member'], answers: [refuses(REQUEST_QUERY, 'NOT_FOUND')] });
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(/findes ikke|ikke her/i);
  });
});
