import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable } from '../shared/testing';
import { routes } from '.';
import { FILE_PAGE_QUERY, HISTORY_QUERY, ITEM_QUERY, OPEN_FILE, type Item } from './item-query';
import { ARTICLE } from './knowledge.cases';

const FIRST_CONTENT = {
  ...ARTICLE.content,
  bibliography: {
    ...ARTICLE.content.bibliography,
    type: 'ARTICLE_JOURNAL' as const,
    issued: '2011',
    number: null,
    place: null,
    isbn: null,
    issn: null,
    editors: [],
  },
};

const at = '/viden/billington2011';
const open = (item: Partial<Item> = {}, language: 'da' | 'en' = 'da') =>
  renderPage(routes, { at, language, answers: [answers(ITEM_QUERY, { knowledgeItem: { ...ARTICLE, ...item } })] });

describe('the page of an item', () => {
  it('begins with the practice brief, and keeps languages apart', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: ARTICLE.content.bibliography.title })).toBeVisible();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 5)).toEqual([
      'Kort fortalt',
      'Det betyder i praksis',
      'Det skal oversættes til danske forhold',
      'Resumé',
      'Tal og fund',
    ]);
    expect(screen.getByText('Reading aloud together was tried.')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Henvisning er anderledes her.')).toHaveAttribute('lang', 'da');
    expect(screen.getByText('Jo Billington, Læseselskabet')).toBeVisible();
  });

  it('shows each fact with source and date, and what is not confirmed', async () => {
    open();
    expect(await screen.findByText('Kilde: Artiklens resumé, 05.2011')).toBeVisible();
    expect(screen.getByText('forfattere: anden forfatter')).toBeVisible();
    expect(screen.getByText('Ikke bekræftet ved kilden')).toBeVisible();
  });

  it('leads from a topic to a search', async () => {
    open();
    expect(await screen.findByRole('link', { name: 'Find mere om Borgere med stress' })).toHaveAttribute(
      'href',
      '/viden?f.targetGroups=tg-stress',
    );
  });

  it('gives the citation in the chosen style, with its italics', async () => {
    const { user } = open();
    expect(await screen.findByText('Shared', { selector: 'i' })).toBeVisible();
    expect(screen.getByText(/Billington, J\. & L\./u)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Vancouver' }));
    expect(screen.getByText('Billington J. Shared. 2011.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'RIS' })).toHaveAttribute('href', '/viden/billington2011.ris');
  });

  it('reads a file page by page', async () => {
    const { user } = renderPage(routes, {
      at,
      answers: [
        answers(ITEM_QUERY, { knowledgeItem: ARTICLE }),
        answers(FILE_PAGE_QUERY, ({ page }) => ({ knowledgeFilePage: `Tekst på side ${page}` })),
      ],
    });
    expect(await screen.findByText('Kun for netværket')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Læs teksten rapport.pdf' }));
    expect(await screen.findByText('Tekst på side 1')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Næste side' }));
    expect(await screen.findByText('Tekst på side 2')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Næste side' })).toBeDisabled();
  });

  it('lets those who curate open a file to everybody', async () => {
    const viewerCan = { seeDraft: true, openFiles: true, seeHistory: false };
    const { user } = renderPage(routes, {
      at,
      roles: ['coordinator'],
      answers: [
        answers(ITEM_QUERY, { knowledgeItem: { ...ARTICLE, viewerCan } }),
        answers(OPEN_FILE, ({ input }) => ({
          openKnowledgeFile: { id: 'item-1', files: [{ id: input.fileId, isOpen: input.isOpen }] },
        })),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Åbn for alle rapport.pdf' }));
    expect(await screen.findByRole('status')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('marks invented examples and what is not public', async () => {
    open({ isDemonstration: true, state: 'INBOX', viewerCan: { seeDraft: true, openFiles: false, seeHistory: false } });
    expect(await screen.findByText(/Kun du og koordinatorerne kan se den/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Åbn på kurateringsbordet' })).toHaveAttribute(
      'href',
      '/kurater?post=billington2011',
    );
  });

  it('says so when there is nothing to read yet', async () => {
    const brief = { inShort: '', inPractice: '', toTranslate: '' };
    open({ content: { ...ARTICLE.content, brief, abstract: null, facts: [], codes: [] }, files: [], related: [] });
    expect(await screen.findByText('Der er endnu kun oplysninger om udgivelsen.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Mere om det samme' })).not.toBeInTheDocument();
  });

  it('speaks English', async () => {
    open({}, 'en');
    expect(await screen.findByRole('heading', { name: 'In short' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Find more about People with stress' })).toBeVisible();
  });

  it('follows the link of an item that was merged', async () => {
    const { router } = open({ slug: 'den-anden' });
    await screen.findByRole('heading', { level: 1 });
    expect(router.state.location.pathname).toBe('/viden/den-anden');
  });

  it('shows versions and history to those who curate', async () => {
    const person = { id: 'p', name: 'Kim Prøve' };
    const { user } = renderPage(routes, {
      at,
      roles: ['coordinator'],
      answers: [
        answers(ITEM_QUERY, {
          knowledgeItem: { ...ARTICLE, viewerCan: { seeDraft: true, openFiles: true, seeHistory: true } },
        }),
        answers(HISTORY_QUERY, {
          knowledgeItem: {
            id: 'item-1',
            versions: [
              {
                id: 'v2',
                number: 2,
                state: 'draft',
                createdAt: '2026-11-03T12:00:00Z',
                createdBy: person,
                publishedAt: null,
                publishedBy: null,
                publishedOwnWork: false,
                changedFields: ['abstract'],
                content: { ...FIRST_CONTENT, abstract: 'Reading aloud was tried twice.' },
              },
              {
                id: 'v1',
                number: 1,
                state: 'published',
                createdAt: '2026-11-01T12:00:00Z',
                createdBy: person,
                publishedAt: '2026-11-02T12:00:00Z',
                publishedBy: person,
                publishedOwnWork: true,
                changedFields: [],
                content: FIRST_CONTENT,
              },
            ],
            history: [
              {
                id: 'e1',
                kind: 'edited',
                at: '2026-11-01T12:00:00Z',
                versionNumber: 1,
                by: person,
                fields: ['abstract', 'brief.inShort'],
                note: null,
              },
            ],
          },
        }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Versioner' }));
    const table = await screen.findByRole('table', { name: 'Versioner' });
    expect(within(table).getByText(/Udgivet af den, der selv skrev den/u)).toBeVisible();
    expect(screen.getByText(/resumé og kort fortalt/u)).toBeVisible();
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Version', 'Tilstand', 'Oprettet', 'Udgivet', 'Ændrede felter']);
    await user.click(screen.getByText('Ændringer i version 2', { selector: 'summary' }));
    const changes = screen.getByRole('table', { name: 'Ændringer i version 2' });
    expect(
      within(changes)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['resumé']);
    expect(within(changes).getByRole('cell', { name: ARTICLE.content.abstract ?? '' })).toBeVisible();
    expect(within(changes).getByRole('cell', { name: 'Reading aloud was tried twice.' })).toBeVisible();
    await user.click(screen.getByText('Indholdet af version 1', { selector: 'summary' }));
    const first = screen.getByRole('table', { name: 'Indholdet af version 1' });
    expect(within(first).getByRole('cell', { name: ARTICLE.content.bibliography.title })).toBeVisible();
    expect(within(first).queryByRole('rowheader', { name: 'udgiver' })).not.toBeInTheDocument();
  });

  it.each([
    ['loading', neverAnswers(ITEM_QUERY), 'Henter …'],
    ['not found', refuses(ITEM_QUERY, 'NOT_FOUND'), 'Siden findes ikke'],
    ['our error', refuses(ITEM_QUERY, 'INTERNAL', { correlationId: 'abc-123' }), 'Det gik ikke, som det skulle'],
    ['offline', unreachable(ITEM_QUERY), 'Der er ingen forbindelse'],
  ])('%s has a state of its own', async (_, answer, text) => {
    renderPage(routes, { at, answers: [answer] });
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
  });
});
