import { screen, waitFor, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { logRoutes } from '..';
import { activityProblemTexts } from '../problem-texts';
import { serverWith } from './log.cases';
import { DELETE_LOGGED, LOG_ACTIVITY, LOG_BASICS_QUERY, SIMILAR_ACTIVITIES_QUERY } from './log-queries';

const open = (server: readonly Answer[] = serverWith(), more: object = {}) =>
  renderPage(logRoutes, {
    at: '/aktiviteter/ny',
    roles: ['coordinator'],
    problemTexts: activityProblemTexts,
    answers: server,
    ...more,
  });

const title = () => screen.findByRole('textbox', { name: /^Titel/ });
const what = () => screen.getByRole('group', { name: /^Hvad laver I/ });
const forWhom = () => screen.getByRole('group', { name: /^For hvem/ });
const save = () => screen.getByRole('button', { name: 'Gem' });

async function fillIn({ user }: ReturnType<typeof open>, name = 'Sang i skoven') {
  await user.type(await title(), name);
  await user.click(within(what()).getByRole('button', { name: 'Sang og kor' }));
  await user.click(within(forWhom()).getByRole('button', { name: 'Ensomme' }));
}

function accepting() {
  const sent: object[] = [];
  const answer = answers(LOG_ACTIVITY, ({ input }) => {
    sent.push(input);
    return { logActivity: { id: input.id, lock: 1 } };
  });
  return { sent, answer };
}

afterEach(() => window.localStorage.clear());

describe('logging an activity', () => {
  it('asks for three things, and sends them with what is known already', async () => {
    const { sent, answer } = accepting();
    const view = open(serverWith(answer));
    await fillIn(view);
    await view.user.click(save());
    expect(await screen.findByRole('heading', { name: 'Gemt' })).toHaveFocus();
    expect(sent).toEqual([
      expect.objectContaining({
        networkId: 'network',
        ownerId: 'org-holstebro-kommune',
        sharing: 'NETWORK',
        copyOf: null,
        content: expect.objectContaining({
          title: 'Sang i skoven',
          artForms: ['af-choir'],
          targetGroups: ['tg-lonely'],
          kind: 'COURSE',
          status: 'RUNNING',
          municipalityCodes: ['661'],
        }) as object,
      }),
    ]);
    expect(screen.getByRole('link', { name: 'Se aktiviteten' })).toHaveAttribute(
      'href',
      `/aktiviteter/${(sent[0] as { id: string }).id}`,
    );
    expect(await screen.findByText(/Ingen i netværket har logget noget lignende/)).toBeVisible();
  });

  it('offers first what the last one had, then what the network uses, then the broad terms', async () => {
    open();
    await title();
    const names = within(what())
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names.slice(0, 3)).toEqual(['Sang og kor', 'Teater', 'Musik']);
    expect(names).not.toContain('Keramik');
  });

  it('finds the other terms by their first letters', async () => {
    const { user } = open();
    await title();
    await user.type(screen.getByRole('textbox', { name: 'Søg slags aktivitet' }), 'ker');
    expect(screen.getByText('1 fundet')).toBeVisible();
    await user.click(within(what()).getByRole('button', { name: 'Keramik' }));
    expect(within(what()).getByRole('button', { name: 'Keramik' })).toHaveAttribute('aria-pressed', 'true');
    expect(within(what()).getByRole('button', { name: 'Teater' })).toBeVisible();
  });

  it('says what is missing at the fields, and moves to the first', async () => {
    const { user } = open();
    await title();
    await user.click(save());
    expect(await screen.findByText('Giv aktiviteten en titel.')).toBeVisible();
    expect(screen.getByText('Vælg mindst én slags aktivitet.')).toBeVisible();
    expect(screen.getByText('Vælg mindst én målgruppe.')).toBeVisible();
    expect(await title()).toHaveFocus();
  });

  it('lets a draft do with a title', async () => {
    const { sent, answer } = accepting();
    const { user } = open(serverWith(answer));
    await user.type(await title(), 'En idé');
    await user.click(screen.getByRole('radio', { name: 'Kladde' }));
    await user.click(save());
    await screen.findByRole('heading', { name: 'Gemt' });
    expect(sent).toMatchObject([{ sharing: 'DRAFT' }]);
  });

  it('copies the last one, and takes that back', async () => {
    const { sent, answer } = accepting();
    const { user } = open(serverWith(answer));
    await user.click(await screen.findByRole('button', { name: 'Kopiér sidste: Kor i foråret' }));
    expect(await title()).toHaveValue('Kor i foråret');
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await title()).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Kopiér sidste: Kor i foråret' }));
    await user.click(save());
    await screen.findByRole('heading', { name: 'Gemt' });
    expect(sent).toMatchObject([{ copyOf: 'last', content: { artForms: ['af-choir'] } }]);
    expect(sent).not.toMatchObject([{ content: { municipalityCodes: expect.anything() as object } }]);
  });

  it('does not bring back what was undone after saving', async () => {
    const { user } = open(serverWith(accepting().answer));
    await user.click(await screen.findByRole('button', { name: 'Kopiér sidste: Kor i foråret' }));
    await user.click(save());
    await screen.findByRole('heading', { name: 'Gemt' });
    for (const undo of screen.getAllByRole('button', { name: 'Fortryd' }).slice(1)) await user.click(undo);
    await user.click(screen.getByRole('button', { name: 'Log en til' }));
    expect(await title()).toHaveValue('');
  });

  it('copies from the one that was just logged', async () => {
    const view = open(serverWith(accepting().answer));
    await fillIn(view);
    await view.user.click(save());
    await view.user.click(await screen.findByRole('button', { name: 'Log en til' }));
    expect(await screen.findByRole('button', { name: 'Kopiér sidste: Sang i skoven' })).toBeVisible();
  });

  it('keeps what is typed when the page is closed', async () => {
    const first = open();
    await first.user.type(await title(), 'Halvt skrevet');
    first.unmount();
    open();
    expect(await title()).toHaveValue('Halvt skrevet');
  });

  it('goes to the next field when the keyboard says so, instead of sending', async () => {
    const { user } = open();
    await user.type(await title(), 'Kor{Enter}');
    expect(screen.queryByText('Vælg mindst én målgruppe.')).not.toBeInTheDocument();
    expect(await title()).not.toHaveFocus();
  });

  it('is undone on the server', async () => {
    const gone: object[] = [];
    const undone = answers(DELETE_LOGGED, ({ input }) => {
      gone.push(input);
      return { deleteActivity: { id: input.id, lock: 2, isDeleted: true } };
    });
    const view = open(serverWith(accepting().answer, undone));
    await fillIn(view);
    await view.user.click(save());
    await screen.findByRole('heading', { name: 'Gemt' });
    await view.user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Aktiviteten er fjernet igen.')).toBeVisible();
    expect(gone).toHaveLength(1);
  });

  it('shows who else does it, and why', async () => {
    const similar = answers(SIMILAR_ACTIVITIES_QUERY, {
      similarActivities: [
        {
          activity: {
            id: 'other',
            title: 'Kor i Viborg',
            status: 'RUNNING',
            isDemonstration: false,
            owner: { id: 'org-viborg-kommune', name: { da: 'Viborg Kommune', en: 'Viborg Municipality' } },
          },
          reasons: [{ kind: 'SAME_ART_FORM', termId: 'af-choir' }],
        },
      ],
    });
    const view = open(serverWith(similar, accepting().answer));
    await fillIn(view);
    await view.user.click(save());
    expect(await screen.findByRole('link', { name: 'Kor i Viborg' })).toHaveAttribute('href', '/aktiviteter/other');
    expect(screen.getByText(/Viborg Kommune/)).toBeVisible();
  });
});

