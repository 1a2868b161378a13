import type { Role } from '@samspil/domain/shared';
import { screen } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, renderPage, unreachable } from '../shared/testing';
import { HOME_QUERY } from './home-query';

const item = {
  id: 'a',
  url: '/viden/a',
  title: 'Reading together',
  summary: 'Fælleslæsning prøvet i tre kommuner.',
  year: 2024,
  isDemonstration: false,
  language: 'en',
  facets: [{ facet: 'itemType', value: 'review' }],
};
const contents = { facets: [{ facet: 'kind', values: [{ value: 'knowledge', count: 1234 }] }] };
const full = answers(HOME_QUERY, { latest: { edges: [{ node: item }] }, contents });

describe('the front page', () => {
  it('takes a question to the search', async () => {
    const { user, router } = renderPage([...routes, { path: '/viden', element: <p>Svar</p> }], {
      at: '/',
      answers: [full],
    });
    await user.type(await screen.findByRole('combobox', { name: 'Dit spørgsmål' }), 'musik og unge{Enter}');
    expect(router.state.location.pathname + router.state.location.search).toBe('/viden?q=musik+og+unge');
  });

  it('takes what is written to the answer of research as a whole', async () => {
    const { user } = renderPage(routes, { at: '/', answers: [full] });
    await user.type(await screen.findByRole('combobox', { name: 'Dit spørgsmål' }), 'musik og unge');
    expect(screen.getByRole('link', { name: 'Få forskningens samlede svar' })).toHaveAttribute(
      'href',
      '/hvad-virker?q=musik+og+unge',
    );
  });

  it('shows what is new and how much there is', async () => {
    renderPage(routes, { at: '/', answers: [full] });
    expect(await screen.findByRole('link', { name: 'Reading together' })).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Forskningsoversigt · 2024')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1.234 kilder' })).toBeInTheDocument();
  });

  it('marks invented items', async () => {
    const invented = answers(HOME_QUERY, {
      latest: { edges: [{ node: { ...item, isDemonstration: true } }] },
      contents: { facets: [] },
    });
    renderPage(routes, { at: '/', answers: [invented] });
    expect(await screen.findByText('Eksempel')).toBeInTheDocument();
  });

  it('leads to each of the three fields', async () => {
    renderPage(routes, { at: '/', answers: [full] });
    expect(await screen.findByRole('link', { name: 'Beskæftigelse' })).toHaveAttribute(
      'href',
      '/viden?q=besk%C3%A6ftigelse+og+vejen+til+arbejde',
    );
  });

  it.each([
    [undefined, 'Log ind', '/log-ind'],
    [['member'], 'Se netværket', '/netvaerk'],
    [['coordinator'], 'Gå til køen', '/kurater'],
  ] as [Role[] | undefined, string, string][])('invites %s to one next step', async (roles, name, to) => {
    renderPage(routes, { at: '/', answers: [full], roles });
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', to);
  });

  it('says so when nothing has been published', async () => {
    renderPage(routes, {
      at: '/',
      answers: [answers(HOME_QUERY, { latest: { edges: [] }, contents: { facets: [] } })],
    });
    expect(await screen.findByText('Der er ikke udgivet noget endnu')).toBeInTheDocument();
  });

  it('can be asked while the rest is on its way', async () => {
    renderPage(routes, { at: '/', answers: [neverAnswers(HOME_QUERY)] });
    expect(await screen.findByRole('combobox')).toBeEnabled();
    expect(screen.getByText('Henter …')).toBeInTheDocument();
  });

  it('offers another try without a connection', async () => {
    renderPage(routes, { at: '/', answers: [unreachable(HOME_QUERY)] });
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeInTheDocument();
    expect(screen.getByRole('combobox')).toBeEnabled();
  });
});
