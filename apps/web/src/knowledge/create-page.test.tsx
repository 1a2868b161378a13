import { screen, waitFor } from '@testing-library/react';
import { answers, refuses, renderPage } from '../shared/testing';
import { routes } from '.';
import { DESK_ITEM_IN_INBOX } from './desk.cases';
import { CREATE_KNOWLEDGE } from './desk-queries';
import { knowledgeProblemTexts } from './problem-texts';

describe('a new item by hand', () => {
  it('is created with title and type, and opened on the desk', async () => {
    const { user, router } = renderPage(routes, {
      at: '/kurater/ny',
      roles: ['member'],
      answers: [
        answers(CREATE_KNOWLEDGE, ({ input }) => ({
          createKnowledge: { ...DESK_ITEM_IN_INBOX, slug: String(input.content.bibliography?.title).toLowerCase() },
        })),
      ],
    });
    await user.type(await screen.findByRole('textbox', { name: /Titel/u }), 'Kor');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'PRACTICE_EXAMPLE');
    await user.click(screen.getByRole('button', { name: 'Opret' }));
    await waitFor(() => expect(router.state.location.search).toBe('?post=kor'));
  });

  it('goes to the network that is chosen', async () => {
    const sent: string[] = [];
    const { user, router } = renderPage(routes, {
      at: '/kurater/ny',
      roles: ['coordinator'],
      networks: ['ost', 'vest'],
      answers: [
        answers(CREATE_KNOWLEDGE, ({ input }) => {
          sent.push(input.networkId);
          return { createKnowledge: { ...DESK_ITEM_IN_INBOX, slug: 'kor' } };
        }),
      ],
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Netværk' }), 'Netværk vest');
    await user.type(screen.getByRole('textbox', { name: /Titel/u }), 'Kor');
    await user.click(screen.getByRole('button', { name: 'Opret' }));
    await waitFor(() => expect(router.state.location.search).toBe('?netvaerk=vest&post=kor'));
    expect(sent).toEqual(['vest']);
  });

  it('keeps what was typed when it is refused', async () => {
    const problems = [{ code: 'knowledge.title-missing', field: 'bibliography.title' }];
    const { user } = renderPage(routes, {
      at: '/kurater/ny',
      roles: ['member'],
      problemTexts: knowledgeProblemTexts,
      answers: [refuses(CREATE_KNOWLEDGE, 'RULE_VIOLATION', { problems })],
    });
    await user.click(await screen.findByRole('button', { name: 'Opret' }));
    expect(await screen.findByText('Skriv en titel.')).toBeVisible();
  });
});
