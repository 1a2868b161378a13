import { act, screen, waitFor, within } from '@testing-library/react';
import { overviewRoutes } from '..';
import { answers, renderPage, type Answer } from '../../shared/testing';
import { EDIT_ACTIVITIES, BULK_CHOICES_QUERY, UNDO_EDIT } from './bulk-queries';
import { DELETE_FILTER, FILTERS_QUERY, SAVE_FILTER, type SavedFilter } from './filter-queries';
import { listed, overview, PATIENCE, SURROUNDINGS } from './overview.cases';

const MINE = { viewerCan: { edit: true } };
const FOUR = overview(['1', '2', '3', '4'].map((id) => listed(id, id === '3' ? {} : MINE)));

function open(at: string, ...prepared: Answer[]) {
  return renderPage(overviewRoutes, {
    ...{ at, roles: ['coordinator'], answers: [...prepared, FOUR, ...SURROUNDINGS] },
    problemTexts: { da: { 'activities.not-yours': 'Du må ikke rette i denne aktivitet.' }, en: {} },
  });
}

const named = (id: string, da: string) => ({
  ...{ id, label: { da, en: `${da} (en)` } },
  alternatives: { da: [], en: [] },
});
const CHOICES = answers(BULK_CHOICES_QUERY, {
  ...{ targetGroups: [], artForms: [], orgForms: [] },
  settings: [named('st-library', 'Bibliotek')],
  networkGoals: [{ id: 'mg-1', kind: 'SUBGOAL', label: { da: 'Flere med', en: 'More people' } }],
});

