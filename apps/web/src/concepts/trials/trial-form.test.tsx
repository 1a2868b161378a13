import { screen, within } from '@testing-library/react';
import { answers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import type { ShownTrial } from '../concept-fragments';
import { SAVE_TRIAL } from '../concept-mutations';
import { CONCEPT_QUERY, PICK_ACTIVITIES_QUERY } from '../concept-queries';
import { CONCEPT, TRIAL } from '../concepts.cases';
import { conceptProblemTexts } from '../problem-texts';

const OWN: ShownTrial = { ...TRIAL, viewerCan: { edit: true } };
const ACTIVITIES = answers(PICK_ACTIVITIES_QUERY, {
  activities: { edges: CONCEPT.activities.map((node) => ({ node })) },
});

const open = async (more: readonly Answer[], trial = OWN) => {
  const view = renderPage(routes, {
    at: '/koncepter/syng-dig-rolig',
    roles: ['liaison'],
    organisationId: 'org-silkeborg',
    problemTexts: conceptProblemTexts,
    answers: [answers(CONCEPT_QUERY, () => ({ concept: { ...CONCEPT, trials: [trial] } })), ACTIVITIES, ...more],
  });
  await view.user.click(await screen.findByRole('button', { name: 'Ret afprøvningen hos Silkeborg Kommune' }));
  await screen.findByRole('form', { name: 'Ret afprøvningen' });
  return view;
};

afterEach(() => window.localStorage.clear());

describe('a trial, by those who keep it', () => {
  it('asks why when it was not continued, and saves what changed', async () => {
    const sent: unknown[] = [];
    const { user } = await open([
      answers(SAVE_TRIAL, ({ input }) => {
        sent.push(input);
        return {
          saveTrial: { ...OWN, status: 'NOT_CONTINUED' as const, isOpen: false, reason: 'For få kom', lock: 4 },
        };
      }),
    ]);
    await user.click(screen.getByRole('radio', { name: 'Ikke fortsat' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Skriv, hvorfor det ikke blev fortsat. Andre lærer af det.')).toBeVisible();
    const reason = screen.getByRole('textbox', { name: /Hvorfor blev det ikke fortsat/ });
    expect(reason).toHaveFocus();
    expect(sent).toEqual([]);
    await user.type(reason, 'For få kom');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Afprøvningen er gemt.')).toBeVisible();
    expect(sent).toEqual([{ id: 't1', lock: 3, status: 'NOT_CONTINUED', reason: 'For få kom' }]);
    expect(screen.getByText('For få kom')).toBeVisible();
  });

  it('asks for result and learning when it is done, and links the logged activity', async () => {
    const sent: unknown[] = [];
    const { user } = await open([
      answers(SAVE_TRIAL, ({ input }) => {
        sent.push(input);
        return { saveTrial: { ...OWN, lock: 4 } };
      }),
    ]);
    await user.click(screen.getByRole('radio', { name: 'Afsluttet' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findAllByText(/Det er dét, andre kan bruge\.$/)).toHaveLength(3);
    await user.type(screen.getByRole('textbox', { name: /Hvad kom der ud af det/ }), 'Ni gennemførte');
    await user.type(screen.getByRole('textbox', { name: /Hvad ville I gøre igen/ }), 'Kaffen');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Logget aktivitet' }),
      'Sang om formiddagen, 02.02.2026 – 04.05.2026',
    );
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await screen.findByText('Afprøvningen er gemt.');
    const saved = { status: 'DONE', result: 'Ni gennemførte', learning: 'Kaffen', activityId: 'a1' };
    expect(sent).toEqual([{ id: 't1', lock: 3, ...saved }]);
  });

  it('keeps both when somebody else saved meanwhile, and lets the writer choose', async () => {
    const sent: number[] = [];
    const problems = [{ code: 'concepts.changed-meanwhile', params: { fields: 'startsOn,result', lock: 7 } }];
    const refused = refuses(SAVE_TRIAL, 'RULE_VIOLATION', { problems });
    const accepted = answers(SAVE_TRIAL, ({ input }) => {
      sent.push(input.lock);
      return { saveTrial: { ...OWN, lock: 8 } };
    });
    let first = true;
    const once: Answer = {
      operation: accepted.operation,
      answer: (variables) => {
        const answer = first ? refused : accepted;
        first = false;
        return answer.answer(variables);
      },
    };
    const { user } = await open([once]);
    const what = screen.getByRole('textbox', { name: 'Hvad gør I anderledes?' });
    await user.type(what, ' og i weekenden');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    const notice = await screen.findByRole('heading', { name: 'En anden har rettet imens' });
    expect(notice.parentElement).toHaveTextContent('Det er ændret: startdato og resultat.');
    expect(what).toHaveValue('Om aftenen og i weekenden');
    await user.click(screen.getByRole('button', { name: 'Gem mit' }));
    expect(await screen.findByRole('button', { name: 'Gem' })).toBeEnabled();
    expect(sent).toEqual([7]);
  });

  it('loses nothing that was typed when there is no connection', async () => {
    const { user, unmount } = await open([unreachable(SAVE_TRIAL)]);
    await user.type(screen.getByRole('textbox', { name: 'Hvorfor?' }), ' om dagen');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/gemt i browseren/)).toBeVisible();
    unmount();
    await open([]);
    expect(screen.getByRole('textbox', { name: 'Hvorfor?' })).toHaveValue('Mange er i arbejde om dagen');
  });

  it('adds, moves and removes adaptations by keyboard, and brings one back with undo', async () => {
    const { user } = await open([]);
    await user.click(screen.getByRole('button', { name: 'Tilføj en tilpasning' }));
    const second = within(await screen.findByRole('group', { name: 'Tilpasning 2' }));
    await user.type(second.getByRole('textbox', { name: 'Hvad gør I anderledes?' }), 'Ude');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const first = within(screen.getByRole('group', { name: 'Tilpasning 1' }));
    expect(first.getByRole('textbox', { name: 'Hvad gør I anderledes?' })).toHaveValue('Ude');
    expect(screen.getByText('Tilpasning 2 er nu nummer 1.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fjern tilpasning 1' }));
    expect(screen.queryByRole('group', { name: 'Tilpasning 2' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(screen.getAllByRole('textbox', { name: 'Hvad gør I anderledes?' })[0]).toHaveValue('Ude');
  });

  it('throws away what was typed when that is chosen, and brings it back with undo', async () => {
    const { user } = await open([]);
    await user.type(screen.getByRole('textbox', { name: 'Hvorfor?' }), ' om dagen');
    await user.click(screen.getByRole('button', { name: 'Luk uden at gemme' }));
    expect(await screen.findByText('Det, du skrev, er smidt væk.')).toBeVisible();
    expect(screen.getByText('Mange er i arbejde')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('textbox', { name: 'Hvorfor?' })).toHaveValue('Mange er i arbejde om dagen');
  });

  it('takes over a newer version when that is chosen', async () => {
    const sent: unknown[] = [];
    const followed = answers(SAVE_TRIAL, ({ input }) => {
      sent.push(input);
      return { saveTrial: { ...OWN, conceptVersion: 2, hasNewerVersion: false, lock: 4 } };
    });
    const { user } = await open([followed]);
    await user.click(screen.getByRole('button', { name: 'Luk uden at gemme' }));
    await user.click(screen.getByRole('button', { name: 'Følg version 2 fra nu af' }));
    expect(await screen.findByText(/Efter version 2/)).toBeVisible();
    expect(sent).toEqual([{ id: 't1', lock: 3, takeOverLatestVersion: true }]);
  });
});
