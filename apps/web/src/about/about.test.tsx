import { screen } from '@testing-library/react';
import { routes } from '.';
import { renderPage } from '../shared/testing';

describe('static pages', () => {
  it.each([
    ['/tilgaengelighed', 'da', 'Tilgængelighed'],
    ['/tilgaengelighed', 'en', 'Accessibility'],
    ['/privatliv', 'da', 'Privatliv'],
    ['/findes-ikke', 'da', 'Siden findes ikke'],
  ] as const)('%s in %s names itself', async (at, language, title) => {
    renderPage(routes, { at, language });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
    expect(document.title).toBe(`${title} · Samspil`);
    expect(document.documentElement.lang).toBe(language);
  });

  it('says what a sign-in leaves and who sees the address', async () => {
    renderPage(routes, { at: '/privatliv' });
    expect(await screen.findByText(/din IP-adresse og hvilken browser/)).toHaveTextContent('30 dage');
    expect(screen.getByText(/Koordinatorer og administratorer .* kan se dit navn, din e-mail/)).toBeVisible();
  });

  it('offers the search where a page does not exist', async () => {
    renderPage(routes, { at: '/findes-ikke' });
    expect(await screen.findByRole('link', { name: 'Søg i viden' })).toHaveAttribute('href', '/viden');
  });
});
