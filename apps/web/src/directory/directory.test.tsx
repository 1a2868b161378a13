import { screen, waitFor, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { CHOICES, HIDDEN, LIAISON, NETWORKS, page, rights, vacancies, VACANT } from './directory.cases';
import { POSITIONS_QUERY } from './directory-queries';
import { directoryProblemTexts } from './problem-texts';

const COORDINATOR = { roles: ['coordinator'] } as const;

const open = (at: string, more: readonly Answer[], viewer: object = COORDINATOR) =>
  renderPage(routes, {
    at,
    problemTexts: directoryProblemTexts,
    answers: [...more, NETWORKS, CHOICES, vacancies(VACANT), rights('roles' in viewer)],
    ...viewer,
  });

describe('the directory', () => {
  it('shows who has which role with mail and phone, and which roles nobody has', async () => {
    open('/personer', [answers(POSITIONS_QUERY, page(LIAISON, HIDDEN))]);
    const row = (await screen.findByRole('link', { name: 'Tilde Tovborg' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('Tovholder')).toBeVisible();
    expect(within(row).getByRole('link', { name: 'tilde@kommune.example' })).toHaveAttribute(
      'href',
      'mailto:tilde@kommune.example',
    );
    expect(within(row).getByRole('link', { name: '12 34 56 78' })).toHaveAttribute('href', 'tel:12345678');
    expect(within(row).getByText('Eksempel')).toBeVisible();
    expect(await screen.findByRole('heading', { name: '1 rolle uden person' })).toBeVisible();
    expect(screen.getByRole('link', { name: '1 rolle uden person' })).toHaveAttribute('href', '#roller-uden-person');
    expect(screen.getByRole('link', { name: 'Registrér forvaltning, beskæftigelse i Lemvig Kommune' })).toHaveAttribute(
      'href',
      '/personer/ny?netvaerk=network&organisation=org-lemvig&rolle=administration&felt=se-employment',
    );
    expect(screen.getByRole('link', { name: /Hent som CSV/ })).toHaveAttribute(
      'href',
      '/personer/eksport.csv?netvaerk=network&lang=da',
    );
  });

  it('tells visitors what they see, in English too, and nothing to do that they may not', async () => {
    const list = answers(POSITIONS_QUERY, page(HIDDEN));
    open('/personer', [list], { language: 'en' });
    expect(await screen.findByText('The name is not shown')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in to see names and contact data' })).toHaveAttribute(
      'href',
      '/log-ind?next=%2Fpersoner',
    );
    // The network before agreements and plans.
    expect(screen.getByRole('combobox', { name: 'Network' })).toHaveValue('network');
    expect(screen.queryByRole('link', { name: /Download/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Register a person' })).not.toBeInTheDocument();
  });

  it.each([[['agreement', 'network']], [['network', 'agreement']]])(
    'of several own networks begins with the first joined: %j',
    async (networks) => {
      open('/personer', [answers(POSITIONS_QUERY, page(LIAISON))], { roles: ['member'], networks });
      expect(await screen.findByRole('combobox', { name: 'Netværk' })).toHaveValue(networks[0]);
    },
  );

  it('is narrowed by words and choices, which stand in the address', async () => {
    const asked: object[] = [];
    const { user, router } = open('/personer', [
      answers(POSITIONS_QUERY, (variables) => {
        asked.push(variables);
        return page(LIAISON);
      }),
    ]);
    await screen.findByRole('link', { name: 'Tilde Tovborg' });
    await user.type(screen.getByRole('searchbox'), 'til');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rolle' }), 'Tovholder');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organisation' }), 'Skive Kommune');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fagområde' }), 'Kultur');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        ...{ networkId: 'network', text: 'til', role: 'LIAISON', organisationId: 'org-skive', sector: 'se-culture' },
      }),
    );
    const query = new URLSearchParams(router.state.location.search);
    expect(Object.fromEntries(query)).toEqual({
      ...{ q: 'til', rolle: 'liaison', organisation: 'org-skive', felt: 'se-culture' },
    });
  });

  it('with nothing found offers to clear what narrows it', async () => {
    const { user, router } = open('/personer?q=xyz', [answers(POSITIONS_QUERY, page())]);
    await user.click(await screen.findByRole('button', { name: 'Ryd filtre' }));
    expect(router.state.location.search).toBe('');
    expect(await screen.findByRole('heading', { name: 'Ingen er registreret endnu' })).toBeVisible();
  });

  it.each([
    ['waits', neverAnswers(POSITIONS_QUERY), 'status'],
    ['says that there is no connection', unreachable(POSITIONS_QUERY), 'alert'],
    ['says that it failed', refuses(POSITIONS_QUERY, 'INTERNAL', { correlationId: '7' }), 'alert'],
  ])('%s', async (_case, answer, role) => {
    open('/personer', [answer]);
    await screen.findByRole('heading', { name: '1 rolle uden person' });
    expect((await screen.findAllByRole(role)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
