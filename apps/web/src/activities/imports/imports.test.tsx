import { screen, waitFor, within } from '@testing-library/react';
import { overviewRoutes } from '..';
import type { ResultOf } from '../../shared/graphql';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { SURROUNDINGS } from '../overview/overview.cases';
import {
  COMMIT_IMPORT,
  IMPORT_QUERY,
  IMPORTS_QUERY,
  MAP_IMPORT,
  OWNERS_QUERY,
  ROWS_QUERY,
  SAVE_ROW,
  UNDO_IMPORT,
  type ListedImport,
  type ShownImport,
  type ShownRow,
} from './import-queries';

/** The screen is downloaded when first opened. */
const PATIENCE = { timeout: 8000 };

const COUNTS = { rows: 2, ready: 1, error: 1, present: 0, toImport: 1, imported: 0, removed: 0, kept: 0 };

function table(changes: Partial<ShownImport> = {}): ShownImport {
  return {
    __typename: 'ActivityImport',
    id: 'i',
    networkId: 'network',
    ownerId: 'org',
    sharing: 'DRAFT',
    name: 'kor.csv',
    state: 'PREVIEW',
    createdAt: '2026-03-01T10:00:00Z',
    done: 0,
    total: 0,
    notes: [],
    problems: [],
    columns: [
      { index: 0, heading: 'Titel', field: 'title', samples: ['Kor på kajen'] },
      { index: 1, heading: 'Start', field: 'startsOn', samples: ['1.2.2026'] },
      { index: 2, heading: 'Sild', field: null, samples: ['ja'] },
    ],
    counts: COUNTS,
    viewerCan: { change: true, commit: true, stop: false, undo: false },
    ...changes,
  };
}

const remark = (code: string, field: string, parameters: ShownImport['problems'][number]['parameters'] = []) =>
  ({ __typename: 'ActivityRemark', code, field, parameters }) as ShownImport['problems'][number];

function row(id: string, changes: Partial<ShownRow> = {}): ShownRow {
  return {
    __typename: 'ActivityImportRow',
    id,
    importId: 'i',
    number: 2,
    title: 'Kor på kajen',
    cells: ['Kor på kajen', '1.2.2026', ''],
    status: 'READY',
    outcome: null,
    isChosen: true,
    sharing: 'DRAFT',
    activityId: null,
    presentId: null,
    repeatsLine: null,
    problems: [],
    understood: [{ field: 'startsOn', text: '01.02.2026' }],
    ...changes,
  } as ShownRow;
}

const BROKEN = row('2', {
  number: 3,
  title: 'Kor i dalen',
  cells: ['Kor i dalen', '32.13.2026', ''],
  status: 'ERROR',
  isChosen: false,
  problems: [remark('activities.date-invalid', 'startsOn')],
  understood: [],
});

const shown = (changes: Partial<ShownImport> = {}): Answer => answers(IMPORT_QUERY, { activityImport: table(changes) });
const rows = (...list: ShownRow[]): Answer =>
  answers(ROWS_QUERY, {
    activityImport: {
      __typename: 'ActivityImport',
      id: 'i',
      rows: { edges: list.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
    } as ResultOf<typeof ROWS_QUERY>['activityImport'],
  });
const OWNERS = answers(OWNERS_QUERY, {
  activityDefaults: { organisations: [{ id: 'org', name: { da: 'Holstebro Kommune', en: 'Holstebro' } }] },
});

function open(at: string, prepared: readonly Answer[], organisationId: string | null = 'org') {
  return renderPage(overviewRoutes, {
    ...{ at, answers: [...prepared, OWNERS] },
    ...(organisationId ? { roles: ['liaison'], organisationId } : {}),
    problemTexts: {
      da: {
        'activities.date-invalid': 'Datoen findes ikke.',
        'activities.column-missing': ({ column }) => `Vælg, hvilken kolonne der er ${column}.`,
      },
      en: {},
    },
  });
}

beforeEach(() => window.localStorage.clear());

describe('bringing in a table', () => {
  it('offers the template, the file and what was brought in before', async () => {
    const before: ListedImport = {
      __typename: 'ActivityImport',
      id: 'i',
      name: 'kor.csv',
      state: 'DONE',
      createdAt: '2026-03-01T10:00:00Z',
      counts: { rows: 3, error: 1, toImport: 0, imported: 2, removed: 0, kept: 0 },
    } as ListedImport;
    open('/aktiviteter/import', [
      answers(IMPORTS_QUERY, {
        activityImports: { edges: [{ node: before }], pageInfo: { hasNextPage: false, endCursor: null } },
      }),
    ]);
    expect(await screen.findByRole('link', { name: 'kor.csv' }, PATIENCE)).toHaveAttribute(
      'href',
      '/aktiviteter/import/i',
    );
    expect(screen.getByText('2 lagt ind, 1 med fejl')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /skabelonen/ })).toHaveAttribute(
      'href',
      '/aktiviteter/skabelon.xlsx?network=network&lang=da',
    );
  });

  it.each<[string, readonly Answer[], RegExp, string | null]>([
    ['a visitor', [], /Log ind/, null],
    [
      'nothing yet',
      [answers(IMPORTS_QUERY, { activityImports: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } })],
      /Ingen filer endnu/,
      'org',
    ],
    ['an error', [refuses(IMPORTS_QUERY, 'INTERNAL')], /gik galt|fejl/i, 'org'],
  ])('has a state for %s', async (_, prepared, text, organisationId) => {
    open('/aktiviteter/import', prepared, organisationId);
    expect((await screen.findAllByText(text, {}, PATIENCE))[0]).toBeInTheDocument();
  });
});

