import { screen, waitFor, within } from '@testing-library/react';
import { keepText, keptText } from '../shared/kept-texts';
import { answers, neverAnswers, refuses, renderPage, type Answer } from '../shared/testing';
import { DESK_CONTENT, DESK_ITEM_IN_INBOX, openDesk, withItem } from './desk.cases';
import { DESK_QUERY, MOVE_KNOWLEDGE, QUEUE_QUERY, SAVE_DRAFT, type ContentInput } from './desk-queries';
import { routes } from '.';

describe('the curate desk', () => {
  afterEach(() => window.localStorage.clear());

  it('shows the lists with counts, and what is missing on each item', async () => {
    openDesk([], '/kurater');
    expect(await screen.findByRole('link', { name: /Shared reading/u })).toHaveTextContent('Uden emneord');
    expect(await screen.findByRole('link', { name: 'Indbakke 2' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Til gennemsyn 1' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Dubletter 3' })).toHaveAttribute('href', '/import/dubletter');
    expect(screen.getByRole('heading', { name: 'Vælg en post på listen' })).toBeVisible();
  });

  it('goes through the list with j and k, not while somebody types', async () => {
    const { user, router } = openDesk([withItem()], '/kurater');
    await screen.findByRole('link', { name: /Shared reading/u });
    await user.keyboard('j');
    expect(router.state.location.search).toContain('post=billington2011');
    await user.keyboard('j');
    expect(router.state.location.search).toContain('post=dowrick2012');
    await user.keyboard('k');
    expect(router.state.location.search).toContain('post=billington2011');
    await user.type(screen.getByRole('searchbox', { name: 'Søg i titler' }), 'j');
    expect(router.state.location.search).toContain('post=billington2011');
  });

  it('lists its keys, and can switch them off', async () => {
    const { user, router } = openDesk([withItem()], '/kurater');
    await screen.findByRole('link', { name: /Shared reading/u });
    await user.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Tasterne på bordet' });
    expect(within(dialog).getByText('Næste post')).toBeVisible();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Brug bogstavtaster' }));
    await user.click(within(dialog).getByRole('button', { name: 'Luk' }));
    await user.keyboard('j');
    expect(router.state.location.search).not.toContain('post=');
  });

  it('saves while somebody writes, only what changed, and says so', async () => {
    const sent: ContentInput[] = [];
    const { user } = openDesk([
      withItem(),
      answers(SAVE_DRAFT, ({ input }) => {
        sent.push(input.content);
        return { saveKnowledgeDraft: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
      }),
    ]);
    await user.type(await screen.findByRole('textbox', { name: 'Kort fortalt' }), 'Læs højt');
    expect(screen.getByText('Gemmer om lidt …')).toBeVisible();
    await waitFor(() => expect(screen.getByText('Gemt')).toBeVisible(), { timeout: 3000 });
    expect(sent.at(-1)).toEqual({ brief: { inShort: 'Læs højt' } });
  });

  it('offers codes from the text, and chooses none by itself', async () => {
    const sent: ContentInput[] = [];
    const { user } = openDesk([
      withItem(),
      answers(SAVE_DRAFT, ({ input }) => {
        sent.push(input.content);
        return { saveKnowledgeDraft: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
      }),
    ]);
    const suggestion = await screen.findByRole('button', { name: 'Borgere med stress' });
    expect(suggestion).toHaveAttribute('aria-pressed', 'false');
    await user.click(suggestion);
    expect(suggestion).toHaveAttribute('aria-pressed', 'true');
    await user.type(screen.getByRole('textbox', { name: 'Tilføj emneord' }), 'æld{Enter}');
    await waitFor(() => expect(sent.at(-1)).toEqual({ codeIds: ['af-reading', 'tg-stress', 'tg-older'] }), {
      timeout: 3000,
    });
  });

  it('tells a problem at its field and keeps what was typed', async () => {
    const problems = [{ code: 'knowledge.doi-malformed', field: 'bibliography.DOI' }];
    const { user } = openDesk([withItem(), refuses(SAVE_DRAFT, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: 'DOI' }), 'nej');
    expect(await screen.findByText(/Det ligner ikke en DOI/u, {}, { timeout: 3000 })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'DOI' })).toHaveValue('nej');
    expect(keptText('viewer', 'draft-item-1')).toEqual({ lock: 1, values: { doi: 'nej' } });
  });

  it('shows what somebody else changed, and saves on top when asked', async () => {
    const locks: number[] = [];
    let refused = false;
    const conflict = refuses(SAVE_DRAFT, 'RULE_VIOLATION', {
      problems: [{ code: 'knowledge.changed-meanwhile', params: { fields: 'abstract', lock: 7, at: '' } }],
    });
    const save = answers(SAVE_DRAFT, ({ input }) => {
      locks.push(input.lock);
      return { saveKnowledgeDraft: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
    });
    const first: Answer = {
      operation: save.operation,
      answer: (variables) => {
        const once = refused ? save : conflict;
        refused = true;
        return once.answer(variables);
      },
    };
    const { user } = openDesk([withItem(), first]);
    await user.type(await screen.findByRole('textbox', { name: 'Kort fortalt' }), 'Mit');
    expect(await screen.findByRole('alert', {}, { timeout: 3000 })).toHaveTextContent('De har ændret: resumé.');
    expect(screen.getByRole('textbox', { name: 'Kort fortalt' })).toHaveValue('Mit');
    await user.click(screen.getByRole('button', { name: 'Gem mine rettelser oveni' }));
    await waitFor(() => expect(screen.getByText('Gemt')).toBeVisible());
    expect(locks).toEqual([7]);
  });

  it('brings back what did not reach the server', async () => {
    keepText('viewer', 'draft-item-1', { lock: 1, values: { inShort: 'Fra i går' } });
    openDesk([withItem(), neverAnswers(SAVE_DRAFT)]);
    expect(await screen.findByRole('textbox', { name: 'Kort fortalt' })).toHaveValue('Fra i går');
  });

  it('moves an item on, shows the next one, and can take it back', async () => {
    const steps: string[] = [];
    const { user, router } = openDesk([
      withItem(),
      answers(MOVE_KNOWLEDGE, ({ input }) => {
        steps.push(`${input.step} ${input.lock}`);
        return { moveKnowledge: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Send til gennemsyn' }));
    expect(await screen.findByText('Sendt til gennemsyn.')).toBeVisible();
    expect(router.state.location.search).toContain('post=dowrick2012');
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(steps).toEqual(['SUBMIT 1', 'RETURN_TO_INBOX 2']));
  });

  it('says everything that is missing before a publication', async () => {
    const viewerCan = { ...DESK_ITEM_IN_INBOX.viewerCan, submit: false, publish: true };
    const problems = [
      { code: 'knowledge.language-missing', field: 'language' },
      { code: 'knowledge.source-missing', field: 'bibliography.URL' },
    ];
    const { user } = openDesk([
      withItem({ state: 'IN_REVIEW', workingState: 'IN_REVIEW', viewerCan }),
      refuses(MOVE_KNOWLEDGE, 'RULE_VIOLATION', { problems }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Udgiv' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Vælg, hvilket sprog udgivelsen er på.');
    expect(alert).toHaveTextContent('Skriv, hvor udgivelsen findes');
  });

  it('takes a mark away when something is confirmed', async () => {
    const sent: ContentInput[] = [];
    const unconfirmed = [{ field: 'AUTHORS' as const, note: 'anden forfatter' }];
    const { user } = openDesk([
      withItem({ workingContent: { ...DESK_CONTENT, unconfirmed } }),
      answers(SAVE_DRAFT, ({ input }) => {
        sent.push(input.content);
        return { saveKnowledgeDraft: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'forfattere: anden forfatter er bekræftet' }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ unconfirmed: [] }), { timeout: 3000 });
  });

  it('leads to the findings coded from the item', async () => {
    openDesk([withItem()]);
    const link = await screen.findByRole('link', { name: 'Kod fund 1' });
    expect(link).toHaveAttribute('href', '/fund?kilde=billington2011');
  });

  it('asks for a reason before a withdrawal', async () => {
    const reasons: (string | null | undefined)[] = [];
    const viewerCan = { ...DESK_ITEM_IN_INBOX.viewerCan, submit: false, withdraw: true };
    const { user } = openDesk([
      withItem({ state: 'PUBLISHED', workingState: null, workingContent: null, viewerCan }),
      answers(MOVE_KNOWLEDGE, ({ input }) => {
        reasons.push(input.reason);
        return { moveKnowledge: { ...DESK_ITEM_IN_INBOX, lock: input.lock + 1 } };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Træk tilbage' }));
    const dialog = screen.getByRole('dialog', { name: 'Træk posten tilbage' });
    await user.type(within(dialog).getByRole('textbox', { name: /Begrundelse/u }), 'Tallene var forkerte');
    await user.click(within(dialog).getByRole('button', { name: 'Træk tilbage' }));
    await waitFor(() => expect(reasons).toEqual(['Tallene var forkerte']));
  });

  it('is read only for who may not edit', async () => {
    const viewerCan = { ...DESK_ITEM_IN_INBOX.viewerCan, edit: false, code: false };
    openDesk([withItem({ viewerCan })]);
    expect(await screen.findByRole('textbox', { name: 'Kort fortalt' })).toBeDisabled();
    expect(screen.queryByRole('textbox', { name: 'Tilføj emneord' })).not.toBeInTheDocument();
  });

  it('has an empty list with a way on, and one for filters', async () => {
    const empty = answers(QUEUE_QUERY, {
      knowledgeItems: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
    const { user, router } = openDesk([empty], '/kurater?titel=zzz');
    expect(await screen.findByRole('heading', { name: 'Ingen titler passer' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Vis alle' }));
    expect(router.state.location.search).not.toContain('titel');
    expect(await screen.findByRole('heading', { name: 'Her er ingenting lige nu' })).toBeVisible();
  });

  it.each(['/kurater', '/kurater/ny'])('sends visitors of %s to sign in', async (at) => {
    renderPage(routes, { at });
    expect(await screen.findByRole('heading', { name: 'Log ind for at se siden' })).toBeVisible();
  });

  it('tells when the list or the item cannot be read', async () => {
    openDesk([refuses(QUEUE_QUERY, 'INTERNAL'), refuses(DESK_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByText('Siden findes ikke')).toBeVisible();
    expect(await screen.findByText('Det gik ikke, som det skulle')).toBeVisible();
  });
});
