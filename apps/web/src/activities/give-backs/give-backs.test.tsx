import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { activityProblemTexts } from '../problem-texts';
import { giveBackRoutes as routes } from '.';
import {
  AGREE_GIVE_BACK,
  DELETE_GIVE_BACK,
  FIND_ACTIVITIES_QUERY,
  GIVE_BACK_ACTIVITY_QUERY,
  GIVE_BACK_ORGANISATIONS_QUERY,
  GIVE_BACKS_QUERY,
  RESTORE_GIVE_BACK,
  SAVE_GIVE_BACK,
  type ShownGiveBack,
} from './give-back-queries';

const name = (da: string) => ({ da, en: da });
const VIBORG = { id: 'org-viborg', name: name('Viborg Kommune') };
const AARHUS = { id: 'org-aarhus', name: name('Aarhus Kommune') };

const AGREED: ShownGiveBack = {
  __typename: 'GiveBack',
  id: 'g1',
  networkId: 'network',
  activityId: 'a1',
  activity: { id: 'a1', title: 'Musikere på tur' },
  organisation: VIBORG,
  assigned: VIBORG,
  participants: 12,
  isSuppressed: false,
  what: 'CONCERT',
  toWhom: 'Et plejehjem',
  dueOn: '2020-01-31',
  isOverdue: true,
  status: 'AGREED',
  doneOn: null,
  droppedReason: '',
  note: '',
  isDeleted: false,
  isDemonstration: false,
  lock: 1,
  viewerCan: { edit: true, delete: true, restore: false },
};
const THEIRS: ShownGiveBack = {
  ...AGREED,
  id: 'g2',
  toWhom: 'En skole',
  participants: null,
  isSuppressed: true,
  dueOn: null,
  isOverdue: false,
  viewerCan: { edit: false, delete: false, restore: false },
};