describe('a table that waits', () => {
  it('shows what is wrong at its column, and saves the cell when it is left', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_ROW, ({ input }) => {
      sent.push(input);
      return {
        saveActivityImportRow: {
          ...BROKEN,
          status: 'READY' as const,
          problems: [],
          cells: ['Kor i dalen', '1.4.2026', ''],
        },
      };
    });
    const { user } = open('/aktiviteter/import/i', [shown(), rows(row('1'), BROKEN), save]);
    const broken = await screen.findByRole('article', { name: 'Linje 3: Kor i dalen' }, PATIENCE);
    const cell = within(broken).getByRole('textbox', { name: 'Ret start' });
    expect(cell).toHaveAccessibleDescription('Datoen findes ikke.');
    await user.clear(cell);
    await user.type(cell, '1.4.2026');
    await user.tab();
    await waitFor(() => expect(sent).toEqual([{ rowId: '2', cells: [{ column: 1, text: '1.4.2026' }] }]));
    expect(await within(broken).findByText('Klar')).toBeInTheDocument();
    expect(within(broken).getByRole('textbox', { name: 'Start' })).toHaveValue('1.4.2026');
  });

  it('suggests terms that the network uses for a name that it does not', async () => {
    const sent: unknown[] = [];
    const save = answers(SAVE_ROW, ({ input }) => {
      sent.push(input);
      return { saveActivityImportRow: { ...BROKEN, status: 'READY' as const, problems: [] } };
    });
    const columns = [{ index: 1, heading: 'Målgruppe', field: 'targetGroups', samples: [] }];
    const unknown = row('2', {
      ...{ cells: ['Kor', 'stress; ældre'], status: 'ERROR' },
      problems: [remark('activities.term-unknown', 'targetGroups', [{ name: 'term', value: 'stress' }])],
    });
    const { user } = open('/aktiviteter/import/i', [shown({ columns }), rows(unknown), save, ...SURROUNDINGS]);
    await user.click(await screen.findByRole('button', { name: 'Stress' }, PATIENCE));
    const cells = [{ column: 1, text: 'Stress; ældre' }];
    await waitFor(() => expect(sent).toEqual([{ rowId: '2', cells }]));
  });

  it('keeps what is typed and could not be saved, also after a reload', async () => {
    const prepared = [shown(), rows(BROKEN), unreachable(SAVE_ROW)];
    const first = open('/aktiviteter/import/i', prepared);
    const cell = await screen.findByRole('textbox', { name: 'Ret start' }, PATIENCE);
    await first.user.type(cell, '!{Enter}');
    expect(await screen.findByText(/kunne ikke gemmes endnu/)).toBeInTheDocument();
    first.unmount();
    open('/aktiviteter/import/i', prepared);
    expect(await screen.findByRole('textbox', { name: 'Ret start' }, PATIENCE)).toHaveValue('32.13.2026!');
  });

  it('tells how columns are understood, and takes another choice', async () => {
    let sent: unknown;
    const map = answers(MAP_IMPORT, ({ input }) => {
      sent = input;
      return { mapActivityImport: table() };
    });
    const problems = [remark('activities.column-missing', 'title', [{ name: 'column', value: 'title' }])];
    const { user } = open('/aktiviteter/import/i', [shown({ problems }), rows(row('1')), map]);
    expect(await screen.findByText('Vælg, hvilken kolonne der er Titel.', {}, PATIENCE)).toBeInTheDocument();
    expect(screen.getByText('2 bruges, 1 tages ikke med')).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hvad kolonnen Sild bliver til' }), 'Stedets navn');
    await waitFor(() => expect(sent).toEqual({ importId: 'i', columns: [{ index: 2, field: 'place' }] }));
  });

  it('lets the ready rows in, and says which wait', async () => {
    let sent: unknown;
    const commit = answers(COMMIT_IMPORT, ({ input }) => {
      sent = input;
      return { commitActivityImport: table({ state: 'IMPORTING', total: 1 }) };
    });
    const { user } = open('/aktiviteter/import/i', [shown(), rows(row('1'), BROKEN), commit]);
    await user.click(await screen.findByRole('button', { name: 'Læg 1 aktivitet ind' }, PATIENCE));
    expect(sent).toEqual({ importId: 'i', validRowsOnly: true });
    expect(screen.getByText('1 række med fejl venter, til de er rettet.')).toBeInTheDocument();
  });

  it('says what is there already and what stands twice', async () => {
    const same = row('1', { status: 'PRESENT', isChosen: false, presentId: 'a', repeatsLine: 2 });
    open('/aktiviteter/import/i', [shown(), rows(same)]);
    expect(await screen.findByRole('link', { name: 'se den' }, PATIENCE)).toHaveAttribute('href', '/aktiviteter/a');
    expect(screen.getByText('Siger det samme som linje 2.')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Læg Kor på kajen ind' })).not.toBeChecked();
  });
});

