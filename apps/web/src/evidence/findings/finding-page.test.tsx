import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { keptText } from '../../shared/kept-texts';
import { answers, neverAnswers, refuses, unreachable } from '../../shared/testing';
import { CONTENT, DRAFT, PUBLISHED, SOURCE, openCoding } from './coding.cases';
import {
  CREATE_FINDING,
  DELETE_FINDING,
  PUBLISH_FINDING,
  SAVE_FINDING,
  UNPUBLISH_FINDING,
  WITHDRAW_FINDING,
  type FindingContentInput,
} from './finding-mutations';
import { FINDING_QUERY, RATING_QUERY, SOURCE_QUERY } from './finding-queries';

const SAVED = { timeout: 3000 };
const statement = () => screen.findByRole('textbox', { name: 'Fundet i én sætning' });
/** At once, as by pasting. */
async function fill(name: string, text: string): Promise<void> {
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value: text } });
}

const finding = (changes: Partial<typeof DRAFT>) => answers(FINDING_QUERY, { finding: { ...DRAFT, ...changes } });

describe('a finding on the coding desk', () => {
  afterEach(() => window.localStorage.clear());

  it('stands beside the words of its source, with pages to choose', async () => {
    const { user } = openCoding('/fund/finding-1');
    expect(await screen.findByText('Singing together was tried by people with stress.')).toBeVisible();
    expect(await screen.findByText('Words on page 1.')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Side' }), '3');
    expect(await screen.findByText('Words on page 3.')).toBeVisible();
  });

  it('saves a draft while it is written, only what changed', async () => {
    const sent: FindingContentInput[] = [];
    openCoding('/fund/finding-1', [
      answers(SAVE_FINDING, ({ input }) => {
        sent.push(input.content);
        return { saveFinding: { ...DRAFT, lock: input.lock + 1 } };
      }),
    ]);
    await fill('Fundet i én sætning', 'Deltagerne fik det bedre. Meget');
    await waitFor(() => expect(sent.at(-1)).toEqual({ statement: 'Deltagerne fik det bedre. Meget' }), SAVED);
  });

  it('tells at the field what cannot be read', async () => {
    const { user } = openCoding('/fund/finding-1');
    await user.click(await screen.findByRole('button', { name: 'Tilføj tal' }));
    expect(screen.getByRole('textbox', { name: 'Tal' })).toBeInvalid();
    await fill('Tal', 'mange');
    expect(screen.getByText('"mange" er ikke et tal.')).toBeVisible();
  });

  it('tells what is wrong with an effect while it is written, and sends nothing', async () => {
    const { user } = openCoding('/fund/finding-1');
    await user.click(await screen.findByRole('button', { name: 'Tilføj tal' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Effektmål' }), 'SMD');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Bedst, når tallet er' }), 'higher');
    await fill('Tal', '0,9');
    await fill('Interval fra', '0,1');
    expect(screen.getByText('Skriv begge ender af intervallet, eller ingen af dem.')).toBeVisible();
    await fill('til', '0,5');
    expect(screen.getByText('Tallet skal ligge i intervallet fra 0.1 til 0.5.')).toBeVisible();
    expect(await screen.findByText('Ikke gemt: ret det, der er markeret', {}, SAVED)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Tallet skal ligge i intervallet/u }));
    expect(screen.getByRole('textbox', { name: 'Tal' })).toHaveFocus();
    expect(keptText('viewer', 'draft-finding-finding-1')).toMatchObject({ values: { effect: { ciUpper: '0,5' } } });
  });

  it('puts a target group on the axis where it belongs, and says so', async () => {
    const { user } = openCoding('/fund/finding-1', [answers(SAVE_FINDING, { saveFinding: DRAFT })]);
    const field = await screen.findByRole('combobox', { name: 'Forsørgelse' });
    await user.type(field, 'borg');
    expect(await screen.findByRole('option', { name: /hører under tilstand/ })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Borgere med stress er lagt under tilstand.')).toBeVisible();
    const conditions = screen.getByRole('list', { name: 'Valgt: tilstand' });
    expect(within(conditions).getByRole('button', { name: /Borgere med stress/ })).toBeVisible();
  });

  it('gives the five directions the same place, and a key each', async () => {
    const { user } = openCoding('/fund/finding-1', [answers(SAVE_FINDING, { saveFinding: DRAFT })]);
    const group = await screen.findByRole('group', { name: 'Retning' });
    expect(within(group).getAllByRole('radio')).toHaveLength(5);
    await user.keyboard('3');
    expect(within(group).getByRole('radio', { name: 'Forværring' })).toBeChecked();
  });

  it('shows what stands in the way of publishing, with the way to it', async () => {
    const content = { ...CONTENT, countries: ['GB'] };
    const { user } = openCoding('/fund/finding-1', [
      finding({ content, viewerCan: { ...DRAFT.viewerCan, publish: false } }),
      answers(SOURCE_QUERY, { knowledgeItem: { ...SOURCE, state: 'IN_REVIEW' } }),
    ]);
    expect(await screen.findByText(/Kilden er ikke udgivet. Udgiv den først./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Åbn kilden på bordet' })).toHaveAttribute(
      'href',
      '/kurater?post=billington2011',
    );
    await user.click(screen.getByRole('button', { name: /Skriv, hvad der skal oversættes/ }));
    expect(screen.getByRole('textbox', { name: 'Det skal oversættes til danske forhold' })).toHaveFocus();
  });

  it('publishes by a key, leads to answer and map, and can be taken back', async () => {
    const steps: string[] = [];
    const { user } = openCoding('/fund/finding-1', [
      answers(PUBLISH_FINDING, ({ input }) => {
        steps.push(`publish ${input.lock}`);
        return { publishFinding: PUBLISHED };
      }),
      answers(UNPUBLISH_FINDING, ({ input }) => {
        steps.push(`unpublish ${input.lock}`);
        return { unpublishFinding: { ...DRAFT, lock: 3 } };
      }),
    ]);
    await statement();
    await user.keyboard('p');
    expect(await screen.findByRole('link', { name: 'Se svaret' })).toHaveAttribute(
      'href',
      '/hvad-virker?f.artForms=af-singing&f.outcomes=oc-wellbeing',
    );
    expect(screen.getByRole('heading', { name: 'Fundet er udgivet' }).closest('[tabindex="-1"]')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Se kortet' })).toHaveAttribute(
      'href',
      '/evidenskort?f.artForms=af-singing&f.outcomes=oc-wellbeing',
    );
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(steps).toEqual(['publish 1', 'unpublish 2']));
    expect(await screen.findByRole('heading', { name: 'Klar til udgivelse' })).toBeVisible();
  });

  it('keeps a published finding as it is until somebody saves', async () => {
    const sent: FindingContentInput[] = [];
    const { user } = openCoding('/fund/finding-1', [
      finding(PUBLISHED),
      answers(SAVE_FINDING, ({ input }) => {
        sent.push(input.content);
        return { saveFinding: { ...PUBLISHED, lock: 3 } };
      }),
    ]);
    await fill('Fundet i én sætning', 'Deltagerne fik det bedre. Nu');
    expect(screen.getByText('Ikke gemt endnu. Det skrevne er bevaret i denne browser.')).toBeVisible();
    expect(sent).toEqual([]);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sent).toEqual([{ statement: 'Deltagerne fik det bedre. Nu' }]));
  });

  it('says what somebody else changed, and saves on top when asked', async () => {
    const locks: number[] = [];
    const params = { fields: 'place.page,effect', lock: 7 };
    const refusal = refuses(SAVE_FINDING, 'RULE_VIOLATION', {
      problems: [{ code: 'evidence.changed-meanwhile', params }],
    });
    const accepted = answers(SAVE_FINDING, ({ input }) => ({ saveFinding: { ...DRAFT, lock: input.lock + 1 } }));
    const { user } = openCoding('/fund/finding-1', [
      {
        operation: refusal.operation,
        answer: (variables) => {
          locks.push((variables['input'] as { lock: number }).lock);
          return locks.length === 1 ? refusal.answer(variables) : accepted.answer(variables);
        },
      },
    ]);
    await fill('Fundet i én sætning', 'Deltagerne fik det bedre. Mit');
    const alert = await screen.findByRole('alert', {}, SAVED);
    expect(alert).toHaveTextContent('De har ændret: side og tal.');
    await user.click(within(alert).getByRole('button', { name: 'Gem mine rettelser oveni' }));
    await waitFor(() => expect(locks).toEqual([1, 7]));
  });

  it('keeps what was written without a connection', async () => {
    openCoding('/fund/finding-1', [unreachable(SAVE_FINDING)]);
    await fill('Fundet i én sætning', 'Deltagerne fik det bedre. Mere');
    expect(await screen.findByText(/ingen forbindelse/, {}, SAVED)).toBeVisible();
    expect(keptText('viewer', 'draft-finding-finding-1')).toMatchObject({ lock: 1 });
  });

  it('is withdrawn with a reason', async () => {
    const reasons: string[] = [];
    const { user } = openCoding('/fund/finding-1', [
      finding(PUBLISHED),
      answers(WITHDRAW_FINDING, ({ input }) => {
        reasons.push(input.reason);
        return {
          withdrawFinding: { ...PUBLISHED, state: 'WITHDRAWN' as const, isPublic: false, withdrawnReason: 'Fejl' },
        };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Træk tilbage' }));
    const dialog = screen.getByRole('dialog', { name: 'Træk fundet tilbage' });
    await user.type(within(dialog).getByRole('textbox', { name: /Begrundelse/ }), 'Fejl');
    await user.click(within(dialog).getByRole('button', { name: 'Træk tilbage' }));
    await waitFor(() => expect(reasons).toEqual(['Fejl']));
    expect(await screen.findByText('Trukket tilbage: Fejl')).toBeVisible();
  });

  it('deletes a draft, and brings it back under its own address', async () => {
    const ids: unknown[] = [];
    const { user, router } = openCoding('/fund/finding-1', [
      answers(DELETE_FINDING, { deleteDraftFinding: { __typename: 'Finding', id: 'finding-1' } }),
      answers(CREATE_FINDING, ({ input }) => {
        ids.push(input.id, input.content.statement);
        return { createFinding: DRAFT };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet kladden' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/fund'));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/fund/finding-1'));
    expect(ids).toEqual(['finding-1', 'Deltagerne fik det bedre.']);
  });

  it('says when a deleted draft could not be brought back, and offers it again', async () => {
    let isDown = true;
    const { user, router } = openCoding('/fund/finding-1', [
      answers(DELETE_FINDING, { deleteDraftFinding: { __typename: 'Finding', id: 'finding-1' } }),
      answers(CREATE_FINDING, () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return { createFinding: DRAFT };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Slet kladden' }));
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Det kunne ikke fortrydes. Prøv igen.')).toBeVisible();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/fund/finding-1'));
  });

  it('can be deleted with something in it that cannot be saved', async () => {
    const { user, router } = openCoding('/fund/finding-1', [
      answers(DELETE_FINDING, { deleteDraftFinding: { __typename: 'Finding', id: 'finding-1' } }),
    ]);
    await fill('Studier bag', 'mange');
    await user.click(screen.getByRole('button', { name: 'Slet kladden' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/fund'));
  });

  it('tells its history when asked', async () => {
    const { user } = openCoding('/fund/finding-1');
    await user.click(await screen.findByRole('button', { name: 'Historik' }));
    expect(await screen.findByText(/side og tal/)).toBeVisible();
  });

  it('lists its keys', async () => {
    const { user } = openCoding('/fund/finding-1');
    await statement();
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Tasterne på bordet' })).toBeVisible();
  });

  it('is loading, missing, or out of reach', async () => {
    openCoding('/fund/finding-1', [neverAnswers(FINDING_QUERY)]);
    expect(await screen.findByText('Henter …')).toBeInTheDocument();
    openCoding('/fund/finding-1', [refuses(RATING_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByText('Siden findes ikke')).toBeVisible();
    openCoding('/fund/finding-1', [unreachable(FINDING_QUERY)]);
    expect(await screen.findByRole('heading', { name: 'Der er ingen forbindelse' })).toBeVisible();
    openCoding('/fund/finding-1', [], { roles: ['member'] });
    expect(await screen.findByRole('heading', { name: 'Her kræves en anden rolle' })).toBeVisible();
  });
});
