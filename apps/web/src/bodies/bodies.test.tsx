import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, unreachable, type Answer } from '../shared/testing';
import { BROKEN, COORDINATOR, HOLDING, listed, LISTED, MANAGES, openBodies, shown } from './bodies.cases';
import { ADD_SEAT, MOVE_BODY, SAVE_BODY, SAVE_SEAT, START_TERM } from './body-mutations';
import { BODIES_QUERY } from './body-queries';

describe('bodies', () => {
  afterEach(() => window.localStorage.clear());

  it('are listed by programme with whether they hold', async () => {
    openBodies('/grupper', [listed(LISTED)]);
    const table = within(await screen.findByRole('table', { name: 'Midtjylland' }));
    expect(table.getByRole('link', { name: 'Styregruppen' })).toHaveAttribute('href', '/grupper/b1');
    expect(table.getByText('Sammensætningen holder.')).toBeVisible();
    expect(table.getByText('01.01.2024 – 31.12.2099')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Opret en gruppe' })).not.toBeInTheDocument();
  });

  it.each<[string, Answer, string]>([
    ['none', listed(), 'Ingen grupper endnu'],
    ['not reached', unreachable(BODIES_QUERY), 'forbindelse'],
  ])('%s', async (_state, answer, text) => {
    openBodies('/grupper', [answer]);
    expect(await screen.findByText(new RegExp(text, 'u'))).toBeVisible();
  });

  it('wait', async () => {
    openBodies('/grupper', [neverAnswers(BODIES_QUERY)]);
    expect(await screen.findByRole('heading', { name: 'Grupper' })).toBeVisible();
    expect(screen.queryByText('Ingen grupper endnu')).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('one says in one sentence that it holds, who sits there and who did', async () => {
    openBodies('/grupper/b1', [shown(HOLDING)]);
    expect(await screen.findByText('Sammensætningen holder.')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Pladser' })).getByText('Stine')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Hvem sad her før?' })).getByText('Gamle Gerda')).toBeVisible();
    expect(screen.getByText(/3 fra kommuner\. De dækker tilsammen kultur\./u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Tilføj en plads' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Gruppens møder' })).not.toBeInTheDocument();
  });

  it('speaks English', async () => {
    openBodies('/grupper/b1', [shown(HOLDING)], { language: 'en' });
    expect(await screen.findByText('The composition holds.')).toBeVisible();
    expect(screen.getByText(/3 from municipalities\. Together they cover culture\./u)).toBeVisible();
  });

  it('tells what mends a breach, and gives the seat with one press', async () => {
    const mended = { ...HOLDING, lock: 5, viewerCan: MANAGES };
    const { user } = openBodies(
      '/grupper/b1',
      [shown(BROKEN), answers(ADD_SEAT, { addBodySeat: mended })],
      COORDINATOR,
    );
    expect(await screen.findByText('Ingen fra kommunerne dækker området sundhed.')).toBeVisible();
    expect(screen.getByText('Struer Kommune · sundhed · repræsenterer området')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Giv pladsen til Sanne' }));
    expect(await screen.findByText('Sammensætningen holder.')).toBeVisible();
    expect(screen.getByText('Sanne har fået pladsen.')).toBeVisible();
  });

  it('says what is wrong with a seat at its field, and keeps it', async () => {
    const refused = refuses(SAVE_SEAT, 'RULE_VIOLATION', {
      problems: [{ code: 'bodies.period-backwards', field: 'endsOn' }],
    });
    const { user } = openBodies('/grupper/b1', [shown({ ...HOLDING, viewerCan: MANAGES }), refused], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Ret pladsen: Stine' }));
    expect(screen.getByRole('heading', { name: 'Ret pladsen' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Gem pladsen' }));
    expect((await screen.findAllByText('Den sidste dag er før den første.')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    expect(screen.queryByRole('button', { name: 'Gem pladsen' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ret pladsen: Stine' })).toHaveFocus();
  });

  it('a new seat is there once it is saved, and not before', async () => {
    const manages = { ...HOLDING, viewerCan: MANAGES };
    const sent: unknown[] = [];
    const added = answers(ADD_SEAT, ({ input }) => {
      sent.push(input.seat);
      return { addBodySeat: { ...manages, lock: 5 } };
    });
    const { user } = openBodies('/grupper/b1', [shown(manages), added], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Tilføj en plads' }));
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Tilføj en plads' }));
    await user.selectOptions(screen.getByLabelText('Rolle'), 'Observatør');
    await user.click(screen.getByRole('button', { name: 'Gem pladsen' }));
    expect(await screen.findByText('Pladsen er tilføjet.')).toBeVisible();
    expect(sent).toMatchObject([{ role: 'OBSERVER', personId: null }]);
  });

  it('ending a group can be undone', async () => {
    const going = { ...HOLDING, viewerCan: MANAGES };
    const ended = { ...going, state: 'ENDED' as const, lock: 5, viewerCan: { ...MANAGES, end: false, resume: true } };
    const steps: unknown[] = [];
    const moved = answers(MOVE_BODY, ({ input }) => {
      steps.push([input.step, input.lock]);
      return { moveBody: input.step === 'END' ? ended : { ...going, lock: 6 } };
    });
    const { user } = openBodies('/grupper/b1', [shown(going), moved], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Afslut gruppen' }));
    await screen.findByRole('button', { name: 'Tag gruppen op igen' });
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Gruppen er i gang igen.')).toBeVisible();
    expect(steps).toEqual([
      ['END', 4],
      ['RESUME', 5],
    ]);
  });

  it('starts a term, and says when its day is missing', async () => {
    const started = { ...HOLDING, viewerCan: MANAGES, lock: 5 };
    const { user } = openBodies(
      '/grupper/b1',
      [shown({ ...HOLDING, viewerCan: MANAGES }), answers(START_TERM, { startBodyTerm: started })],
      COORDINATOR,
    );
    await user.click(await screen.findByRole('button', { name: 'Start en ny periode' }));
    await user.click(screen.getByRole('button', { name: 'Opret perioden' }));
    expect((await screen.findAllByText(/Datoen findes ikke/u)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Første dag/u), '2099-01-01');
    await user.click(screen.getByRole('button', { name: 'Opret perioden' }));
    expect(await screen.findByText('Den nye periode er oprettet.')).toBeVisible();
  });

  it('a draft without a chair is not appointed', async () => {
    const draft = { ...HOLDING, state: 'DRAFT' as const, viewerCan: { ...MANAGES, activate: true, end: false } };
    const refused = refuses(MOVE_BODY, 'RULE_VIOLATION', { problems: [{ code: 'bodies.chair-missing' }] });
    const { user } = openBodies('/grupper/b1', [shown(draft), refused], COORDINATOR);
    await user.click(await screen.findByRole('button', { name: 'Gruppen er nedsat' }));
    expect(await screen.findByText(/ingen formand endnu/u)).toBeVisible();
  });

  it('is edited, and saved', async () => {
    const mine = { ...HOLDING, viewerCan: MANAGES };
    const saved = answers(SAVE_BODY, { saveBody: { ...mine, lock: 5 } });
    const { user } = openBodies('/grupper/b1/rediger', [shown(mine), saved], COORDINATOR);
    const name = await screen.findByLabelText(/^Navn på dansk/u);
    await user.type(name, ' nu');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gruppen er gemt.')).toBeVisible();
  });
});