describe('a table on its way and after', () => {
  it('shows how far it is', async () => {
    const can = { change: false, commit: false, stop: true, undo: false };
    open('/aktiviteter/import/i', [shown({ state: 'IMPORTING', done: 3, total: 10, viewerCan: can })]);
    expect(await screen.findByText(/3 af 10/, {}, PATIENCE)).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveValue(3);
    expect(screen.getByRole('button', { name: /Stop/ })).toBeInTheDocument();
  });

  it('tells what went in, and takes it out again', async () => {
    const counts = { ...COUNTS, ready: 0, toImport: 0, imported: 1 };
    const can = { change: true, commit: true, stop: false, undo: true };
    let undone = false;
    const undo = answers(UNDO_IMPORT, () => {
      undone = true;
      return { undoActivityImport: table({ state: 'UNDOING' }) };
    });
    const inRow = row('1', { outcome: 'IMPORTED', activityId: 'a' });
    const { user } = open('/aktiviteter/import/i', [
      shown({ state: 'DONE', counts, viewerCan: can }),
      rows(inRow, BROKEN),
      undo,
    ]);
    expect(await screen.findByRole('heading', { name: '1 aktivitet er lagt ind' }, PATIENCE)).toBeInTheDocument();
    expect(screen.getByText(/1 række er ikke kommet ind/)).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Se aktiviteten' })).toHaveAttribute('href', '/aktiviteter/a');
    await user.click(screen.getByRole('button', { name: /Fortryd/ }));
    await waitFor(() => expect(undone).toBe(true));
  });

  it.each<[string, Answer, RegExp]>([
    ['loading', neverAnswers(IMPORT_QUERY), /Henter/],
    ['an error', refuses(IMPORT_QUERY, 'INTERNAL'), /gik galt|fejl/i],
    ['no access', refuses(IMPORT_QUERY, 'FORBIDDEN'), /adgang/i],
    ['a table that is not there', refuses(IMPORT_QUERY, 'NOT_FOUND'), /findes ikke|ikke finde/i],
    ['offline', unreachable(IMPORT_QUERY), /forbindelse/i],
  ])('has a state for %s', async (_, prepared, text) => {
    open('/aktiviteter/import/i', [prepared]);
    expect((await screen.findAllByText(text, {}, PATIENCE))[0]).toBeInTheDocument();
  });
});
