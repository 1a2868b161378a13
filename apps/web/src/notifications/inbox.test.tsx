import { screen, waitFor, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { MARK_ALL, MARK_NOTIFICATION, NOTIFICATIONS_QUERY, UNMARK } from './notification-queries';
import { listing, POST, TASK } from './notifications.cases';
import { notificationProblemTexts } from './problem-texts';
import { UNREAD_QUERY } from './unread-query';

const UNREAD = answers(UNREAD_QUERY, { unreadNotifications: 1 });
const LISTED = answers(NOTIFICATIONS_QUERY, { notifications: listing([TASK, POST]) });
const elsewhere = { path: '/opgaver/:id', element: <h1>Opgaven</h1> };

const open = (more: readonly Answer[] = [LISTED, UNREAD], at = '/nyt', setting: object = { roles: ['member'] }) =>
  renderPage([...routes, elsewhere], { at, answers: more, problemTexts: notificationProblemTexts, ...setting });

const marked = (sent: object[]): Answer =>
  answers(MARK_NOTIFICATION, ({ input }) => {
    sent.push(input);
    return { markNotification: { __typename: 'Notification' as const, ...input } };
  });

describe('the inbox', () => {
  it('tells what it is, in which group, by when, and what has not been read', async () => {
    open();
    const task = await screen.findByRole('article', { name: /Send budgettet til Herning.*Ulæst/ });
    expect(within(task).getByText('Opgave til dig')).toBeVisible();
    expect(within(task).getByText('Styregruppen')).toBeVisible();
    expect(within(task).getByText('Frist 03.12.2026')).toBeVisible();
    const post = screen.getByRole('article', { name: 'Kor for sygemeldte' });
    expect(within(post).queryByText(/Ulæst/)).not.toBeInTheDocument();
    expect(await screen.findByRole('link', { name: /^Ulæst ?1$/ })).toHaveAttribute('href', '/nyt?vis=ulaest');
  });

  it('speaks English, too', async () => {
    open([LISTED, UNREAD], '/nyt', { roles: ['member'], language: 'en' });
    const task = await screen.findByRole('article', { name: /Send budgettet til Herning.*Unread/ });
    expect(within(task).getByText('A task for you')).toBeVisible();
    expect(within(task).getByText('The steering group')).toBeVisible();
    expect(within(task).getByText('Due 03/12/2026')).toBeVisible();
  });

  it('marks what is opened as read', async () => {
    const sent: object[] = [];
    const { user, router } = open([LISTED, UNREAD, marked(sent)]);
    await user.click(await screen.findByRole('link', { name: TASK.title }));
    expect(await screen.findByRole('heading', { name: 'Opgaven' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/opgaver/1');
    expect(sent).toEqual([{ id: 'n1', isRead: true }]);
  });

  it('marks one thing as read and back, in place', async () => {
    const sent: object[] = [];
    const { user } = open([LISTED, UNREAD, marked(sent)]);
    await user.click(await screen.findByRole('button', { name: `Markér som læst: ${TASK.title}` }));
    await user.click(await screen.findByRole('button', { name: `Markér som ulæst: ${TASK.title}` }));
    expect(await screen.findByRole('button', { name: `Markér som læst: ${TASK.title}` })).toBeVisible();
    expect(sent).toEqual([
      { id: 'n1', isRead: true },
      { id: 'n1', isRead: false },
    ]);
  });

  it('says so when it could not be marked, and stays as it was', async () => {
    const { user } = open([LISTED, UNREAD, unreachable(MARK_NOTIFICATION)]);
    await user.click(await screen.findByRole('button', { name: `Markér som læst: ${TASK.title}` }));
    expect(await screen.findByText('Det lykkedes ikke. Prøv igen.')).toBeVisible();
    expect(screen.getByRole('button', { name: `Markér som læst: ${TASK.title}` })).toBeVisible();
  });

  it('marks everything as read, with a way back', async () => {
    const undone: object[] = [];
    const { user } = open([
      LISTED,
      UNREAD,
      answers(MARK_ALL, { markAllNotifications: { count: 3, batch: 'then' } }),
      answers(UNMARK, ({ input }) => {
        undone.push(input);
        return { unmarkNotifications: 3 };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Markér alt som læst' }));
    expect(await screen.findByText('3 er markeret som læst.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(undone).toEqual([{ batch: 'then' }]));
  });

  it('offers nothing to mark when everything has been read', async () => {
    open([
      answers(NOTIFICATIONS_QUERY, { notifications: listing([POST]) }),
      answers(UNREAD_QUERY, { unreadNotifications: 0 }),
    ]);
    await screen.findByRole('article', { name: POST.title });
    expect(screen.queryByRole('button', { name: 'Markér alt som læst' })).not.toBeInTheDocument();
  });

  it('is narrowed by list and by kind, in the address', async () => {
    const asked: object[] = [];
    const listed = answers(NOTIFICATIONS_QUERY, (variables) => {
      asked.push(variables);
      return { notifications: listing([TASK]) };
    });
    const { user, router } = open([listed, UNREAD]);
    await user.click(await screen.findByRole('link', { name: 'Venter på dig' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vis kun' }), 'Opgave til dig');
    await waitFor(() => expect(router.state.location.search).toBe('?vis=venter&slags=assigned'));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ show: 'ACTIONS', kind: 'ASSIGNED' }));
    expect(screen.getByRole('link', { name: 'Venter på dig' })).toHaveAttribute('aria-current', 'page');
  });

  it.each(['/nyt?vis=xyz', '/nyt?slags=xyz'])(
    'shows everything at an address that somebody made up: %s',
    async (at) => {
      open([LISTED, UNREAD], at);
      expect(await screen.findByRole('link', { name: 'Alt' })).toHaveAttribute('aria-current', 'page');
      expect(screen.getByRole('combobox', { name: 'Vis kun' })).toHaveValue('');
    },
  );

  it('grows when there is more', async () => {
    const pages = answers(NOTIFICATIONS_QUERY, ({ after }) => ({
      notifications: after ? listing([POST]) : listing([TASK], true),
    }));
    const { user } = open([pages, UNREAD]);
    await user.click(await screen.findByRole('button', { name: 'Vis flere' }));
    expect(await screen.findByRole('article', { name: POST.title })).toBeVisible();
    expect(screen.getAllByRole('article', { name: /Send budgettet|Kor for/ })).toHaveLength(2);
  });

  it.each([
    ['/nyt', 'Der er ikke noget nyt til dig endnu', '/forum'],
    ['/nyt?vis=ulaest', 'Du har læst det hele', '/nyt'],
    ['/nyt?vis=venter', 'Ingenting venter på dig', '/nyt'],
    ['/nyt?slags=deadline', 'Der er ikke noget af den slags', '/nyt'],
  ])('is honest when it is empty, and leads on: %s', async (at, title, next) => {
    open([answers(NOTIFICATIONS_QUERY, { notifications: listing([]) }), UNREAD], at);
    const state = (await screen.findByRole('heading', { name: title })).parentElement as HTMLElement;
    expect(within(state).getByRole('link')).toHaveAttribute('href', next);
  });

  it.each([
    ['no connection', unreachable(NOTIFICATIONS_QUERY), /forbindelse/i],
    ['waiting', neverAnswers(NOTIFICATIONS_QUERY), /Henter/i],
    ['our fault', refuses(NOTIFICATIONS_QUERY, 'INTERNAL', { correlationId: 'abc' }), /abc/],
  ])('says what is the matter: %s', async (_case, answer, expected) => {
    open([answer, UNREAD]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it.each(['/nyt', '/nyt/indstillinger'])('is for those who are signed in: %s', async (at) => {
    open([], at, {});
    const link = await screen.findByRole('link', { name: 'Log ind' });
    expect(link).toHaveAttribute('href', `/log-ind?next=${encodeURIComponent(at)}`);
  });
});
