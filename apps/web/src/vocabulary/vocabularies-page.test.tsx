import { screen, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable } from '../shared/testing';
import { GLOSSARY_QUERY, TERM_QUERY, TERMS_QUERY, VOCABULARIES_QUERY } from './vocabulary-queries';
import { glossary, LISTS, listed, PERSON, STRESS, term, TERMS } from './vocabulary.cases';

describe('topics', () => {
  it('shows one list as a hierarchy, with the way to what there is about each', async () => {
    renderPage(routes, { at: '/emner', answers: [LISTS, TERMS] });
    const stress = await screen.findByRole('link', { name: 'Borgere med stress' });
    expect(stress).toHaveAttribute('href', '/emner/tg-stress');
    const above = screen.getByRole('link', { name: 'Lettere psykiske lidelser' }).closest('li');
    expect(within(above as HTMLElement).getByRole('link', { name: 'Borgere med stress' })).toBe(stress);
    expect(screen.getByRole('link', { name: /12 kilder om emnet/ })).toHaveAttribute(
      'href',
      '/viden?f.targetGroups=tg-stress',
    );
    expect(screen.getByRole('link', { name: /Målgrupper/ })).toHaveAttribute('aria-current', 'true');
  });

  it('opens the list of the address, in English too', async () => {
    renderPage(routes, { at: '/emner?liste=artForms', answers: [LISTS, TERMS], language: 'en' });
    expect(await screen.findByRole('link', { name: 'Choir' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'Art forms' })).toBeInTheDocument();
  });

  it('finds a term by its other words, and says so when nothing matches', async () => {
    const { user } = renderPage(routes, { at: '/emner', answers: [LISTS, TERMS] });
    await screen.findByRole('link', { name: 'Borgere med stress' });
    const field = screen.getByRole('searchbox', { name: 'Søg i Målgrupper' });
    await user.type(field, 'UDBRÆNDT');
    expect(screen.getByText('1 emneord passer')).toHaveAttribute('role', 'status');
    expect(screen.getByText('udbrændthed')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Borgere med angst' })).not.toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'findes ikke');
    await user.click(screen.getByRole('button', { name: 'Vis hele listen' }));
    expect(screen.getByRole('link', { name: 'Borgere med angst' })).toBeInTheDocument();
  });

  it('offers adding to those who may, and only to them', async () => {
    const curator = renderPage(routes, { at: '/emner', answers: [LISTS, TERMS], roles: ['coordinator'] });
    const add = await screen.findByRole('link', { name: 'Tilføj emneord' });
    await screen.findByRole('heading', { name: 'Målgrupper' });
    expect(add).toHaveAttribute('href', '/emner/nyt?liste=targetGroups');
    curator.unmount();
    renderPage(routes, { at: '/emner', answers: [LISTS, TERMS], roles: ['member'] });
    expect(await screen.findByRole('link', { name: 'Borgere med stress' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Tilføj emneord' })).not.toBeInTheDocument();
  });

  it('members read the list of their network, curators all of it', async () => {
    const asked: unknown[] = [];
    const recording = answers(TERMS_QUERY, (variables) => {
      asked.push(variables.networkId);
      return { terms: [listed('tg-x', 'Ét', 'One')] };
    });
    renderPage(routes, { at: '/emner', answers: [LISTS, recording], roles: ['member'] });
    await screen.findByRole('link', { name: 'Ét' });
    expect(asked).toEqual(['network']);
  });

  it.each([
    ['nothing has come yet', neverAnswers(VOCABULARIES_QUERY), 'Henter …'],
    ['the fault is ours', refuses(VOCABULARIES_QUERY, 'INTERNAL', { correlationId: 'no-7' }), /no-7/],
    ['there is no network', unreachable(VOCABULARIES_QUERY), 'Der er ingen forbindelse'],
  ])('says when %s', async (_case, answer, text) => {
    renderPage(routes, { at: '/emner', answers: [answer] });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('a list without terms says so', async () => {
    renderPage(routes, { at: '/emner', answers: [LISTS, answers(TERMS_QUERY, { terms: [] })] });
    expect(await screen.findByRole('heading', { name: 'Listen er tom' })).toBeInTheDocument();
  });
});

describe('one term', () => {
  it('says what it is called and where it stands', async () => {
    const words = [{ id: 'gl', concept: PERSON.concept, variants: PERSON.variants }];
    renderPage(routes, { at: '/emner/tg-stress', answers: [LISTS, term({ fieldVariants: words })] });
    expect(await screen.findByRole('heading', { level: 1, name: 'Borgere med stress' })).toBeInTheDocument();
    expect(screen.getByText('People with stress')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('udbrændthed · burnout')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Lettere psykiske lidelser' })).toHaveAttribute('href', '/emner/tg-cmd');
    expect(screen.getByText('Planen, Regionen, 2019')).toBeInTheDocument();
    expect(screen.getByText('patient')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Vedligehold' })).not.toBeInTheDocument();
  });

  it('a merged id leads to the term that stayed', async () => {
    const { router } = renderPage(routes, { at: '/emner/tg-worn', answers: [LISTS, term()] });
    await screen.findByRole('heading', { level: 1, name: 'Borgere med stress' });
    expect(router.state.location.pathname).toBe('/emner/tg-stress');
  });

  it('a retired term says what to use instead', async () => {
    const replacedBy = { id: 'tg-cmd', label: { da: 'Lidelser', en: 'Disorders' } };
    const retired = term({ ...STRESS, status: 'DEPRECATED', replacedBy, itemCount: 0 });
    renderPage(routes, { at: '/emner/tg-stress', answers: [LISTS, retired] });
    expect(await screen.findByText('Bruges ikke mere')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Lidelser' })).toHaveAttribute('href', '/emner/tg-cmd');
    expect(screen.getByText(/Ingen kilder er mærket/)).toBeInTheDocument();
  });

  it('a term that is not there offers the search', async () => {
    renderPage(routes, { at: '/emner/tg-nobody', answers: [refuses(TERM_QUERY, 'NOT_FOUND')] });
    expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Søg i viden' })).toBeInTheDocument();
  });
});

describe('glossary', () => {
  it('is a table with a column for each field', async () => {
    renderPage(routes, { at: '/ordliste', answers: [glossary(false)] });
    const row = await screen.findByRole('row', { name: /Den, tilbuddet er for/ });
    expect(within(row).getByText('deltager')).toBeInTheDocument();
    expect(within(row).getByText('intet særligt ord')).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: 'Emneord: Borgere med stress' })).toBeInTheDocument();
    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(headers).toEqual(['Det handler om', 'Kultur', 'Sundhed', 'Beskæftigelse', 'Det skal I vide']);
    expect(screen.queryByRole('link', { name: 'Tilføj ord' })).not.toBeInTheDocument();
  });

  it('is searched by any field’s word', async () => {
    const { user } = renderPage(routes, { at: '/ordliste', answers: [glossary(false)] });
    await screen.findByRole('table');
    const field = screen.getByRole('searchbox', { name: 'Søg i ordlisten' });
    await user.type(field, 'patient');
    expect(screen.getByText('1 ord passer')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'kaptajn');
    await user.click(await screen.findByRole('button', { name: 'Vis hele ordlisten' }));
    expect(screen.getByRole('table')).toBeInTheDocument();
  });

  it('says when it is empty, and what to do', async () => {
    renderPage(routes, { at: '/ordliste', answers: [glossary(true, [])] });
    expect(await screen.findByRole('heading', { name: 'Ordlisten er tom' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Tilføj ord' })).not.toHaveLength(0);
  });

  it.each([
    ['nothing has come yet', neverAnswers(GLOSSARY_QUERY), 'Henter …'],
    ['the server fails', refuses(GLOSSARY_QUERY, 'INTERNAL'), 'Det gik ikke, som det skulle'],
  ])('says when %s', async (_case, answer, text) => {
    renderPage(routes, { at: '/ordliste', answers: [answer] });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('is for reading only without the right role', async () => {
    renderPage(routes, { at: '/ordliste/nyt', answers: [glossary(false)] });
    expect(await screen.findByRole('heading', { name: 'Log ind for at se siden' })).toBeInTheDocument();
  });
});