describe('what the server does not take at once', () => {
  it('is told at the field, also when the server finds it', async () => {
    const problems = [{ code: 'activities.term-unknown', field: 'artForms', params: { term: 'af-choir' } }];
    const view = open(serverWith(refuses(LOG_ACTIVITY, 'RULE_VIOLATION', { problems })));
    await fillIn(view);
    await view.user.click(save());
    expect(await within(what()).findByText(/Netværket bruger ikke emnet af-choir/)).toBeVisible();
    expect(await title()).toHaveValue('Sang i skoven');
    expect(screen.queryByRole('region', { name: /Venter/ })).not.toBeInTheDocument();
  });

  it('waits on the device without a network; can be corrected or removed, and comes back with undo', async () => {
    const view = open(serverWith(unreachable(LOG_ACTIVITY)));
    await fillIn(view);
    await view.user.click(save());
    expect(await screen.findByRole('heading', { name: 'Gemt på denne enhed' })).toBeVisible();
    await view.user.click(screen.getByRole('button', { name: 'Log en til' }));
    const list = await screen.findByRole('region', { name: 'Venter på at blive sendt' });
    await view.user.click(within(list).getByRole('link', { name: 'Ret' }));
    expect(await title()).toHaveValue('Sang i skoven');
    await view.user.type(await title(), ' igen');
    await view.user.click(save());
    await screen.findByRole('heading', { name: 'Gemt på denne enhed' });
    expect(screen.getByText('Sang i skoven igen')).toBeVisible();
    await view.user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /Venter/ })).not.toBeInTheDocument());
    await view.user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Sang i skoven igen')).toBeVisible();
  });

  it('leads back to the form when the server refuses it later', async () => {
    let isOnline = false;
    const problems = [{ code: 'activities.term-unknown', field: 'artForms', params: { term: 'af-choir' } }];
    const late: Answer = {
      ...refuses(LOG_ACTIVITY, 'RULE_VIOLATION', { problems }),
      answer: (variables) =>
        (isOnline ? refuses(LOG_ACTIVITY, 'RULE_VIOLATION', { problems }) : unreachable(LOG_ACTIVITY)).answer(
          variables,
        ),
    };
    const view = open(serverWith(late));
    await fillIn(view);
    await view.user.click(save());
    await screen.findByRole('heading', { name: 'Gemt på denne enhed' });
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Serveren tog ikke imod den/)).toBeVisible();
    await view.user.click(screen.getByRole('link', { name: 'Ret' }));
    expect(await title()).toHaveValue('Sang i skoven');
    expect(await within(what()).findByText(/Netværket bruger ikke emnet af-choir/)).toBeVisible();
  });

  it('says so when the writer is signed out meanwhile', async () => {
    const view = open(serverWith(refuses(LOG_ACTIVITY, 'UNAUTHENTICATED')));
    await fillIn(view);
    await view.user.click(save());
    expect(await screen.findByText('Log ind igen, så sendes den.')).toBeVisible();
    await view.user.click(screen.getByRole('button', { name: 'Log en til' }));
    expect(await screen.findByText(/Du er logget ud/)).toBeVisible();
  });
});

