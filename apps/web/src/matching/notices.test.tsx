import { screen, waitFor, within } from '@testing-library/react';
import { TERM_LABELS_QUERY } from '../search';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { WAITING_CONTACTS_QUERY } from './waiting-query';
import { listing, NEED, OFFER, OWN_NEED, PICK_TERMS, SIMILAR, TERM_LABELS, THEIR_NEED } from './matching.cases';
import {
  ALIKE_ACTIVITIES_QUERY,
  CLOSE_NOTICE,
  NOTICE_QUERY,
  NOTICE_TERMS_QUERY,
  NOTICES_QUERY,
  POST_NOTICE,
  REOPEN_NOTICE,
  SAVE_NOTICE,
} from './notice-queries';
import { matchingProblemTexts } from './problem-texts';

const LABELS = answers(TERM_LABELS_QUERY, TERM_LABELS);
const TERMS = answers(NOTICE_TERMS_QUERY, PICK_TERMS);
const WAITING = answers(WAITING_CONTACTS_QUERY, { waitingContactRequests: 2 });
const SILKEBORG = { roles: ['liaison'], organisationId: 'org-silkeborg' } as const;

const open = (at: string, more: readonly Answer[], viewer: object = SILKEBORG) =>
  renderPage(routes, {
    at,
    problemTexts: matchingProblemTexts,
    answers: [...more, LABELS, TERMS, WAITING],
    ...viewer,
  });

