import { screen, waitFor } from '@testing-library/react';
import { answers } from '../../shared/testing';
import { ACTION, open } from './minutes.cases';
import { DECISIONS_QUERY, FINISH_ACTION, MEETING_ACTIONS_QUERY } from './outcome-queries';

const page = { hasNextPage: false, endCursor: null };

describe('actions', () => {
  it('are listed with the late ones marked, and done with a way back', async () => {
    const sent: object[] = [];
    const { user } = open('/opgaver', [
      answers(MEETING_ACTIONS_QUERY, {
        meetingActions: { edges: [{ cursor: 'a1', node: ACTION }], pageInfo: page },
      }),
      answers(FINISH_ACTION, ({ input }) => {
        sent.push(input);
        return { finishAction: { ...ACTION, doneAt: input.isDone ? '2026-03-02T10:00:00Z' : null } };
      }),
    ]);
    expect(await screen.findByText('Skulle være gjort 31.01.2020')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Marker som gjort: Ring til Skive' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { id: 'a1', isDone: true },
        { id: 'a1', isDone: false },
      ]),
    );
  });

  it.each([
    ['/opgaver', 'Du har ingen åbne opgaver'],
    ['/opgaver?liste=alle', 'Ingen åbne opgaver'],
    ['/opgaver?vis=gjort', 'Ingen opgaver er gjort endnu'],
  ])('say when there are none: %s', async (at, expected) => {
    open(at, [answers(MEETING_ACTIONS_QUERY, { meetingActions: { edges: [], pageInfo: page } })]);
    expect(await screen.findByRole('heading', { name: expected })).toBeVisible();
  });
});

describe('the register of decisions', () => {
  it('is searched, and says when nothing matches', async () => {
    const asked: object[] = [];
    const { user, router } = open('/beslutninger', [
      answers(DECISIONS_QUERY, ({ input }) => {
        asked.push(input);
        const edges = input.question
          ? []
          : [
              {
                cursor: 'd1',
                node: {
                  id: 'd1',
                  text: 'Vi fortsætter',
                  itemTitle: 'Økonomi',
                  isApproved: false,
                  isDemonstration: false,
                  meeting: ACTION.meeting,
                },
              },
            ];
        return { decisions: { edges, pageInfo: page } };
      }),
    ]);
    expect(await screen.findByText('Vi fortsætter')).toBeVisible();
    expect(screen.getByText('Referatet er ikke godkendt endnu')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Søg i beslutningerne' }), 'pulje');
    expect(await screen.findByRole('heading', { name: 'Ingen beslutninger passer' })).toBeVisible();
    expect(router.state.location.search).toBe('?q=pulje');
    await user.click(screen.getByRole('button', { name: 'Ryd søgningen' }));
    expect(await screen.findByText('Vi fortsætter')).toBeVisible();
  });
});
