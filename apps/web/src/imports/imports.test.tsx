import { act, screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import {
  CANCEL_IMPORT,
  CHOOSE_FOR_ROW,
  COMMIT_IMPORT,
  IMPORT_QUERY,
  IMPORT_ROWS_QUERY,
  IMPORTS_QUERY,
  START_IMPORT,
  UNDO_IMPORT,
  type ShownImport,
  type ShownRow,
} from './import-queries';
import { anImport, aReference, aRemark, aRow, listedImport, NO_COUNTS } from './imports.cases';
import { importProblemTexts } from './problem-texts';

const noMore = { hasNextPage: false, endCursor: null };
const history = (...imports: ReturnType<typeof listedImport>[]) =>
  answers(IMPORTS_QUERY, { imports: { edges: imports.map((node) => ({ node })), pageInfo: noMore } });
const shows = (shown: ShownImport) => answers(IMPORT_QUERY, { import: shown });
const rows = (...all: ShownRow[]) =>
  answers(IMPORT_ROWS_QUERY, ({ status }) => ({
    import: {
      id: 'i1',
      rows: {
        edges: all.filter((row) => !status || row.status === status).map((node) => ({ node })),
        pageInfo: noMore,
      },
    },
  }));

const open = (at: string, prepared: readonly Answer[], language: 'da' | 'en' = 'da') =>
  renderPage(routes, { at, answers: prepared, roles: ['coordinator'], problemTexts: importProblemTexts, language });

/** A server for uploads that the test answers by hand. */
class FakeRequest {
  static last: FakeRequest;
  upload: { onprogress?: (event: object) => void } = {};
  onload = (): void => undefined;
  onabort = (): void => undefined;
  onerror = (): void => undefined;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  body: FormData | undefined;
  address = '';
  open = (_method: string, address: string): void => {
    this.address = address;
    FakeRequest.last = this;
  };
  setRequestHeader = (name: string, value: string): void => {
    this.headers[name] = value;
  };
  send = (body: FormData): void => {
    this.body = body;
  };
  abort = (): void => this.onabort();
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
}

describe('the page where material comes in', () => {
  it('lists what was brought in before, with the result', async () => {
    open('/import', [
      history(
        listedImport(),
        listedImport({ id: 'i2', name: '', state: 'UNDONE', counts: { ...NO_COUNTS, removed: 2, kept: 1 } }),
      ),
    ]);
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('link', { name: 'export.ris' })).toHaveAttribute('href', '/import/i1');
    expect(table).toHaveTextContent('3 nye poster');
    expect(table).toHaveTextContent('Indsat tekst');
    expect(table).toHaveTextContent('2 fjernet, 1 beholdt');
  });

  it('says so while nothing was brought in, in both languages', async () => {
    open('/import', [history()]);
    expect(await screen.findByText('Der er ikke hentet noget ind endnu')).toBeInTheDocument();
    open('/import', [history()], 'en');
    expect(await screen.findByText('Nothing has been brought in yet')).toBeInTheDocument();
  });

  it.each([
    ['loads', neverAnswers(IMPORTS_QUERY), 'status'],
    ['fails', refuses(IMPORTS_QUERY, 'INTERNAL', { correlationId: 'abc' }), 'alert'],
    ['is offline', unreachable(IMPORTS_QUERY), 'alert'],
  ])('says so when the history %s', async (_name, prepared, role) => {
    open('/import', [prepared]);
    expect((await screen.findAllByRole(role)).length).toBeGreaterThan(0);
    expect(await screen.findByRole('button', { name: 'Vælg filer' })).toBeEnabled();
  });

  it('is not for members', async () => {
    renderPage(routes, { at: '/import', roles: ['member'] });
    expect(await screen.findByRole('heading', { level: 2 })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Vælg filer' })).toBeNull();
  });

  it('says what is wrong with pasted text before it is sent, and keeps it', async () => {
    const { user } = open('/import', [history()]);
    const box = await screen.findByLabelText('Referencer eller DOI’er');
    await user.click(screen.getByRole('button', { name: 'Læs teksten' }));
    expect(await screen.findByText('Sæt referencer eller DOI’er ind.')).toBeInTheDocument();
    await user.type(box, 'Kære Anna');
    await user.click(screen.getByRole('button', { name: 'Læs teksten' }));
    expect(await screen.findByText(/hverken RIS, BibTeX/)).toBeInTheDocument();
    expect(box).toHaveValue('Kære Anna');
  });

  it('reads pasted DOIs and goes to the preview', async () => {
    const { user } = open('/import', [
      history(),
      answers(START_IMPORT, { startImport: { id: 'i1' } }),
      shows(anImport({ state: 'PARSING', done: 1, total: 4 })),
    ]);
    await user.type(await screen.findByLabelText('Referencer eller DOI’er'), '10.5555/a');
    await user.click(screen.getByRole('button', { name: 'Læs teksten' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'export.ris' })).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
  });
});

describe('sending files', () => {
  const before = window.XMLHttpRequest;
  beforeEach(() => {
    window.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
  });
  afterEach(() => {
    window.XMLHttpRequest = before;
  });
  const file = new File(['TY  - JOUR'], 'export.ris');
  const choose = async (user: ReturnType<typeof open>['user']) =>
    user.upload(await screen.findByLabelText('Vælg filer', { selector: 'input' }), file);

  it('shows how far, and goes to the import when they arrived', async () => {
    const { user, router } = open('/import', [history(), shows(anImport()), rows()]);
    await choose(user);
    expect(FakeRequest.last.headers['x-samspil-upload']).toBe('1');
    expect(FakeRequest.last.body?.getAll('files')).toHaveLength(1);
    expect(FakeRequest.last.address).toBe('/imports/upload?networkId=network');
    act(() => FakeRequest.last.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 }));
    expect(screen.getByText(/25/)).toBeInTheDocument();
    act(() => FakeRequest.last.answer(201, { importId: 'i1' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/import/i1'));
  });

  it('can be stopped, and says what was wrong', async () => {
    const { user } = open('/import', [history()]);
    await choose(user);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await choose(user);
    const problems = [{ code: 'imports.file-too-large', params: { maxMegabytes: 50, name: 'export.ris' } }];
    act(() => FakeRequest.last.answer(422, { error: { code: 'RULE_VIOLATION', problems } }));
    expect(await screen.findByText('export.ris: Filen er for stor. Den må højst fylde 50 MB.')).toBeInTheDocument();
    await choose(user);
    act(() => FakeRequest.last.onerror());
    expect(await screen.findByText(/Filerne kom ikke frem/)).toBeInTheDocument();
  });
});

describe('a preview', () => {
  const inBank = {
    __typename: 'ComparedItem' as const,
    id: 'k1',
    slug: 'model2019',
    state: 'published',
    reference: aReference({ year: 2019, doi: '10.5555/x' }),
  };
  const duplicate = aRow({
    id: 'r2',
    line: 9,
    status: 'DUPLICATE',
    choice: 'SKIP',
    matches: [{ score: 0.94, reasons: ['SAME_TITLE', 'YEAR_NEXT_TO'], line: null, item: inBank }],
  });
  const broken = aRow({
    id: 'r3',
    line: 41,
    status: 'ERROR',
    choice: 'SKIP',
    reference: null,
    problems: [aRemark('imports.record-without-type', null, 'excerpt', 'TI  - x')],
  });
  const noted = aRow({
    notes: [aRemark('imports.note-year-implausible', 'issued', 'year', '3020')],
  });
  const shown = anImport({ counts: { ...NO_COUNTS, new: 1, duplicate: 1, error: 1, toImport: 1 } });

  it('shows each record with line, reason and choice', async () => {
    open('/import/i1', [shows(shown), rows(noted, duplicate, broken)]);
    expect(await screen.findByText('export.ris · Linje 41')).toBeInTheDocument();
    expect(await screen.findByText('Der mangler en linje med TY før “TI - x”.')).toBeInTheDocument();
    expect(screen.getByText('Året “3020” kan ikke passe og er udeladt.')).toBeInTheDocument();
    expect(screen.getByText(/samme titel og år ved siden af/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Læg 1 post ind' })).toBeInTheDocument();
    expect(screen.getAllByRole('group', { name: /Hvad skal der ske/ })).toHaveLength(2);
  });

  it('says the reasons in English too', async () => {
    open('/import/i1', [shows(shown), rows(noted, duplicate, broken)], 'en');
    expect(await screen.findByText('A line with TY is missing before “TI - x”.')).toBeInTheDocument();
    expect(screen.getByText('The year “3020” cannot be right and was left out.')).toBeInTheDocument();
  });

  it('is filtered by kind, and the address says which', async () => {
    const { user, router } = open('/import/i1', [shows(shown), rows(noted, duplicate, broken)]);
    await user.click(await screen.findByRole('button', { name: /Fejl/ }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(router.state.location.search).toBe('?vis=error');
  });

  it('compares a duplicate side by side and takes the choice', async () => {
    const chosen: unknown[] = [];
    const choose = answers(CHOOSE_FOR_ROW, ({ input }) => {
      chosen.push(input);
      return {
        chooseForRow: { id: input.rowId, choice: input.choice, mergeIntoItemId: input.mergeIntoItemId ?? null },
      };
    });
    const { user } = open('/import/i1', [shows(shown), rows(duplicate), choose]);
    await user.click(await screen.findByRole('button', { name: 'Sammenlign' }));
    const year = screen.getByRole('row', { name: /År/ });
    expect(year).toHaveTextContent('forskellig');
    expect(
      within(year)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2020', '2019']);
    await user.click(screen.getByLabelText('Læg sammen med “Sang og trivsel”'));
    await waitFor(() => expect(chosen).toEqual([{ rowId: 'r2', choice: 'MERGE', mergeIntoItemId: 'k1' }]));
  });

  it('is imported, or cancelled; a refusal is said', async () => {
    const wrong = [{ code: 'imports.wrong-state', params: { state: 'importing' } }];
    const { user } = open('/import/i1', [
      shows(shown),
      rows(noted),
      refuses(COMMIT_IMPORT, 'RULE_VIOLATION', { problems: wrong }),
      answers(CANCEL_IMPORT, { cancelImport: { id: 'i1', state: 'CANCELLED' } }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Læg 1 post ind' }));
    expect(await screen.findByText(/Importen er kommet videre imens/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Annuller importen' }));
    expect(screen.getByRole('button', { name: 'Annuller importen' })).toBeInTheDocument();
  });
});

describe('a finished import', () => {
  it('says what went in and can be undone', async () => {
    const undone: unknown[] = [];
    const counts = { ...NO_COUNTS, new: 3, imported: 3, merged: 1 };
    const { user } = open('/import/i1', [
      shows(
        anImport({ state: 'DONE', counts, viewerCan: { choose: false, commit: false, cancel: false, undo: true } }),
      ),
      rows(aRow({ outcome: 'IMPORTED', item: { id: 'k', slug: 'model2020', state: 'inbox' } })),
      answers(UNDO_IMPORT, ({ input }) => {
        undone.push(input.importId);
        return { undoImport: { id: 'i1', state: 'UNDONE' as const, counts, viewerCan: { undo: false } } };
      }),
    ]);
    expect(await screen.findByText('3 poster er lagt i indbakken')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Sang og trivsel' })).toHaveAttribute('href', '/viden/model2020');
    await user.click(screen.getByRole('button', { name: 'Fortryd hele importen' }));
    await waitFor(() => expect(undone).toEqual(['i1']));
  });

  it('that was undone says what stayed and why', async () => {
    open('/import/i1', [
      shows(anImport({ state: 'UNDONE', counts: { ...NO_COUNTS, removed: 2, kept: 1 } })),
      rows(aRow({ outcome: 'KEPT' })),
    ]);
    expect(await screen.findByText('2 poster er fjernet igen')).toBeInTheDocument();
    expect(screen.getByText(/1 post er blevet, fordi nogen har arbejdet på den/)).toBeInTheDocument();
  });

  it.each([
    ['FAILED', 'Importen mislykkedes'],
    ['CANCELLED', 'Importen er annulleret'],
  ] as const)('that is %s says so', async (state, title) => {
    open('/import/i1', [shows(anImport({ state }))]);
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('of another network is not found', async () => {
    open('/import/x', [refuses(IMPORT_QUERY, 'NOT_FOUND')]);
    expect(await screen.findByRole('heading', { level: 2 })).toBeInTheDocument();
  });
});
