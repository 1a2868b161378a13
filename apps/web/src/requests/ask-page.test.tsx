import { screen, waitFor, within } from '@testing-library/react';
import { TERM_LABELS_QUERY } from '../search';
import { answers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { requestProblemTexts } from './problem-texts';
import { ASK, EXISTING_ANSWERS_QUERY, REQUEST_QUERY } from './request-queries';
import { LISTED, OPEN } from './requests.cases';

const term = (id: string, da: string) => ({ __typename: 'Term' as const, id, label: { da, en: da } });
const NONE = {
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
};
const LABELS = answers(TERM_LABELS_QUERY, {
  ...NONE,
  targetGroups: [term('tg-older', 'Ældre'), term('tg-lonely', 'Ensomme')],
});
const EXISTING = answers(EXISTING_ANSWERS_QUERY, {
  existingAnswers: {
    items: [
      {
        __typename: 'KnowledgeItem',
        id: 'i1',
        slug: 'kor2020',
        content: { language: 'en', bibliography: { title: 'Choirs for older people' } },
      },
    ],
    requests: [LISTED],
    terms: [{ id: 'tg-lonely', label: { da: 'Ensomme', en: 'Lonely' } }],
  },
});
const FROM_ANSWER = '/spoergsmaal/ny?q=Hj%C3%A6lper+kor+%C3%A6ldre%3F&emneord=tg-older';

const open = (more: readonly Answer[] = [], at = FROM_ANSWER) =>
  renderPage(routes, {
    at,
    roles: ['member'],
    problemTexts: requestProblemTexts,
    answers: [LABELS, EXISTING, ...more],
  });
const question = () => screen.findByRole('textbox', { name: /Hvad vil du vide/ });

describe('asking', () => {
  afterEach(() => window.localStorage.clear());

  it('sends what came with the address and what was added, and shows the request', async () => {
    const sent: object[] = [];
    const asked = answers(ASK, ({ input }) => {
      sent.push(input);
      return { requestKnowledge: { ...OPEN, id: String(input.id) } };
    });
    const shown = answers(REQUEST_QUERY, ({ id }) => ({ knowledgeRequest: { ...OPEN, id: String(id) } }));
    const { user, router } = open([asked, shown]);
    expect(await question()).toHaveValue('Hjælper kor ældre?');
    await user.click(await screen.findByRole('button', { name: 'Tilføj emnet Ensomme' }));
    await user.type(screen.getByRole('textbox', { name: /Baggrund/ }), 'Til et møde.');
    await user.click(screen.getByRole('button', { name: 'Send til koordinatoren' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/spoergsmaal\/[0-9a-f-]{36}$/));
    expect(sent).toMatchObject([
      {
        networkId: 'network',
        question: 'Hjælper kor ældre?',
        background: 'Til et møde.',
        termIds: ['tg-older', 'tg-lonely'],
      },
    ]);
    expect(Object.keys(window.localStorage).filter((key) => key.includes('new-request'))).toEqual([]);
  });

  it('shows what is known already', async () => {
    open();
    const known = await screen.findByRole('complementary', { name: 'Måske ved vi det allerede' });
    expect(await within(known).findByRole('link', { name: 'Choirs for older people' })).toHaveAttribute('lang', 'en');
    expect(within(known).getByRole('link', { name: LISTED.question })).toHaveAttribute('href', '/spoergsmaal/r1');
  });

  it('says when it could not look for what is known', async () => {
    renderPage(routes, {
      at: FROM_ANSWER,
      roles: ['member'],
      answers: [LABELS, unreachable(EXISTING_ANSWERS_QUERY)],
    });
    expect(await screen.findByText(/Vi kunne ikke se efter lige nu/)).toBeVisible();
  });

  it('says what is wrong at the field, and moves there', async () => {
    const { user } = open([], '/spoergsmaal/ny');
    await user.click(await screen.findByRole('button', { name: 'Send til koordinatoren' }));
    expect(await screen.findByText('Skriv et spørgsmål.')).toBeVisible();
    expect(await question()).toHaveFocus();
  });

  it('keeps what was typed when it cannot be sent, also after the page is closed', async () => {
    const { user, unmount } = open([unreachable(ASK)]);
    await user.type(await screen.findByRole('textbox', { name: /Baggrund/ }), 'Vigtigt');
    await user.click(screen.getByRole('button', { name: 'Send til koordinatoren' }));
    expect(await screen.findByText(/Ingen forbindelse/)).toBeVisible();
    unmount();
    open();
    expect(await screen.findByRole('textbox', { name: /Baggrund/ })).toHaveValue('Vigtigt');
  });

  it('starts over, and takes that back', async () => {
    const { user } = open();
    await user.type(await question(), ' Nu');
    await user.click(screen.getByRole('button', { name: 'Begynd forfra' }));
    expect(await question()).toHaveValue('Hjælper kor ældre?');
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await question()).toHaveValue('Hjælper kor ældre? Nu');
  });

  it('tells of a topic that the network does not use', async () => {
    const problems = [{ code: 'requests.term-unknown', field: 'termIds.0', params: { term: 'tg-older' } }];
    const { user } = open([refuses(ASK, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('button', { name: 'Send til koordinatoren' }));
    expect(await screen.findByText('Netværket bruger ikke emnet tg-older. Fjern det.')).toBeVisible();
  });

  it('keeps a visitor’s question on the way through sign-in', async () => {
    renderPage(routes, { at: FROM_ANSWER });
    expect(await screen.findByText('Hjælper kor ældre?')).toBeVisible();
    const next = new URL(screen.getByRole('link', { name: 'Log ind' }).getAttribute('href') ?? '', 'https://x')
      .searchParams;
    expect(next.get('next')).toBe(FROM_ANSWER);
  });
});
