import { screen, waitFor, within } from '@testing-library/react';
import { answers, refuses, renderPage, type Answer } from '../shared/testing';
import { NOTHING, pageOf, post, thread } from './forum.cases';
import { EDIT_POST, FOLLOW_THREAD, LOCK_THREAD, MOVE_POST, START_THREAD, WRITE_POST } from './forum-mutations';
import {
  MENTIONABLE_QUERY,
  POSTS_QUERY,
  REPORTED_COUNT_QUERY,
  REPORTED_QUERY,
  SUBJECT_QUERY,
  THEMES_QUERY,
  THREAD_QUERY,
  THREADS_QUERY,
  type ShownPost,
  type ShownThread,
} from './forum-queries';
import { routes } from './index';
import { forumProblemTexts } from './problem-texts';

const threadsAre = (...threads: ShownThread[]): Answer => answers(THREADS_QUERY, { forumThreads: pageOf(threads) });
const threadIs = (more: Partial<ShownThread> = {}): Answer => answers(THREAD_QUERY, { forumThread: thread(more) });
const postsAre = (...posts: ShownPost[]): Answer => answers(POSTS_QUERY, { forumPosts: pageOf(posts) });
const noneReported: Answer = answers(REPORTED_COUNT_QUERY, { reportedPostCount: 0 });

