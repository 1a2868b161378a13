import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { Problem } from '@samspil/domain/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { activityRoutes } from '..';
import { answers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import type { ShownActivity } from '../page/activity-fragments';
import { FULL, ID, KEEPER, surroundings } from '../page/activity.cases';
import { ACTIVITY_QUERY } from '../page/page-queries';
import { activityProblemTexts } from '../problem-texts';
import { FORM_LISTS_QUERY, SAVE_ACTIVITY } from './edit-queries';
import { LISTS } from './edit.cases';

const AT = `/aktiviteter/${ID}/rediger`;
const OWN: ShownActivity = { ...FULL, viewerCan: KEEPER };

interface Sent {
  readonly lock: number;
  readonly content: object;
  readonly sharing?: string | null;
}

/** A server that saves, and what it was sent. */
function saving(sent: Sent[], server: { activity: ShownActivity } = { activity: OWN }): Answer {
  return answers(SAVE_ACTIVITY, ({ input }) => {
    const { lock, content, sharing } = input;
    sent.push({ lock, content, ...(sharing ? { sharing } : {}) });
    server.activity = { ...server.activity, title: content.title ?? server.activity.title, lock: lock + 1 };
    return { saveActivity: server.activity };
  });
}

/** Another text in a field, at one stroke. */
async function replace(user: ReturnType<typeof open>['user'], name: string | RegExp, text: string) {
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  return field;
}

function open(more: readonly Answer[] = [], activity: () => ShownActivity = () => OWN, at = AT) {
  return renderPage(activityRoutes, {
    ...{ at, roles: ['liaison'], problemTexts: activityProblemTexts },
    answers: [answers(ACTIVITY_QUERY, () => ({ activity: activity() })), LISTS, ...more, ...surroundings()],
  });
}

/** What the server says against one try, as Apollo hands it on. */
function conflictError(problem: Problem): Error {
  const extensions = { code: 'RULE_VIOLATION', problems: [problem] };
  return new CombinedGraphQLErrors({ errors: [new GraphQLError('RULE_VIOLATION', { extensions })] });
}

const save = () => screen.getByRole('button', { name: 'Gem' });

describe('the whole form of an activity', () => {
  afterEach(() => window.localStorage.clear());

  it('sends what was changed, goes to the page, and can be undone', async () => {
    const sent: Sent[] = [];
    const server = { activity: OWN };
    const { user, router } = open([saving(sent, server)], () => server.activity);
    await replace(user, /^Titel/, 'Kor for alle');
    await replace(user, 'Pris', '41.500');
    await user.click(screen.getByRole('button', { name: 'Dans' }));
    await user.click(save());
    expect(await screen.findByRole('heading', { level: 1, name: 'Kor for alle' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe(`/aktiviteter/${ID}`);
    expect(sent).toEqual([
      { lock: 3, content: { title: 'Kor for alle', costDkk: 41500, artForms: ['af-singing', 'af-dance'] } },
    ]);
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({
      lock: 4,
      content: { title: FULL.title, costDkk: 38000, artForms: ['af-singing'] },
    });
  });

  it('asks for target groups on three axes, also those that are narrower than a known one', async () => {
    const { user } = open();
    const condition = await screen.findByRole('group', { name: 'Tilstand' });
    expect(within(condition).getByRole('button', { name: 'Fjern Borgere med stress' })).toBeInTheDocument();
    expect(within(condition).getByRole('button', { name: 'Arbejdsstress' })).toBeInTheDocument();
    const life = screen.getByRole('group', { name: 'Livssituation' });
    await user.click(within(life).getByRole('button', { name: 'Fjern Unge' }));
    expect(within(life).getByRole('button', { name: 'Unge' })).toBeInTheDocument();
    const income = screen.getByRole('group', { name: 'Forsørgelse' });
    expect(within(income).getByRole('button', { name: 'Fjern Sygemeldte' })).toBeInTheDocument();
  });

  it.each([
    ['Tilmeldte', '-3', 'Tallet kan ikke være under 0.'],
    ['Tilmeldte', '1,5', 'Skriv et helt tal.'],
    ['Uger', 'mange', 'Skriv et helt tal.'],
    ['Gennemførte', '12', 'Flere har gennemført, end der var tilmeldt. Ret et af tallene.'],
    ['Pris', '100', 'Betalerne giver 20000 kr., men aktiviteten koster 100 kr. Ret et af tallene.'],
  ])('says at once what is wrong with %s', async (label, typed, text) => {
    const { user } = open();
    await replace(user, label, typed);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('takes a text of five megabytes without losing it, and does not send it', async () => {
    const sent: Sent[] = [];
    const { user } = open([saving(sent)]);
    const field = await replace(user, 'Kort fortalt', 'x'.repeat(5_000_000));
    expect(await screen.findByText('Teksten er for lang. Der er plads til 5000 tegn.')).toBeInTheDocument();
    expect(field.value.length).toBe(5_000_000);
    await user.click(save());
    await waitFor(() => expect(document.activeElement?.id).toBe(field.id));
    expect(sent).toEqual([]);
  });

  it('waits with what is only empty until one saves, then marks its part', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Stoppet' }));
    expect(screen.queryByText('Skriv, hvorfor aktiviteten stoppede.')).toBeNull();
    await user.click(save());
    expect(await screen.findByText('Skriv, hvorfor aktiviteten stoppede.')).toBeInTheDocument();
    expect(screen.getByText('1 felt skal rettes')).toBeInTheDocument();
    const nav = screen.getByRole('navigation', { name: 'Dele af formularen' });
    expect(within(nav).getByRole('link', { name: 'Det vigtigste skal rettes' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Hvorfor den stoppede/ })).toHaveFocus();
  });

  it('leaves out rows in which nothing stands, and tells of the others where they are', async () => {
    const sent: Sent[] = [];
    const { user } = open([saving(sent)]);
    await user.click(await screen.findByRole('button', { name: 'Tilføj betaler' }));
    await user.click(screen.getByRole('button', { name: 'Tilføj betaler' }));
    await user.click(screen.getByRole('button', { name: 'Tilføj partner' }));
    const third = screen.getByRole('group', { name: 'Betaler 3' });
    await user.type(within(third).getByRole('textbox', { name: 'Beløb' }), '500');
    await user.click(save());
    expect(await within(third).findByText('Skriv, hvem der betaler.')).toBeInTheDocument();
    await user.type(within(third).getByRole('textbox', { name: 'Hvem' }), 'Fonden');
    await user.click(save());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.content).toMatchObject({
      payers: [
        { name: 'Jobcentret', amountDkk: 20000 },
        { name: 'Fonden', amountDkk: 500 },
      ],
    });
  });

  it('tells who takes part from a field', async () => {
    const sent: Sent[] = [];
    const { user } = open([saving(sent)]);
    await user.click(await screen.findByRole('checkbox', { name: 'Beskæftigelse er med' }));
    await user.type(screen.getByRole('textbox', { name: 'Hvem fra beskæftigelse?' }), 'Jobcentret');
    await user.click(save());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.content).toEqual({
      fields: [
        { field: 'CULTURE', who: 'Biblioteket' },
        { field: 'HEALTH', who: '' },
        { field: 'EMPLOYMENT', who: 'Jobcentret' },
      ],
    });
  });

  it('says what only the server knows, at the field', async () => {
    const problems = [{ code: 'activities.term-unknown', field: 'artForms', params: { term: 'af-singing' } }];
    const { user } = open([refuses(SAVE_ACTIVITY, 'RULE_VIOLATION', { problems })]);
    await user.type(await screen.findByRole('textbox', { name: /^Titel/ }), '!');
    await user.click(save());
    expect(await screen.findByText('Netværket bruger ikke emnet af-singing. Fjern det.')).toBeInTheDocument();
  });

  it('begins with the part one came for', async () => {
    open([], () => OWN, `${AT}#udgifter`);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Pris' })).toHaveFocus());
  });
});

describe('what is typed is not lost', () => {
  afterEach(() => window.localStorage.clear());

  it('who leaves is asked, and finds it again', async () => {
    const { user, router, unmount } = open();
    await user.type(await screen.findByRole('textbox', { name: /^Titel/ }), '!');
    await user.click(screen.getByRole('link', { name: 'Aktiviteter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Gå uden at gemme?' });
    await user.click(within(dialog).getByRole('button', { name: 'Annuller' }));
    expect(router.state.location.pathname).toBe(AT);
    unmount();
    open();
    expect(await screen.findByRole('textbox', { name: /^Titel/ })).toHaveValue(`${FULL.title}!`);
    expect(screen.getByText('Ikke gemt endnu. Det ligger i denne browser.')).toBeInTheDocument();
  });

  it('stays when the server cannot be reached', async () => {
    const { user } = open([unreachable(SAVE_ACTIVITY)]);
    await user.type(await screen.findByRole('textbox', { name: /^Titel/ }), '!');
    await user.click(save());
    expect(await screen.findByText('Ingen forbindelse. Det ligger i denne browser.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Titel/ })).toHaveValue(`${FULL.title}!`);
  });

  it('changes are taken back, and come back with undo', async () => {
    const { user } = open();
    const title = await screen.findByRole('textbox', { name: /^Titel/ });
    await user.type(title, '!');
    await user.click(screen.getByRole('button', { name: 'Fortryd ændringer' }));
    expect(title).toHaveValue(FULL.title);
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(title).toHaveValue(`${FULL.title}!`);
  });
});

describe('two writers', () => {
  afterEach(() => window.localStorage.clear());

  /** Somebody else changes title and place before the first save. */
  function secondWriter() {
    const sent: Sent[] = [];
    let server = OWN;
    const late = { code: 'activities.changed-meanwhile', params: { fields: 'place,title', lock: 4 } };
    const answer = answers(SAVE_ACTIVITY, ({ input }) => {
      if (input.lock === 3) {
        server = { ...OWN, title: 'Deres titel', place: 'Havnen', lock: 4 };
        throw conflictError(late);
      }
      sent.push({ lock: input.lock, content: input.content });
      server = { ...server, title: input.content.title ?? server.title, lock: input.lock + 1 };
      return { saveActivity: server };
    });
    return { ...open([answer], () => server), sent };
  }

  async function write(user: ReturnType<typeof open>['user']) {
    await replace(user, /^Titel/, 'Min titel');
    await user.type(screen.getByRole('textbox', { name: 'Det ville vi ændre' }), ' Og kaffe.');
    await user.click(save());
    return screen.findByRole('group', { name: 'Titel' });
  }

  it('the second is told what the other changed, and chooses in each field', async () => {
    const { user, sent } = secondWriter();
    const choice = await write(user);
    expect(screen.getByText('De har også ændret „Sted“. Det kommer med.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'En anden har gemt, mens du skrev' })).toHaveFocus();
    expect(await within(choice).findByRole('radio', { name: 'Deres Deres titel' })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Saml og gem' }));
    expect(screen.getByText('Vælg mit eller deres i hvert felt.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.click(within(choice).getByRole('radio', { name: 'Mit Min titel' }));
    await user.click(screen.getByRole('button', { name: 'Saml og gem' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toEqual([{ lock: 4, content: { title: 'Min titel', wouldChange: 'Kortere sange. Og kaffe.' } }]);
  });

  it('takes theirs where that is chosen', async () => {
    const { user, sent } = secondWriter();
    const choice = await write(user);
    await user.click(await within(choice).findByRole('radio', { name: 'Deres Deres titel' }));
    await user.click(screen.getByRole('button', { name: 'Saml og gem' }));
    await waitFor(() => expect(sent).toEqual([{ lock: 4, content: { wouldChange: 'Kortere sange. Og kaffe.' } }]));
  });

  it('can let everything of one’s own go', async () => {
    const { user, sent } = secondWriter();
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Kassér mit' }));
    expect(screen.getByRole('textbox', { name: /^Titel/ })).toHaveValue('Deres titel');
    expect(screen.getByRole('textbox', { name: 'Sted' })).toHaveValue('Havnen');
    expect(sent).toEqual([]);
  });
});

describe('who may not', () => {
  it('is told so', async () => {
    open([], () => FULL);
    expect(await screen.findByText('Her kræves en anden rolle')).toBeInTheDocument();
  });

  it('finds nothing where nothing is', async () => {
    renderPage(activityRoutes, { at: AT, answers: [refuses(ACTIVITY_QUERY, 'NOT_FOUND')] });
    expect(await screen.findByText('Siden findes ikke')).toBeInTheDocument();
  });

  it('can try again when the lists do not come', async () => {
    renderPage(activityRoutes, {
      ...{ at: AT, roles: ['liaison'] },
      answers: [answers(ACTIVITY_QUERY, { activity: OWN }), unreachable(FORM_LISTS_QUERY)],
    });
    expect(await screen.findByText('Der er ingen forbindelse')).toBeInTheDocument();
  });
});