describe('before there is a form', () => {
  it('asks a visitor to sign in, and comes back here', async () => {
    open([], { roles: undefined });
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute(
      'href',
      '/log-ind?next=%2Faktiviteter%2Fny',
    );
  });

  it('says why there is nothing to log for', async () => {
    open([], { roles: ['member'] });
    expect(await screen.findByText('Du er ikke knyttet til en organisation')).toBeVisible();
  });

  it('loads', async () => {
    open([neverAnswers(LOG_BASICS_QUERY)]);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByText('Henter …')).toBeInTheDocument();
  });

  it('fails, and tries again', async () => {
    open([refuses(LOG_BASICS_QUERY, 'INTERNAL')]);
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeVisible();
  });

  it('opens without a network with what the device keeps', async () => {
    const first = open();
    await title();
    first.unmount();
    open([unreachable(LOG_BASICS_QUERY)]);
    expect(await title()).toBeVisible();
    expect(within(what()).getByRole('button', { name: 'Sang og kor' })).toBeVisible();
  });

  it('says what is missing when the device keeps nothing', async () => {
    open([unreachable(LOG_BASICS_QUERY)]);
    expect(await screen.findByText('Der er ingen forbindelse')).toBeVisible();
  });

  it('speaks English', async () => {
    open(serverWith(), { language: 'en' });
    expect(await screen.findByRole('group', { name: /What do you do/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sang og kor (en)' })).toBeVisible();
  });
});
