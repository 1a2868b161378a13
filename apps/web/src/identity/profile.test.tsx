import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { identityProblemTexts } from './problem-texts';
import { PROFILE_QUERY, REVOKE_SESSION, SIGN_OUT_EVERYWHERE, UPDATE_PROFILE } from './profile-queries';

const user = {
  id: 'u1',
  name: 'Anna Ås',
  email: 'anna@kommune.example',
  language: 'da',
  showsNamePublicly: false,
  sharesContactWithNetworks: false,
  demo: false,
};
const viewer = {
  user,
  networks: [
    {
      network: { id: 'n1', nameDa: 'Midtjylland', nameEn: 'Central Denmark' },
      roles: ['MEMBER' as const, 'LIAISON' as const],
    },
  ],
};
const sessions = [
  { id: 's1', browser: 'Firefox', system: 'Windows', signedInAt: '2026-11-22T08:30:00Z', current: true },
  { id: 's2', browser: null, system: null, signedInAt: '2026-11-01T08:30:00Z', current: false },
];
const profile = answers(PROFILE_QUERY, { viewer, sessions });

const home = { path: '/', element: <h1>Forside</h1> };
const open = (...prepared: Answer[]) =>
  renderPage([...routes, home], {
    at: '/profil',
    answers: prepared,
    roles: ['member'],
    problemTexts: identityProblemTexts,
  });

describe('profile', () => {
  it('shows name, networks with roles, and sessions', async () => {
    open(profile);
    expect(await screen.findByLabelText('Navn')).toHaveValue('Anna Ås');
    expect(screen.getByText('Midtjylland').closest('li')).toHaveTextContent('MedlemTovholder');
    expect(screen.getByText('Denne browser')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /Log den ud: Ukendt browser, logget ind 01.11.2026/ }),
    ).toBeInTheDocument();
  });

  it('saves what was changed', async () => {
    const saved: unknown[] = [];
    const save = answers(UPDATE_PROFILE, ({ input }) => {
      saved.push(input);
      return { updateProfile: { ...user, name: 'Anna Ny' } };
    });
    const view = open(profile, save);
    const name = await screen.findByLabelText('Navn');
    await view.user.clear(name);
    await view.user.type(name, 'Anna Ny');
    await view.user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Din profil er gemt')).toBeInTheDocument();
    expect(saved).toEqual([{ name: 'Anna Ny', language: 'da' }]);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('changes the language of the page at once', async () => {
    const save = answers(UPDATE_PROFILE, { updateProfile: { ...user, language: 'en' } });
    const view = open(profile, save);
    await view.user.click(await screen.findByLabelText('English'));
    await view.user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Your profile is saved')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeInTheDocument();
  });

  it('says what is wrong with the name and keeps it', async () => {
    const view = open(profile);
    const name = await screen.findByLabelText('Navn');
    await view.user.clear(name);
    await view.user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Skriv et navn.')).toBeInTheDocument();
  });

  it('keeps what is typed when the server cannot be reached', async () => {
    const view = open(profile, unreachable(UPDATE_PROFILE));
    await view.user.type(await screen.findByLabelText('Navn'), ' Ny');
    await view.user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Der er ingen forbindelse')).toBeInTheDocument();
    expect(screen.getByLabelText('Navn')).toHaveValue('Anna Ås Ny');
  });

  it('signs out another browser', async () => {
    const ended: string[] = [];
    const revoke = answers(REVOKE_SESSION, ({ input }) => {
      ended.push(input.sessionId);
      return { revokeSession: [{ id: 's1' }] };
    });
    const view = open(profile, revoke);
    await view.user.click(await screen.findByRole('button', { name: /Log den ud: Ukendt browser/ }));
    expect(await screen.findByText('Logget ud dér')).toBeInTheDocument();
    expect(ended).toEqual(['s2']);
  });

  it('asks before signing out everywhere', async () => {
    window.localStorage.setItem('samspil-kept-viewer-draft-1', '{}');
    const view = open(profile, answers(SIGN_OUT_EVERYWHERE, { signOutEverywhere: { user: null } }));
    await view.user.click(await screen.findByRole('button', { name: 'Log ud alle steder' }));
    const dialog = await screen.findByRole('dialog', { name: 'Log ud alle steder' });
    await view.user.click(within(dialog).getByRole('button', { name: 'Log ud alle steder' }));
    await waitFor(() => expect(view.router.state.location.pathname).toBe('/'));
    expect(window.localStorage.getItem('samspil-kept-viewer-draft-1')).toBeNull();
  });

  it.each([
    ['loads', neverAnswers(PROFILE_QUERY), 'Henter …'],
    ['needs a sign-in', refuses(PROFILE_QUERY, 'UNAUTHENTICATED'), 'Log ind for at se siden'],
    ['has an error', refuses(PROFILE_QUERY, 'INTERNAL', { correlationId: 'abc' }), 'Det gik ikke, som det skulle'],
    ['is offline', unreachable(PROFILE_QUERY), 'Der er ingen forbindelse'],
  ])('says so when it %s', async (_state, answer, text) => {
    open(answer);
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.getByText(text)).toBeInTheDocument());
  });
});
