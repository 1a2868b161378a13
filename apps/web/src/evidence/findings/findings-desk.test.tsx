import { fieldOfColumn } from '@samspil/domain/evidence';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { keptText } from '../../shared/kept-texts';
import { answers, neverAnswers, refuses, unreachable } from '../../shared/testing';
import { DRAFT, LISTED, openCoding } from './coding.cases';
import { CREATE_FINDING, type FindingContentInput } from './finding-mutations';
import { FINDINGS_QUERY } from './findings-queries';
import { COMMIT_TABLE, PREVIEW_TABLE_QUERY, UNDO_PASTE, type TablePreview } from './table-queries';
import { TEMPLATE_COLUMNS, tableTemplate } from './table-template';

afterEach(() => window.localStorage.clear());

describe('the list of findings', () => {
  it('counts what waits, and goes through it with keys', async () => {
    const { user } = openCoding('/fund');
    const entry = await screen.findByRole('link', { name: /Deltagerne fik det bedre/ });
    expect(await screen.findByRole('link', { name: 'Kladder 3' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Uenighed 1' })).toBeVisible();
    expect(entry).toHaveTextContent('Sikkerhed: lav');
    await user.keyboard('j');
    expect(entry).toHaveFocus();
    expect(entry).toHaveAttribute('href', '/fund/finding-1');
  });

  it('neither asks for nor shows how findings were rated that the viewer is to rate', async () => {
    const asked: unknown[] = [];
    openCoding('/fund?liste=vurder', [
      answers(FINDINGS_QUERY, ({ withJudgement }) => {
        asked.push(withJudgement);
        return { findings: { edges: [{ node: LISTED }], pageInfo: { hasNextPage: false, endCursor: null } } };
      }),
    ]);
    const entry = await screen.findByRole('link', { name: /Deltagerne fik det bedre/ });
    expect(entry).not.toHaveTextContent('Sikkerhed');
    expect(entry).not.toHaveTextContent('Bedring');
    expect(asked).toEqual([false]);
  });

  it('shows how far raters agree, with the interval or why there is none', async () => {
    openCoding('/fund?liste=uenighed');
    const table = await screen.findByRole('table', { name: 'Kim Prøve og en tidligere deltager' });
    expect(table).toHaveTextContent('0,67');
    expect(table).toHaveTextContent('fra 0,30 til 0,90');
    expect(table).toHaveTextContent('De er enige om alle fund.');
    expect(screen.getByText('1 uens, 1 uden fælles vurdering.')).toBeVisible();
  });

  it('is narrowed to one source, with the ways to code more of it', async () => {
    const asked: unknown[] = [];
    openCoding('/fund?kilde=billington2011', [
      answers(FINDINGS_QUERY, ({ filter }) => {
        asked.push(filter);
        return { findings: { edges: [{ node: LISTED }], pageInfo: { hasNextPage: false, endCursor: null } } };
      }),
    ]);
    expect(await screen.findByText(/Singing for people with stress/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Kod et fund fra kilden' })).toHaveAttribute(
      'href',
      '/fund/ny?kilde=billington2011',
    );
    expect(asked).toEqual([{ networkId: 'network', sourceSlug: 'billington2011' }]);
  });

  it('offers networks to who curates several', async () => {
    openCoding('/fund', [], { networks: ['network', 'other'] });
    expect(await screen.findByRole('combobox', { name: 'Netværk' })).toBeVisible();
  });

  it('stays in the network that was chosen, whatever is opened from it', async () => {
    openCoding('/fund?netvaerk=other&kilde=billington2011', [], { networks: ['network', 'other'] });
    const entry = await screen.findByRole('link', { name: new RegExp(LISTED.content.statement) });
    expect(entry).toHaveAttribute('href', '/fund/finding-1?netvaerk=other');
    for (const [name, path] of [
      ['Kod et fund fra kilden', '/fund/ny'],
      ['Sæt tabel ind', '/fund/tabel'],
    ] as const) {
      const link = screen.getByRole('link', { name });
      expect(link).toHaveAttribute('href', `${path}?netvaerk=other&kilde=billington2011`);
    }
  });

  it('says when the rest could not be fetched', async () => {
    const { user } = openCoding('/fund', [
      answers(FINDINGS_QUERY, ({ after }) => {
        if (after) throw new Error('No answer');
        return { findings: { edges: [{ node: LISTED }], pageInfo: { hasNextPage: true, endCursor: 'next' } } };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Vis flere' }));
    expect(await screen.findByText('Resten kunne ikke hentes. Prøv igen.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Vis flere' })).toBeEnabled();
  });

  it('says in English what stands there', async () => {
    openCoding('/fund', [], { language: 'en' });
    expect(await screen.findByRole('link', { name: 'Drafts 3' })).toBeVisible();
  });

  it('has an empty list with one way on', async () => {
    openCoding('/fund', [
      answers(FINDINGS_QUERY, { findings: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Her er ingen fund lige nu' })).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Gå til kurateringsbordet' })).not.toHaveLength(0);
  });

  it('is loading, failing, or offline', async () => {
    openCoding('/fund', [neverAnswers(FINDINGS_QUERY)]);
    expect(await screen.findByText('Henter …')).toBeInTheDocument();
    openCoding('/fund', [refuses(FINDINGS_QUERY, 'INTERNAL')]);
    expect(await screen.findByText('Det gik ikke, som det skulle')).toBeVisible();
    openCoding('/fund', [unreachable(FINDINGS_QUERY)]);
    expect(await screen.findByText('Der er ingen forbindelse')).toBeVisible();
  });

  it.each(['/fund', '/fund/ny?kilde=x', '/fund/tabel?kilde=x', '/fund/finding-1'])(
    '%s is for those who code',
    async (at) => {
      openCoding(at, [], { roles: undefined });
      expect(await screen.findByRole('heading', { name: 'Log ind for at se siden' })).toBeVisible();
    },
  );
});

describe('a new finding', () => {
  it('begins with the design and country of its source, and is there once it is saved', async () => {
    const sent: { id: unknown; content: FindingContentInput }[] = [];
    const { user, router } = openCoding('/fund/ny?kilde=billington2011', [
      answers(CREATE_FINDING, ({ input }) => {
        sent.push({ id: input.id, content: input.content });
        return { createFinding: DRAFT };
      }),
    ]);
    expect(await screen.findByRole('list', { name: 'Valgt: design' })).toHaveTextContent('Lodtrækningsforsøg');
    expect(screen.getByRole('list', { name: 'Valgt: lande' })).toHaveTextContent('Storbritannien');
    expect(screen.getByText('Nyt: intet er gemt endnu')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sang' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Fundet i én sætning' }), { target: { value: 'Roligere' } });
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/fund/${String(sent[0]?.id)}`));
    expect(sent[0]?.content).toMatchObject({
      statement: 'Roligere',
      activities: ['af-singing'],
      design: 'et-rct',
      countries: ['GB'],
      direction: 'UNCLEAR',
      effect: null,
    });
    expect(keptText('viewer', 'draft-new-finding-billington2011')).toBeNull();
  });

  it('like another takes over the study, not what was found', async () => {
    openCoding('/fund/ny?kilde=billington2011&som=finding-1');
    expect(await screen.findByRole('list', { name: 'Valgt: aktiviteter' })).toHaveTextContent('Sang');
    expect(screen.getByRole('textbox', { name: 'Fundet i én sætning' })).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'Uklart' })).toBeChecked();
  });

  it('needs a source', async () => {
    openCoding('/fund/ny');
    expect(await screen.findByRole('heading', { name: 'Vælg først en kilde' })).toBeVisible();
  });
});

const PREVIEW: TablePreview = {
  problems: [],
  columns: [
    { name: 'fund', field: 'statement' },
    { name: 'estimat', field: 'estimate' },
    { name: 'noter', field: null },
  ],
  total: 3,
  usable: 1,
  rows: [
    {
      ...{ line: 2, cells: ['Ro', '0,3', ''], problems: [], duplicateOfId: null, duplicateOfLine: null },
      beforePublishing: [{ code: 'evidence.design-missing', field: 'design', parameters: [] }],
    },
    {
      ...{ line: 3, cells: ['Mod', 'mange', ''], beforePublishing: [], duplicateOfId: null, duplicateOfLine: null },
      problems: [
        {
          code: 'evidence.number-unreadable',
          field: 'effect.estimate',
          parameters: [{ name: 'text', value: 'mange' }],
        },
      ],
    },
    { line: 4, cells: ['Ro', '0,3', ''], problems: [], beforePublishing: [], duplicateOfId: null, duplicateOfLine: 2 },
  ],
};

describe('a table of findings', () => {
  const preview = answers(PREVIEW_TABLE_QUERY, { previewFindingsTable: PREVIEW });

  it('is looked at row by row, taken in, and taken back', async () => {
    const sent: { pasteId: string; text: string }[] = [];
    const { user } = openCoding('/fund/tabel?kilde=billington2011', [
      preview,
      answers(COMMIT_TABLE, ({ input }) => {
        sent.push(input);
        return { commitFindingsTable: { id: input.pasteId, count: 1 } };
      }),
      answers(UNDO_PASTE, ({ input }) => ({ undoFindingsPaste: { id: input.pasteId, removed: 1, kept: 0 } })),
    ]);
    await user.click(await screen.findByRole('textbox', { name: 'Tabel' }));
    await user.paste('fund;estimat;noter\nRo;0,3;');
    expect(keptText('viewer', 'findings-table-billington2011')).toEqual({ text: 'fund;estimat;noter\nRo;0,3;' });
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kommer ind' }));
    expect(await screen.findByRole('heading', { name: '1 af 3 rækker kan komme ind.' })).toHaveFocus();
    expect(screen.getByRole('row', { name: /^3/ })).toHaveTextContent('estimat: "mange" er ikke et tal.');
    expect(screen.getByRole('row', { name: /^2/ })).toHaveTextContent('Mangler før udgivelse: design');
    expect(screen.getByRole('row', { name: /^4/ })).toHaveTextContent('Samme fund som linje 2.');
    expect(screen.getByText('Bruges ikke')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tag 1 fund ind' }));
    expect(await screen.findByRole('heading', { name: '1 fund er taget ind som kladder.' })).toBeVisible();
    expect(keptText('viewer', 'findings-table-billington2011')).toBeNull();
    expect(sent).toMatchObject([{ text: 'fund;estimat;noter\nRo;0,3;', sourceSlug: 'billington2011' }]);
    await user.click(screen.getByRole('button', { name: 'Fortryd hele tabellen' }));
    expect(await screen.findByRole('heading', { name: '1 fund er taget ud igen.' })).toBeVisible();
  });

  it('says why it cannot be read', async () => {
    const problems = [{ code: 'evidence.table-empty', field: null, parameters: [] }];
    const empty = { problems, columns: [], total: 0, usable: 0, rows: [] };
    const { user } = openCoding('/fund/tabel?kilde=billington2011', [
      answers(PREVIEW_TABLE_QUERY, { previewFindingsTable: empty }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Se, hvad der kommer ind' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Tabellen er tom.');
  });

  it('keeps the table when it could not be taken in', async () => {
    const { user } = openCoding('/fund/tabel?kilde=billington2011', [preview, unreachable(COMMIT_TABLE)]);
    await user.click(await screen.findByRole('textbox', { name: 'Tabel' }));
    await user.paste('fund\nRo');
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kommer ind' }));
    await user.click(await screen.findByRole('button', { name: 'Tag 1 fund ind' }));
    expect(await screen.findByRole('heading', { name: 'Der er ingen forbindelse' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Tabel' })).toHaveValue('fund\nRo');
  });

  it('shows no rows of a table that has been changed, and no longer why the former one was refused', async () => {
    const { user } = openCoding('/fund/tabel?kilde=billington2011', [preview, unreachable(COMMIT_TABLE)]);
    const table = await screen.findByRole('textbox', { name: 'Tabel' });
    await user.click(table);
    await user.paste('fund\nRo');
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kommer ind' }));
    await user.click(await screen.findByRole('button', { name: 'Tag 1 fund ind' }));
    expect(await screen.findByRole('heading', { name: 'Der er ingen forbindelse' })).toBeVisible();
    await user.click(table);
    await user.paste('\nSøvn');
    expect(screen.queryByRole('heading', { name: '1 af 3 rækker kan komme ind.' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kommer ind' }));
    expect(await screen.findByRole('heading', { name: '1 af 3 rækker kan komme ind.' })).toHaveFocus();
    expect(screen.queryByRole('heading', { name: 'Der er ingen forbindelse' })).not.toBeInTheDocument();
  });

  it('keeps the place of the focus while its rows are narrowed', async () => {
    const { user } = openCoding('/fund/tabel?kilde=billington2011', [preview]);
    await user.click(await screen.findByRole('textbox', { name: 'Tabel' }));
    await user.paste('fund\nRo');
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kommer ind' }));
    const narrowed = await screen.findByRole('checkbox');
    await user.click(narrowed);
    expect(narrowed).toBeChecked();
    expect(narrowed).toHaveFocus();
  });

  it('has a template whose columns are all understood', () => {
    expect(TEMPLATE_COLUMNS.filter(([name]) => fieldOfColumn(name) === null)).toEqual([]);
    expect(tableTemplate().split('\r\n')).toHaveLength(3);
  });
});