describe('the table', () => {
  it('is sorted by what the API can sort', async () => {
    const { user, router } = open('/aktiviteter?visning=tabel&sort=title');
    const title = await screen.findByRole('columnheader', { name: 'Titel' }, PATIENCE);
    expect(title).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getByRole('columnheader', { name: 'Status' })).not.toHaveAttribute('aria-sort');
    await user.click(screen.getByRole('button', { name: 'Periode' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=starts&visning=tabel'));
  });

  it('lets rows be chosen: one, through to another, all; never those one may not edit', async () => {
    const { user } = open('/aktiviteter?visning=tabel');
    const box = (id: string) => screen.getByRole('checkbox', { name: `Vælg Aktivitet ${id}` });
    await user.click(await screen.findByRole('checkbox', { name: 'Vælg Aktivitet 1' }, PATIENCE));
    expect(await screen.findByText('1 valgt')).toBeInTheDocument();
    expect(box('3')).toBeDisabled();
    await user.keyboard('{Shift>}');
    await user.click(box('4'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('3 valgt')).toBeInTheDocument();
    expect(box('3')).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Fravælg' }));
    expect(box('1')).not.toBeChecked();
    await user.click(screen.getAllByRole('checkbox', { name: 'Vælg alle på siden' })[0] as HTMLElement);
    expect(screen.getByText('3 valgt')).toBeInTheDocument();
  });

  it('edits the chosen together, tells who refused and why, and undoes', async () => {
    const sent: unknown[] = [];
    const edit = answers(EDIT_ACTIVITIES, ({ input }) => {
      sent.push(input);
      const refused = { id: '2', problems: [{ code: 'activities.not-yours', field: null, parameters: [] }] };
      return { editActivities: { batchId: input.batchId, edited: ['1'], refused: [refused] } };
    });
    const undo = answers(UNDO_EDIT, ({ input }) => {
      sent.push(input);
      return { undoActivityBatch: { batchId: input.batchId, restored: ['1'], kept: [] } };
    });
    const { user } = open('/aktiviteter?visning=tabel', edit, undo, CHOICES);
    await user.click(await screen.findByRole('checkbox', { name: 'Vælg Aktivitet 1' }, PATIENCE));
    await user.click(screen.getByRole('checkbox', { name: 'Vælg Aktivitet 2' }));
    await user.click(await screen.findByRole('button', { name: 'Ret sammen' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ret 2 aktiviteter' });
    await user.selectOptions(within(sheet).getByLabelText('Ny status'), 'Afsluttet');
    await user.click(within(sheet).getByRole('button', { name: 'Ret 2 aktiviteter' }));
    expect(await screen.findByText('1 aktivitet er rettet.')).toBeInTheDocument();
    const reasons = screen.getByRole('heading', { name: '1 aktivitet blev ikke rettet' }).closest('section');
    expect(reasons).toHaveTextContent('Aktivitet 2: Du må ikke rette i denne aktivitet.');
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('1 aktivitet er som før.')).toBeInTheDocument();
    const [first, second] = sent as [{ batchId: string }, { batchId: string }];
    expect(first).toMatchObject({ ids: ['1', '2'], changes: { status: 'DONE' } });
    expect(second).toEqual({ batchId: first.batchId });
  });

  it('gives the chosen municipalities, a kind of place and a link level, and takes some away', async () => {
    let sent: unknown;
    const edit = answers(EDIT_ACTIVITIES, ({ input }) => {
      sent = input.changes;
      return { editActivities: { batchId: input.batchId, edited: ['1'], refused: [] } };
    });
    const { user } = open('/aktiviteter?visning=tabel', edit, CHOICES);
    await user.click(await screen.findByRole('checkbox', { name: 'Vælg Aktivitet 1' }, PATIENCE));
    await user.click(await screen.findByRole('button', { name: 'Ret sammen' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ret 1 aktivitet' });
    const level = within(sheet).getByLabelText('Ny tilknytning');
    await user.selectOptions(level, 'Selvstændigt');
    await user.selectOptions(level, 'Koblet på et forløb');
    await user.click(await within(sheet).findByRole('button', { name: 'Bibliotek' }));
    const [added, removed] = within(sheet).getAllByRole('group', { name: 'Kommune' });
    await user.click(await within(added as HTMLElement).findByRole('button', { name: 'Aarhus' }));
    await user.click(within(removed as HTMLElement).getByRole('button', { name: 'Holstebro' }));
    expect(within(sheet).getByRole('group', { name: 'Mål og temaer' })).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: 'Ret 1 aktivitet' }));
    expect(await screen.findByText('1 aktivitet er rettet.')).toBeInTheDocument();
    expect(sent).toEqual({
      ...{ addTerms: ['cl-attached', 'st-library'], addMunicipalities: ['0751'], removeMunicipalities: ['0661'] },
    });
  });

  it('offers goals only where all of the chosen have the same', async () => {
    const two = overview([listed('1', MINE), listed('2', { ...MINE, networkId: 'another' })]);
    const { user } = renderPage(overviewRoutes, {
      ...{ at: '/aktiviteter?visning=tabel', roles: ['coordinator'], answers: [two, CHOICES, ...SURROUNDINGS] },
    });
    const boxes = await screen.findAllByRole('checkbox', { name: 'Vælg alle på siden' }, PATIENCE);
    await user.click(boxes[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Ret sammen' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ret 2 aktiviteter' });
    expect(await within(sheet).findByRole('button', { name: 'Bibliotek' })).toBeInTheDocument();
    expect(within(sheet).queryByRole('group', { name: 'Mål og temaer' })).toBeNull();
  });

  it('asks for a change before anything is sent', async () => {
    const { user } = open('/aktiviteter?visning=tabel', CHOICES);
    await user.click(await screen.findByRole('checkbox', { name: 'Vælg Aktivitet 1' }, PATIENCE));
    await user.click(await screen.findByRole('button', { name: 'Ret sammen' }));
    const sheet = await screen.findByRole('dialog', { name: 'Ret 1 aktivitet' });
    await user.click(within(sheet).getByRole('button', { name: 'Ret 1 aktivitet' }));
    expect(within(sheet).getByRole('alert')).not.toBeEmptyDOMElement();
  });
});

describe('the map', () => {
  it('has a tile for each municipality and the same numbers in a table', async () => {
    open('/aktiviteter?visning=kort');
    const grid = await screen.findByRole('grid', {}, PATIENCE);
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(98);
    expect(await within(grid).findByRole('gridcell', { name: /^Holstebro: 5 aktiviteter/ })).toHaveAttribute(
      'data-level',
      '4',
    );
    expect(within(grid).getByRole('gridcell', { name: /^København: ingen aktiviteter/ })).toHaveAttribute(
      'data-level',
      '0',
    );
    const table = screen.getByRole('table', { name: 'Aktiviteter i hver kommune' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['KommuneAktiviteter', 'Holstebro5', 'Aarhus1']);
  });

  it('lets Tab reach one tile; keys move from there and choose', async () => {
    const { user, router } = open('/aktiviteter?visning=kort');
    const grid = await screen.findByRole('grid', {}, PATIENCE);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const holstebro = grid.querySelector<HTMLElement>('[data-code="0661"]');
    expect(holstebro).toHaveAttribute('tabindex', '0');
    act(() => holstebro?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('data-code', '0657');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.search).toBe('?f.municipality=0657&visning=kort'));
    await waitFor(() => expect(grid.querySelector('[data-code="0657"]')).toHaveAttribute('aria-selected', 'true'));
    expect(screen.getByRole('link', { name: 'Vis 4 aktiviteter' })).toHaveAttribute(
      'href',
      '/aktiviteter?f.municipality=0657',
    );
  });
});

describe('the timeline', () => {
  it('is a list of periods in words, those without dates apart', async () => {
    const some = overview([
      listed('1'),
      listed('2', { endsOn: null }),
      listed('3', { startsOn: null, endsOn: null, status: 'IDEA' }),
    ]);
    open('/aktiviteter?visning=tidslinje', some);
    const timeline = await screen.findByRole('region', { name: 'Tidslinje over aktiviteter' }, PATIENCE);
    expect(within(timeline).getByText('01.02.2026 – 30.06.2026')).toBeInTheDocument();
    expect(within(timeline).getByText('Fra 01.02.2026, uden slutdato')).toBeInTheDocument();
    const undated = within(timeline).getByRole('region', { name: 'Uden datoer' });
    expect(within(undated).getByRole('link', { name: 'Aktivitet 3' })).toBeInTheDocument();
  });
});

describe('saved views', () => {
  const SAVED: SavedFilter = {
    ...{ __typename: 'ActivityFilter', id: 'f', networkId: 'network', name: 'Kor i vest', address: 'q=kor' },
    ...{ isShared: true, isOwn: true, viewerCan: { edit: true, delete: true } },
  } as SavedFilter;

  it('keep the address under a name, and share it', async () => {
    let saved: unknown;
    const save = answers(SAVE_FILTER, ({ input }) => {
      saved = input;
      return { saveActivityFilter: SAVED };
    });
    const { user } = open('/aktiviteter?visning=kort&f.municipality=0661', save);
    await user.click(await screen.findByRole('button', { name: 'Gemte visninger' }, PATIENCE));
    expect(await screen.findByText(/Vælg filtre, og gem visningen/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Gem denne visning' }));
    const sheet = await screen.findByRole('dialog', { name: 'Gem visningen' });
    await user.type(within(sheet).getByRole('textbox', { name: /Navn/ }), 'Kor i vest');
    await user.click(within(sheet).getByRole('checkbox', { name: 'Alle i netværket kan se den' }));
    await user.click(within(sheet).getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Visningen er gemt')).toBeInTheDocument();
    expect(saved).toMatchObject({
      ...{ networkId: 'network', name: 'Kor i vest', isShared: true },
      address: 'f.municipality=0661&visning=kort',
    });
  });

  it('stand under each network of who has several, and are kept in the one that is chosen', async () => {
    let saved: unknown;
    const { user } = renderPage(overviewRoutes, {
      ...{ at: '/aktiviteter?q=kor', roles: ['coordinator'], networks: ['vest', 'nord'] },
      answers: [
        answers(FILTERS_QUERY, ({ networkId }) => ({
          activityFilters: networkId === 'nord' ? [{ ...SAVED, networkId, name: 'Kor i nord' }] : [],
        })),
        answers(SAVE_FILTER, ({ input }) => {
          saved = input;
          return { saveActivityFilter: SAVED };
        }),
        FOUR,
        ...SURROUNDINGS,
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Gemte visninger' }, PATIENCE));
    const nord = await screen.findByRole('region', { name: 'Netværk nord' });
    expect(await within(nord).findByRole('link', { name: /Kor i nord/ })).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Netværk vest' })).toHaveTextContent('Vælg filtre');
    await user.click(screen.getByRole('button', { name: 'Gem denne visning' }));
    const sheet = await screen.findByRole('dialog', { name: 'Gem visningen' });
    await user.type(within(sheet).getByRole('textbox', { name: /Navn/ }), 'Kor');
    await user.selectOptions(within(sheet).getByLabelText('Netværk'), 'Netværk nord');
    await user.click(within(sheet).getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Visningen er gemt')).toBeInTheDocument();
    expect(saved).toMatchObject({ networkId: 'nord', name: 'Kor', address: 'q=kor' });
  });

  it('are opened, deleted and brought back as they were', async () => {
    let there: SavedFilter[] = [SAVED];
    const { user } = open(
      '/aktiviteter',
      answers(FILTERS_QUERY, () => ({ activityFilters: there })),
      answers(DELETE_FILTER, () => {
        there = [];
        return { deleteActivityFilter: 'f' };
      }),
      answers(SAVE_FILTER, ({ input }) => {
        expect(input).toEqual({ id: 'f', networkId: 'network', name: 'Kor i vest', address: 'q=kor', isShared: true });
        there = [SAVED];
        return { saveActivityFilter: SAVED };
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Gemte visninger' }, PATIENCE));
    expect(await screen.findByRole('link', { name: /Kor i vest/ })).toHaveAttribute('href', '/aktiviteter?q=kor');
    await user.click(screen.getByRole('button', { name: 'Slet visningen Kor i vest' }));
    expect(await screen.findByText('„Kor i vest“ er slettet')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Kor i vest/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(there).toHaveLength(1));
  });
});
