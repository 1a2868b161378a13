import { PERSONAS } from '@samspil/domain/identity';
import { screen, waitFor } from '@testing-library/react';
import { routes } from '.';
import { answers, renderPage, unreachable } from '../shared/testing';
import { identityProblemTexts } from './problem-texts';
import { SIGN_IN_QUERY } from './sign-in-page';

const demo = answers(SIGN_IN_QUERY, { installation: { demoMode: true } });
const real = answers(SIGN_IN_QUERY, { installation: { demoMode: false } });

/** What the server answers to requests outside GraphQL, in order; the requests are kept. */
function serverAnswers(...responses: { status: number; body?: unknown }[]) {
  const requests: { path: string; body: unknown }[] = [];
  window.fetch = (path, init) => {
    requests.push({ path: String(path), body: JSON.parse(String(init?.body)) });
    const response = responses.shift();
    if (response === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({
      ok: response.status < 400,
      status: response.status,
      json: () => Promise.resolve(response.body ?? { status: true }),
    } as Response);
  };
  return requests;
}

const home = { path: '/', element: <h1>Forside</h1> };
const knowledge = { path: '/viden', element: <h1>Viden</h1> };
const open = (at: string, prepared = [real], language: 'da' | 'en' = 'da') =>
  renderPage([...routes, home, knowledge], {
    at,
    answers: prepared,
    language,
    problemTexts: identityProblemTexts,
  });

describe('sign-in page', () => {
  it('asks for a link, and says the same to everybody', async () => {
    const requests = serverAnswers({ status: 200 });
    const { user } = open('/log-ind?next=%2Fviden');
    await user.type(await screen.findByLabelText('E-mail'), 'anna@kommune.dk{Enter}');
    expect(await screen.findByRole('heading', { name: 'Se i din indbakke' })).toHaveFocus();
    expect(screen.getByText(/Hvis anna@kommune.dk har adgang/)).toBeInTheDocument();
    expect(requests).toEqual([
      { path: '/auth/sign-in/magic-link', body: { email: 'anna@kommune.dk', callbackURL: '/viden' } },
    ]);
    expect(screen.queryByRole('link', { name: 'Åbn linket' })).not.toBeInTheDocument();
  });

  it.each([
    ['', 'Skriv en e-mail.'],
    ['anna', /Det ligner ikke en e-mail/],
  ])('says what is wrong with %j without asking the server', async (email, text) => {
    const requests = serverAnswers();
    const { user } = open('/log-ind');
    const field = await screen.findByLabelText('E-mail');
    if (email) await user.type(field, email);
    await user.click(screen.getByRole('button', { name: 'Send mig et link' }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(requests).toEqual([]);
  });

  it('keeps what is typed when there is no connection', async () => {
    serverAnswers();
    const { user } = open('/log-ind');
    await user.type(await screen.findByLabelText('E-mail'), 'anna@kommune.dk{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Vi kan ikke nå serveren');
    expect(screen.getByLabelText('E-mail')).toHaveValue('anna@kommune.dk');
  });

  it('shows the link on screen where there is no mail server', async () => {
    serverAnswers({ status: 200, body: { status: true, demoSignInLink: '/log-ind/bekraeft?token=abc' } });
    const { user } = open('/log-ind', [demo]);
    await user.type(await screen.findByLabelText('E-mail'), 'anna@kommune.dk{Enter}');
    expect(await screen.findByRole('link', { name: 'Åbn linket' })).toHaveAttribute(
      'href',
      '/log-ind/bekraeft?token=abc',
    );
  });

  it('offers every persona in demo mode, with what each can do', async () => {
    const requests = serverAnswers({ status: 200 });
    const { user, router } = open('/log-ind', [demo]);
    const buttons = await screen.findAllByRole('listitem');
    expect(buttons).toHaveLength(PERSONAS.length);
    await user.click(screen.getByRole('button', { name: /Koordinator.*udgiver viden/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(requests).toEqual([{ path: '/auth/demo', body: { persona: 'coordinator' } }]);
  });

  it.each([
    ['real', [real]],
    ['unknown', [unreachable(SIGN_IN_QUERY)]],
  ])('offers no personas when the mode is %s', async (_mode, prepared) => {
    open('/log-ind', prepared);
    await screen.findByLabelText('E-mail');
    expect(screen.queryByText(/Prøv som/)).not.toBeInTheDocument();
  });

  it('is in English for those who read English', async () => {
    open('/log-ind', [real], 'en');
    expect(await screen.findByRole('button', { name: 'Send me a link' })).toBeInTheDocument();
  });
});

describe('the page a link leads to', () => {
  it('does nothing before the button is pressed, then signs in and goes on', async () => {
    const requests = serverAnswers({ status: 200 });
    const { user, router } = open('/log-ind/bekraeft?token=abc&next=%2Fviden');
    const button = await screen.findByRole('button', { name: 'Log ind nu' });
    expect(requests).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(router.state.location.pathname).toBe('/viden'));
    expect(requests).toEqual([{ path: '/auth/sign-in/confirm', body: { token: 'abc' } }]);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('never goes on to %s', async (next) => {
    serverAnswers({ status: 200 });
    const { user, router } = open(`/log-ind/bekraeft?token=abc&next=${encodeURIComponent(next)}`);
    await user.click(await screen.findByRole('button', { name: 'Log ind nu' }));
    expect(await screen.findByRole('heading', { name: 'Forside' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/');
  });

  it('offers a new link when this one no longer works', async () => {
    const problems = [{ code: 'identity.link-invalid', field: 'token' }];
    serverAnswers({ status: 422, body: { error: { code: 'RULE_VIOLATION', problems } } });
    const { user } = open('/log-ind/bekraeft?token=abc&next=%2Fviden');
    await user.click(await screen.findByRole('button', { name: 'Log ind nu' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Linket virker ikke længere');
    expect(screen.getByRole('link', { name: 'Få et nyt link' })).toHaveAttribute('href', '/log-ind?next=%2Fviden');
  });

  it('says so when it has no token', async () => {
    open('/log-ind/bekraeft');
    expect(await screen.findByRole('alert')).toHaveTextContent('Linket virker ikke længere');
  });
});
