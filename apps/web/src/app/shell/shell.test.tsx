import type { Role } from '@samspil/domain/shared';
import { act, screen, within } from '@testing-library/react';
import { Page } from '../../shared/ui';
import { renderPage } from '../../shared/testing';
import { Shell } from './shell';

const routes = [
  {
    Component: Shell,
    children: [
      { path: '/', element: <Page title="Forsiden">Her</Page> },
      { path: '/emner', element: <Page title="Emneordene">Emner</Page> },
      { path: '/ordliste', element: <Page title="Ordlisten">Ord</Page> },
    ],
  },
];

function open(roles?: Role[], at = '/') {
  return renderPage(routes, { at, roles });
}

function mainMenu() {
  const [menu] = screen.getAllByRole('navigation', { name: 'Hovedmenu' });
  return within(menu as HTMLElement);
}

describe('the shell', () => {
  it('lets the keyboard skip to the content', async () => {
    const { user } = open();
    await screen.findByText('Her');
    await user.tab();
    expect(screen.getByRole('link', { name: 'Gå til indholdet' })).toHaveFocus();
    expect(screen.getByRole('main')).toHaveAttribute('id', 'indhold');
  });

  it.each([
    [undefined, ['Netværket']],
    [['member'], ['Netværket', 'Samarbejde']],
    [['coordinator'], ['Netværket', 'Koordinering']],
  ] as [Role[] | undefined, string[]][])(
    'shows %s what everybody has, and the places of their work',
    async (roles, behind) => {
      open(roles);
      await screen.findByText('Her');
      expect(
        mainMenu()
          .getAllByRole('link')
          .map((link) => link.textContent),
      ).toEqual(['Forside', 'Viden', 'Hvad virker?', 'Evidenskort', 'Aktiviteter', 'Koncepter']);
      const buttons = mainMenu().getAllByRole('button');
      expect(buttons.map((button) => button.textContent)).toEqual(behind);
    },
  );

  it('keeps the places of coordinators behind one word, which says when one is there', async () => {
    const { user } = open(['coordinator'], '/emner');
    const working = await mainMenu().findByRole('button', { name: 'Koordinering' });
    expect(working).toHaveAttribute('data-current', 'true');
    await user.click(working);
    const places = within(working.closest('li') as HTMLElement).getAllByRole('link');
    const names = places.map((link) => link.textContent);
    expect(names).toEqual(expect.arrayContaining(['Kuratér', 'Fund', 'Import', 'Emneord', 'Medlemmer']));
    const topics = places[names.indexOf('Emneord')] as HTMLElement;
    expect(topics).toHaveAttribute('aria-current', 'page');
    await user.click(topics);
    expect(working).toHaveAttribute('aria-expanded', 'false');
  });

  it('offers the way in, or the profile', async () => {
    open();
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute('href', '/log-ind');
    open(['member']);
    expect(await screen.findByRole('link', { name: 'Kim Prøve' })).toHaveAttribute('href', '/profil');
  });

  it('moves focus to the heading of the next page', async () => {
    const { user } = open();
    await screen.findByText('Her');
    await user.click(mainMenu().getByRole('button', { name: 'Netværket' }));
    await user.click(mainMenu().getByRole('link', { name: 'Ordliste' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ordlisten' })).toHaveFocus();
    expect(document.title).toBe('Ordlisten · Samspil');
  });

  it('opens the search with Ctrl-K and from the button', async () => {
    const { user } = open();
    await screen.findByText('Her');
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Søg i alt' })).toBeInTheDocument();
    await user.click(within(screen.getByRole('dialog', { name: 'Søg i alt' })).getByRole('button', { name: 'Luk' }));
    expect(screen.queryByRole('dialog', { name: 'Søg i alt' })).not.toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Søg' })[0] as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'Søg i alt' })).toBeInTheDocument();
  });

  it('speaks the other language at once and remembers it', async () => {
    const { user } = open();
    await screen.findByText('Her');
    await user.click(screen.getAllByRole('button', { name: 'English' })[0] as HTMLElement);
    expect(screen.getByRole('link', { name: 'Skip to content' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(window.localStorage.getItem('samspil-language')).toBe('en');
    expect(document.cookie).toBe('');
  });

  it('says when there is no network, and when it is back', async () => {
    open();
    await screen.findByText('Her');
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByText(/Du er offline/)).toBeInTheDocument();
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.queryByText(/Du er offline/)).not.toBeInTheDocument();
    online.mockRestore();
  });
});