describe('the exchange', () => {
  afterEach(() => window.localStorage.clear());

  it('shows offers and needs with whose they are, for whom and until when, and how many messages wait', async () => {
    open('/udveksling', [answers(NOTICES_QUERY, { notices: listing([NEED, OFFER]) })]);
    const entry = await screen.findByRole('article', { name: NEED.title });
    expect(within(entry).getByText('Silkeborg Kommune')).toBeVisible();
    expect(within(entry).getByText('Behov')).toBeVisible();
    expect(within(entry).getByText('Gælder til 31.05.2027')).toBeVisible();
    expect(within(entry).getByText('Sang og kor')).toBeVisible();
    expect(await screen.findByRole('link', { name: /Beskeder.*2 beskeder venter på svar/ })).toBeVisible();
  });

  it('is narrowed by list and by what occurs in it, in the address', async () => {
    const asked: object[] = [];
    const { user, router } = open('/udveksling', [
      answers(NOTICES_QUERY, (variables) => {
        asked.push(variables);
        return { notices: listing([NEED, OFFER]) };
      }),
    ]);
    await user.click(await screen.findByRole('link', { name: 'Tilbud' }));
    const [lonely] = await screen.findAllByRole('checkbox', { name: /Ensomme/ });
    if (lonely) await user.click(lonely);
    await waitFor(() => expect(router.state.location.search).toBe('?liste=tilbud&maalgruppe=tg-lonely'));
    const filters = { targetGroups: ['tg-lonely'], artForms: [], settings: [], organisationIds: [] };
    await waitFor(() =>
      expect(asked).toContainEqual({
        networkId: 'network',
        kind: 'OFFER',
        own: false,
        standing: 'CURRENT',
        filters,
        first: 20,
      }),
    );
  });

  it('lets those who speak for nobody read, and not write', async () => {
    open('/udveksling', [answers(NOTICES_QUERY, { notices: listing([]) })], { roles: ['member'] });
    expect(await screen.findByRole('heading', { name: 'Ingen opslag endnu' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Skriv et opslag' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Vores' })).not.toBeInTheDocument();
  });

  it.each([
    ['no connection', unreachable(NOTICES_QUERY), /forbindelse/i],
    ['a fault', refuses(NOTICES_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['waiting', neverAnswers(NOTICES_QUERY), /Henter/i],
  ])('says what is the matter: %s', async (_case, answer, expected) => {
    open('/udveksling', [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it.each(['/udveksling', '/udveksling/ny', '/udveksling/n1', '/udveksling/n1/rediger'])(
    'asks visitors to sign in: %s',
    async (at) => {
      open(at, [], {});
      expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute(
        'href',
        `/log-ind?next=${encodeURIComponent(at)}`,
      );
    },
  );
});

describe('writing a notice', () => {
  afterEach(() => window.localStorage.clear());

  it('shows who meets it while it is written, and is sent once with what was written', async () => {
    const sent: { id?: string | null }[] = [];
    const posted = answers(POST_NOTICE, ({ input }) => {
      sent.push(input);
      return { postNotice: OWN_NEED };
    });
    const { user, router } = open('/udveksling/ny', [
      answers(NOTICES_QUERY, { notices: listing([OFFER]) }),
      answers(ALIKE_ACTIVITIES_QUERY, { similarActivities: [SIMILAR] }),
      posted,
      answers(NOTICE_QUERY, { notice: OWN_NEED }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slå op' }));
    expect(await screen.findByText('Giv opslaget en titel.')).toBeVisible();
    expect(screen.getByText(/Ellers kan ingen finde jer/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Overskrift/ }), NEED.title);
    await user.click(await screen.findByRole('button', { name: 'Ensomme' }));
    await user.click(screen.getByRole('button', { name: 'Sang og kor' }));
    const there = screen.getByRole('complementary', { name: 'Det findes allerede' });
    const met = await within(there).findByRole('article', { name: OFFER.title });
    expect(within(met).getByText('Samme målgruppe: Ensomme')).toBeVisible();
    expect(await within(there).findByRole('link', { name: 'Kor for alle' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Slå op' }));
    expect(await screen.findByText('Opslaget er slået op.')).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      networkId: 'network',
      organisationId: 'org-silkeborg',
      kind: 'NEED',
      content: { title: NEED.title, targetGroups: ['tg-lonely'], artForms: ['af-singing'], validUntil: null },
    });
    expect(router.state.location.pathname).toBe(`/udveksling/${sent[0]?.id}`);
  });

  it('keeps every word through a lost connection, and tries again with the same id', async () => {
    const { user, unmount } = open('/udveksling/ny', [unreachable(POST_NOTICE)]);
    await user.type(await screen.findByRole('textbox', { name: /Overskrift/ }), 'Vi mangler lokaler');
    await user.type(screen.getByRole('textbox', { name: /Hvad vil I gerne vide/ }), 'Hvem har et lokale?');
    await user.click(screen.getByRole('button', { name: 'Slå op' }));
    expect(await screen.findByText(/ingen forbindelse/i)).toBeVisible();
    const kept = Object.entries(window.localStorage).find(([key]) => key.includes('new-notice'))?.[1] as string;
    const { id } = JSON.parse(kept) as { id: string };
    unmount();
    const ids: unknown[] = [];
    const later = open('/udveksling/ny', [
      answers(POST_NOTICE, ({ input }) => {
        ids.push(input.id);
        return { postNotice: OWN_NEED };
      }),
      answers(NOTICE_QUERY, { notice: OWN_NEED }),
    ]);
    expect(await screen.findByRole('textbox', { name: /Overskrift/ })).toHaveValue('Vi mangler lokaler');
    await later.user.click(screen.getByRole('button', { name: 'Slå op' }));
    expect(await screen.findByText('Opslaget er slået op.')).toBeVisible();
    expect(ids).toEqual([id]);
  });

  it('is for those who speak for an organisation', async () => {
    open('/udveksling/ny', [], { roles: ['member'] });
    expect(await screen.findByRole('heading', { name: 'Du skriver ikke for nogen organisation' })).toBeVisible();
  });
});

describe('a notice', () => {
  afterEach(() => window.localStorage.clear());

  it('shows what goes together with it, and spells out why', async () => {
    open('/udveksling/n1', [answers(NOTICE_QUERY, { notice: OWN_NEED })]);
    const match = await screen.findByRole('article', { name: OFFER.title });
    const why = within(match).getByRole('list', { name: 'Fælles' });
    expect(
      within(why)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Samme målgruppe: Ensomme', 'Samme aktivitet: Sang og kor', 'Samme ord: korleder']);
    expect(within(match).getByRole('link', { name: 'Skriv til Holstebro Kommune' })).toHaveAttribute(
      'href',
      '/udveksling/kontakt/ny?opslag=n2',
    );
    expect(screen.getByRole('link', { name: 'Kor for alle' })).toBeVisible();
  });

  it('is closed, and opened again with undo', async () => {
    const closed = {
      ...OWN_NEED,
      state: 'CLOSED' as const,
      isCurrent: false,
      viewerCan: { ...OWN_NEED.viewerCan, close: false, reopen: true },
    };
    const { user } = open('/udveksling/n1', [
      answers(NOTICE_QUERY, { notice: OWN_NEED }),
      answers(CLOSE_NOTICE, { closeNotice: closed }),
      answers(REOPEN_NOTICE, { reopenNotice: OWN_NEED }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Luk opslaget' }));
    expect(await screen.findByText(/tager ikke imod flere beskeder/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('button', { name: 'Luk opslaget' })).toBeVisible();
  });

  it('of others is written to, and not edited', async () => {
    open('/udveksling/n1', [answers(NOTICE_QUERY, { notice: THEIR_NEED })], { roles: ['liaison'] });
    expect(await screen.findByRole('link', { name: 'Skriv til Silkeborg Kommune' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Ret' })).not.toBeInTheDocument();
  });

  it('that is edited by two at once is not overwritten: the writer chooses', async () => {
    const problems = [{ code: 'matching.changed-meanwhile', params: { lock: 4 } }];
    const { user } = open('/udveksling/n1/rediger', [
      answers(NOTICE_QUERY, { notice: OWN_NEED }),
      refuses(SAVE_NOTICE, 'RULE_VIOLATION', { problems }),
    ]);
    await user.type(await screen.findByRole('textbox', { name: /Overskrift/ }), ' nu');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByRole('heading', { name: 'En anden har rettet imens' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Overskrift/ })).toHaveValue(`${NEED.title} nu`);
  });

  it('is saved with the lock that was seen', async () => {
    const sent: object[] = [];
    const saved = answers(SAVE_NOTICE, ({ input }) => {
      sent.push(input);
      return { saveNotice: { ...OWN_NEED, lock: 2, title: 'Kor søges' } };
    });
    const { user, router } = open('/udveksling/n1/rediger', [answers(NOTICE_QUERY, { notice: OWN_NEED }), saved]);
    const title = await screen.findByRole('textbox', { name: /Overskrift/ });
    await user.clear(title);
    await user.type(title, 'Kor søges');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/udveksling/n1'));
    expect(sent).toMatchObject([{ id: 'n1', lock: 1, kind: 'NEED', content: { title: 'Kor søges' } }]);
  });

  it('of others is not edited', async () => {
    open('/udveksling/n1/rediger', [answers(NOTICE_QUERY, { notice: THEIR_NEED })]);
    expect(await screen.findByRole('heading', { level: 2, name: 'Her kræves en anden rolle' })).toBeVisible();
  });

  it('that may not be seen is not there', async () => {
    open('/udveksling/n9', [refuses(NOTICE_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(/findes ikke|ikke her/i);
  });
});