const listing = (nodes: readonly ShownGiveBack[]) => ({
  giveBacks: {
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const LISTED = answers(GIVE_BACKS_QUERY, listing([AGREED, THEIRS]));
const ACTIVITY = (edit: boolean) =>
  answers(GIVE_BACK_ACTIVITY_QUERY, {
    activity: {
      id: 'a1',
      title: 'Musikere på tur',
      networkId: 'network',
      municipalities: [{ code: '0751', name: 'Aarhus' }],
      viewerCan: { edit },
    },
  });
const ORGANISATIONS = answers(GIVE_BACK_ORGANISATIONS_QUERY, {
  organisations: {
    edges: [
      { cursor: '1', node: { ...VIBORG, municipality: { code: '0791' } } },
      { cursor: '2', node: { ...AARHUS, municipality: { code: '0751' } } },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});

const open = (at: string, more: readonly Answer[], viewer: object = { roles: ['coordinator'] }) =>
  renderPage(routes, { at, problemTexts: activityProblemTexts, answers: more, ...viewer });

describe('what is given back', () => {
  beforeAll(() => {
    // jsdom knows no dialogs.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });
  afterEach(() => window.localStorage.clear());

  it('tells in words what is overdue, and hides how few take part', async () => {
    const asked: object[] = [];
    open('/modydelser', [
      answers(GIVE_BACKS_QUERY, (variables) => {
        asked.push(variables);
        return listing([AGREED, THEIRS]);
      }),
    ]);
    const overdue = await screen.findByRole('article', { name: 'Koncert: Et plejehjem' });
    expect(within(overdue).getByText(/Skulle være givet 31.01.2020, \d+ dage siden/)).toBeVisible();
    expect(screen.getByText('1 modydelse er over tiden. Den står først.')).toBeVisible();
    const theirs = screen.getByRole('article', { name: 'Koncert: En skole' });
    expect(within(theirs).getByText('Under 5 borgere med, så tallet vises ikke')).toBeVisible();
    expect(within(theirs).queryByRole('button')).not.toBeInTheDocument();
    expect(asked).toEqual([{ networkId: 'network', activityId: null, status: 'AGREED', own: false, first: 20 }]);
  });

  it('is narrowed by where it stands and to the own ones', async () => {
    const asked: object[] = [];
    const viewer = { roles: ['liaison'], organisationId: 'org-viborg' };
    const { user, router } = open(
      '/modydelser',
      [
        answers(GIVE_BACKS_QUERY, (variables) => {
          asked.push(variables);
          return listing([]);
        }),
      ],
      viewer,
    );
    await user.click(await screen.findByRole('link', { name: 'Givet' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Kun vores' }));
    expect(await screen.findByRole('heading', { name: 'Ingen modydelser er givet endnu' })).toBeVisible();
    expect(router.state.location.search).toBe('?status=givet&egne=1');
    expect(asked.at(-1)).toMatchObject({ status: 'DONE', own: true });
  });

  it('is marked as given on a day, and back with undo', async () => {
    const sent: object[] = [];
    const saved = answers(SAVE_GIVE_BACK, ({ input }) => {
      sent.push(input);
      return { saveGiveBack: { ...AGREED, status: 'DONE' as const, doneOn: '2026-01-30', isOverdue: false, lock: 2 } };
    });
    const { user } = open('/modydelser', [LISTED, saved]);
    await user.click(await screen.findByRole('button', { name: 'Markér som givet: Koncert: Et plejehjem' }));
    const day = screen.getByLabelText(/^Dag/);
    await user.clear(day);
    await user.type(day, '2026-01-30');
    await user.click(screen.getByRole('button', { name: 'Markér som givet' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(sent).toEqual([
      { id: 'g1', lock: 1, content: { status: 'DONE', doneOn: '2026-01-30', droppedReason: '' } },
      { id: 'g1', lock: 2, content: { status: 'AGREED', doneOn: null, droppedReason: '' } },
    ]);
  });

  it('is given up with a reason, which the server asks for', async () => {
    const problems = [{ code: 'activities.give-back-dropped-without-reason', field: 'droppedReason' }];
    const { user } = open('/modydelser', [LISTED, refuses(SAVE_GIVE_BACK, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('button', { name: 'Bliver ikke til noget: Koncert: Et plejehjem' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Skriv, hvorfor modydelsen ikke bliver til noget.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Grund/ })).toHaveFocus();
  });

  it('is deleted, and brought back with undo', async () => {
    const restored: object[] = [];
    const { user } = open('/modydelser', [
      LISTED,
      answers(DELETE_GIVE_BACK, { deleteGiveBack: { ...AGREED, isDeleted: true } }),
      answers(RESTORE_GIVE_BACK, ({ input }) => {
        restored.push(input);
        return { restoreGiveBack: AGREED };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet: Koncert: Et plejehjem' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(restored).toEqual([{ id: 'g1' }]);
  });

  it('is agreed from an activity, with every problem at its field', async () => {
    const sent: object[] = [];
    const { user } = open('/modydelser?aktivitet=a1', [
      LISTED,
      ACTIVITY(true),
      ORGANISATIONS,
      answers(AGREE_GIVE_BACK, ({ input }) => {
        sent.push(input);
        return { agreeGiveBack: AGREED };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Aftal en modydelse' }));
    const sheet = await screen.findByRole('dialog', { name: 'Aftal en modydelse' });
    const agree = await within(sheet).findByRole('button', { name: 'Aftal en modydelse' });
    await user.selectOptions(await within(sheet).findByLabelText(/kommer de fra/), 'Aarhus Kommune');
    await user.type(within(sheet).getByLabelText(/Hvor mange borgere/), 'fem');
    await user.click(agree);
    expect(await within(sheet).findByText('Skriv, hvad modydelsen er.')).toBeVisible();
    expect(within(sheet).getByText('Skriv et helt tal.')).toBeVisible();
    expect(within(sheet).getByText(/foregår i hjemkommunen/)).toBeVisible();
    await user.selectOptions(within(sheet).getByLabelText(/giver de igen/), 'Koncert');
    await user.selectOptions(within(sheet).getByLabelText(/kommer de fra/), 'Viborg Kommune');
    await user.clear(within(sheet).getByLabelText(/Hvor mange borgere/));
    await user.type(within(sheet).getByLabelText(/Hvor mange borgere/), '12');
    await user.click(agree);
    expect(await screen.findByText('Modydelsen er aftalt.')).toBeVisible();
    expect(sent).toMatchObject([
      { activityId: 'a1', content: { organisationId: 'org-viborg', what: 'CONCERT', participants: 12 } },
    ]);
  });

  it('is agreed for an activity that is searched for, by those who speak for an organisation', async () => {
    const viewer = { roles: ['liaison'], organisationId: 'org-viborg' };
    const found = answers(FIND_ACTIVITIES_QUERY, {
      activities: { edges: [{ node: { id: 'a1', title: 'Musikere på tur', owner: AARHUS } }] },
    });
    const { user } = open('/modydelser', [LISTED, ACTIVITY(false), ORGANISATIONS, found], viewer);
    await user.click(await screen.findByRole('button', { name: 'Aftal en modydelse' }));
    await user.type(await screen.findByRole('searchbox', { name: /Hvilken aktivitet/ }), 'musik');
    await user.click(await screen.findByRole('button', { name: 'Vælg Musikere på tur' }));
    const home = await screen.findByLabelText(/kommer de fra/);
    expect(within(home).getAllByRole('option')).toHaveLength(1);
    expect(home).toHaveValue('org-viborg');
  });

  it('that two edit at once is not overwritten: the writer chooses', async () => {
    const problems = [{ code: 'activities.changed-meanwhile', params: { fields: '', lock: 3 } }];
    const { user } = open('/modydelser', [
      LISTED,
      ORGANISATIONS,
      refuses(SAVE_GIVE_BACK, 'RULE_VIOLATION', { problems }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Ret: Koncert: Et plejehjem' }));
    const toWhom = await screen.findByRole('textbox', { name: /Til hvem/ });
    await user.type(toWhom, ' i Viborg');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByRole('heading', { name: 'En anden har rettet imens' })).toBeVisible();
    expect(toWhom).toHaveValue('Et plejehjem i Viborg');
  });

  it.each([
    ['no connection', unreachable(GIVE_BACKS_QUERY), /forbindelse/i],
    ['a fault', refuses(GIVE_BACKS_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['waiting', neverAnswers(GIVE_BACKS_QUERY), /Henter/i],
  ])('says what is the matter: %s', async (_case, answer, expected) => {
    open('/modydelser', [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it('asks visitors to sign in', async () => {
    open('/modydelser', [], {});
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute('href', '/log-ind?next=%2Fmodydelser');
  });
});