const open = (at: string, prepared: readonly Answer[], more: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(routes, { at, answers: prepared, problemTexts: forumProblemTexts, roles: ['member'], ...more });

beforeEach(() => localStorage.clear());

describe('the list', () => {
  it('tells what is talked about, latest first, and where it stands', async () => {
    open('/forum', [
      threadsAre(thread({ isAnswered: true, isClosed: true }), thread({ id: 'thread-2', title: 'Transport' })),
    ]);
    await screen.findByText('Transport');
    const [, first, second] = screen.getAllByRole('article');
    expect(within(first as HTMLElement).getByRole('link', { name: 'Hvem finder teksterne?' })).toHaveAttribute(
      'href',
      '/forum/thread-1',
    );
    expect(first).toHaveTextContent('Aktivitet: Kor på torsdag');
    expect(first).toHaveTextContent('2 indlæg');
    expect(first).toHaveTextContent('Senest Nina Nabo, 21.11.2026 kl. 10.00');
    expect(first).toHaveTextContent('BesvaretKun gruppen');
    expect(second).toHaveTextContent('Transport');
    expect(screen.queryByRole('link', { name: /Anmeldte indlæg/ })).toBeNull();
  });

  it('asks for what the address says', async () => {
    const asked: unknown[] = [];
    const listening = answers(THREADS_QUERY, (variables) => {
      asked.push(variables.filters);
      return { forumThreads: pageOf([]) };
    });
    const { user, router } = open('/forum?liste=uden-svar', [listening]);
    await user.type(await screen.findByRole('searchbox', { name: 'Søg i samtalerne' }), 'kor');
    await user.click(screen.getByRole('button', { name: 'Søg' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Emne' }), 'Møder');
    await waitFor(() => expect(router.state.location.search).toBe('?liste=uden-svar&q=kor&emne=meeting'));
    expect(asked.at(-1)).toMatchObject({ unanswered: true, followed: false, subjectKind: 'MEETING', question: 'kor' });
    expect(await screen.findByRole('heading', { name: 'Ingen samtaler passer' })).toBeVisible();
  });

  it.each([
    ['/forum', 'Der er ingen samtaler endnu', 'Start en samtale', '/forum/ny'],
    ['/forum?liste=foelger', 'Du følger ingen samtaler', 'Vis alle', '/forum'],
  ])('%s is empty', async (at, title, action, to) => {
    open(at, [threadsAre()]);
    const state = (await screen.findByRole('heading', { name: title })).parentElement as HTMLElement;
    expect(within(state).getByRole('link', { name: action })).toHaveAttribute('href', to);
  });

  it('about one thing says what, and a thread started there is about the same', async () => {
    const title = { da: 'Sang og sundhed', en: 'Song and health' };
    const theme = {
      ...{ kind: 'GOAL' as const, id: 'g-1', networkId: 'network', title },
      ...{ url: '/netvaerk/program/network#g-1', isClosed: false, mayBeOpened: false },
    };
    open('/forum?om=goal:g-1', [threadsAre(), answers(SUBJECT_QUERY, { talkSubject: theme })]);
    expect(await screen.findByRole('link', { name: 'Tema: Sang og sundhed' })).toHaveAttribute('href', theme.url);
    const state = screen.getByRole('heading', { name: 'Ingen har talt om det her endnu.' })
      .parentElement as HTMLElement;
    const start = within(state).getByRole('link', { name: 'Start en samtale om det' });
    expect(start).toHaveAttribute('href', '/forum/ny?om=goal%3Ag-1');
    expect(screen.getByRole('link', { name: 'Start en samtale' })).toHaveAttribute('href', '/forum/ny?om=goal%3Ag-1');
  });

  it('shows visitors what is open, and the way in', async () => {
    open('/forum', [threadsAre(thread({ isOpen: true, startedBy: null, lastPostBy: null }))], { roles: undefined });
    expect(await screen.findByText('Senest 21.11.2026 kl. 10.00')).toBeVisible();
    expect(screen.getByText(/Log ind for at se resten/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Start en samtale' })).toBeNull();
  });

  it('shows caretakers what was reported', async () => {
    const report = {
      id: 'post-1',
      post: post({ viewerCan: { ...NOTHING, hide: true } }),
      thread: { id: 'thread-1', title: 'Hvem finder teksterne?' },
      reports: [{ reason: 'Navn på en borger', reportedAt: '2026-11-21T09:00:00Z', by: { id: 'u-3', name: 'Mads' } }],
    };
    const hide = jest.fn();
    const hiding = answers(MOVE_POST, ({ input }) => {
      hide(input);
      return { movePost: post({ state: 'HIDDEN' }) };
    });
    const reported = answers(REPORTED_QUERY, { reportedPosts: pageOf([report]) });
    const { user } = open('/forum?liste=anmeldt', [noneReported, reported, hiding], { roles: ['coordinator'] });
    expect(await screen.findByText(/Anmeldt af Mads/)).toHaveTextContent('Navn på en borger');
    await user.click(screen.getByRole('button', { name: 'Skjul' }));
    await user.click(screen.getByRole('button', { name: 'Skjul' }));
    expect(screen.getByRole('textbox', { name: /Hvorfor skjules/ })).toHaveAccessibleDescription(/Skriv hvorfor/);
    await user.type(screen.getByRole('textbox', { name: /Hvorfor skjules/ }), 'Ingen navne');
    await user.click(screen.getByRole('button', { name: 'Skjul' }));
    await waitFor(() => expect(hide).toHaveBeenCalledWith({ id: 'post-1', step: 'HIDE', reason: 'Ingen navne' }));
  });
});

describe('a thread', () => {
  it('is told as text, with names of those mentioned', async () => {
    open('/forum/thread-1', [threadIs(), postsAre(post())]);
    const [article] = await screen.findAllByText(/Spørg/);
    expect(article).toHaveTextContent('Spørg @Nina Nabo om <b>det</b>.');
    expect(within(article as HTMLElement).getByText('@Nina Nabo').tagName).toBe('STRONG');
  });

  it('is not found by those who may not read it', async () => {
    open('/forum/thread-1', [refuses(THREAD_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByRole('heading', { name: /findes ikke|Siden/ })).toBeVisible();
  });

  it('takes a post, with somebody chosen by name', async () => {
    const sent: unknown[] = [];
    const writing = answers(WRITE_POST, ({ input }) => {
      sent.push(input);
      return { writePost: post({ id: 'post-2', isOpening: false, isOwn: true }) };
    });
    const people = answers(MENTIONABLE_QUERY, { mentionable: [{ id: 'u-2', name: 'Nina Nabo' }] });
    const { user } = open('/forum/thread-1', [threadIs(), postsAre(post()), writing, people]);
    const field = await screen.findByRole('textbox', { name: 'Skriv et indlæg' });
    await user.type(field, 'Tak @Ni');
    await user.keyboard('{Escape}');
    await user.type(field, 'n');
    expect(await screen.findByRole('option', { name: 'Nina Nabo' })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Tak @Nina Nabo ');
    await user.click(screen.getByRole('button', { name: 'Send indlæg' }));
    await waitFor(() => expect(sent).toMatchObject([{ threadId: 'thread-1', mentionIds: ['u-2'] }]));
    await waitFor(() => expect(field).toHaveValue(''));
  });

  it('says what is missing, and keeps what is written', async () => {
    const { user, unmount } = open('/forum/thread-1', [threadIs(), postsAre(post())]);
    await user.click(await screen.findByRole('button', { name: 'Send indlæg' }));
    const field = screen.getByRole('textbox', { name: 'Skriv et indlæg' });
    expect(field).toHaveAccessibleDescription(/Skriv en tekst/);
    await user.type(field, 'Halvt skrevet');
    unmount();
    open('/forum/thread-1', [threadIs(), postsAre(post())]);
    expect(await screen.findByRole('textbox', { name: 'Skriv et indlæg' })).toHaveValue('Halvt skrevet');
  });

  it('tells the second writer, whose text stays', async () => {
    const own = post({ isOwn: true, viewerCan: { ...NOTHING, edit: true, withdraw: true } });
    const conflict = refuses(EDIT_POST, 'RULE_VIOLATION', { problems: [{ code: 'forum.changed-meanwhile' }] });
    const { user } = open('/forum/thread-1', [threadIs(), postsAre(own), conflict]);
    await user.click(await screen.findByRole('button', { name: 'Ret' }));
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), ' Mere.');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/Indlægget er ændret imens/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Tekst' })).toHaveValue('Spørg @Nina Nabo om <b>det</b>. Mere.');
  });

  it('an own post is withdrawn with a way back', async () => {
    const steps: string[] = [];
    const own = post({ isOwn: true, viewerCan: { ...NOTHING, withdraw: true } });
    const moving = answers(MOVE_POST, ({ input }) => {
      steps.push(input.step);
      return { movePost: own };
    });
    const { user } = open('/forum/thread-1', [threadIs(), postsAre(own), moving]);
    await user.click(await screen.findByRole('button', { name: 'Træk tilbage' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(steps).toEqual(['WITHDRAW', 'RESTORE']));
  });

  it('that is locked takes no posts; a caretaker unlocks it', async () => {
    const can = { post: false, follow: true, markAnswer: true, retitle: true, moderate: true, open: false };
    const lock = jest.fn();
    const locking = answers(LOCK_THREAD, ({ input }) => {
      lock(input);
      return { lockThread: thread() };
    });
    const { user } = open(
      '/forum/thread-1',
      [threadIs({ isLocked: true, viewerCan: can }), postsAre(post()), locking],
      {
        roles: ['coordinator'],
      },
    );
    expect(await screen.findByText('Samtalen er lukket for nye indlæg.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Åbn for indlæg' }));
    await waitFor(() => expect(lock).toHaveBeenCalledWith({ id: 'thread-1', isLocked: false }));
  });

  it('is followed in English', async () => {
    const follow = jest.fn();
    const following = answers(FOLLOW_THREAD, ({ input }) => {
      follow(input);
      return { followThread: thread({ isFollowed: true }) };
    });
    const { user } = open('/forum/thread-1', [threadIs(), postsAre(post({ state: 'HIDDEN', text: '' })), following], {
      language: 'en',
    });
    await user.click(await screen.findByRole('button', { name: 'Follow' }));
    expect(await screen.findByText('The post was hidden by the coordinator.')).toBeVisible();
    await waitFor(() => expect(follow).toHaveBeenCalledWith({ id: 'thread-1', follow: true }));
  });
});

describe('a new thread', () => {
  const subject = answers(SUBJECT_QUERY, ({ subject: { kind, id } }) => ({
    talkSubject: {
      ...{ kind, id, networkId: 'network', title: { da: 'Styregruppen', en: 'The steering group' } },
      ...{ url: '/grupper/x', isClosed: kind === 'BODY', mayBeOpened: false },
    },
  }));
  const themes = answers(THEMES_QUERY, { networkGoals: [{ id: 'g-1', label: { da: 'Musik', en: 'Music' } }] });

  it('is about what the address says, and says who will read it', async () => {
    const sent: unknown[] = [];
    const starting = answers(START_THREAD, ({ input }) => {
      sent.push(input);
      return { startThread: thread() };
    });
    const { user, router } = open('/forum/ny?om=body:x', [subject, themes, starting, threadIs(), postsAre(post())]);
    expect(await screen.findByText(/Kun gruppens medlemmer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start samtalen' }));
    expect(screen.getByRole('textbox', { name: /Overskrift/ })).toHaveAccessibleDescription(/Skriv en overskrift/);
    await user.type(screen.getByRole('textbox', { name: /Overskrift/ }), 'Punkter til mødet');
    await user.type(screen.getByRole('textbox', { name: 'Tekst' }), 'Hvad mangler?');
    await user.click(screen.getByRole('button', { name: 'Start samtalen' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/forum\/[0-9a-f-]{36}$/));
    expect(sent).toMatchObject([
      { networkId: 'network', subject: { kind: 'BODY', id: 'x' }, title: 'Punkter til mødet' },
    ]);
  });

  it('says when there is no such thing', async () => {
    open('/forum/ny?om=activity:x', [refuses(SUBJECT_QUERY, 'NOT_FOUND'), themes]);
    expect(await screen.findByRole('heading', { name: /Emnet findes ikke/ })).toBeVisible();
  });

  it('lets the writer choose a theme instead', async () => {
    const { user } = open('/forum/ny', [subject, themes]);
    await user.click(await screen.findByRole('button', { name: /Netværk network/ }));
    await screen.findByRole('option', { name: 'Musik' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hvad handler det om?' }), 'Musik');
    expect(await screen.findByRole('button', { name: /Musik/ })).toBeVisible();
  });

  it('is for those who belong to a network', async () => {
    open('/forum/ny', [], { roles: undefined });
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute('href', '/log-ind?next=%2Fforum%2Fny');
  });
});
