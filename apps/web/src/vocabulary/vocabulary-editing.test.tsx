import { screen, waitFor } from '@testing-library/react';
import { routes } from '.';
import { TERM_LABELS_QUERY } from '../search';
import { answers, refuses, renderPage, type Answer } from '../shared/testing';
import { vocabularyProblemTexts } from './problem-texts';
import {
  ADD_ENTRY,
  ADD_TERM,
  DEPRECATE_TERM,
  EDIT_TERM,
  HIDE_TERM,
  MERGE_PREVIEW,
  MERGE_TERMS,
  REMOVE_ENTRY,
  UNDO_CHANGE,
} from './vocabulary-mutations';
import { CHANGES_QUERY, type Change } from './vocabulary-queries';
import { CURATED, glossary, LISTS, term, TERMS } from './vocabulary.cases';

const change = (more: Partial<Change> = {}): Change => ({
  id: 'change-1',
  kind: 'EDITED',
  subjectKind: 'TERM',
  subjectId: 'tg-stress',
  undone: false,
  byName: 'Karla Koordinator',
  changedAt: '2026-11-02T12:05:00Z',
  title: { da: 'Borgere med stress', en: 'People with stress' },
  ...more,
});
const changes = (...list: Change[]) =>
  answers(CHANGES_QUERY, {
    vocabularyChanges: {
      edges: list.map((node) => ({ node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  });
const NO_LABELS = answers(TERM_LABELS_QUERY, {
  targetGroups: [],
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
});

/** Opens a screen as a coordinator; `sent` collects what the server is asked to do. */
function open(at: string, prepared: readonly Answer[]) {
  const rest = [LISTS, TERMS, term(CURATED), changes(change()), NO_LABELS];
  return renderPage(routes, {
    at,
    answers: [...prepared, ...rest],
    roles: ['coordinator'],
    problemTexts: vocabularyProblemTexts,
  });
}

afterEach(() => window.localStorage.clear());

describe('editing a term', () => {
  it('saves what was written, one alternative on each line, and offers undo', async () => {
    const sent: unknown[] = [];
    const saved = answers(EDIT_TERM, ({ input }) => {
      sent.push(input);
      return { editTerm: { id: 'tg-stress', version: 4, label: { da: 'Stressramte', en: 'Stressed' } } };
    });
    const undone: unknown[] = [];
    const undo = answers(UNDO_CHANGE, ({ input }) => {
      undone.push(input);
      return { undoVocabularyChange: { id: 'change-1', undone: true } };
    });
    const { user, router } = open('/emner/tg-stress/rediger', [saved, undo]);
    const label = await screen.findByRole('textbox', { name: 'Emneord på dansk' });
    await user.clear(label);
    await user.type(label, 'Stressramte');
    await user.type(screen.getByRole('textbox', { name: 'Andre danske ord for det samme' }), '{Enter}stresset{Enter}');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/emner/tg-stress'));
    expect(sent).toMatchObject([
      {
        id: 'tg-stress',
        version: 3,
        label: { da: 'Stressramte', en: 'People with stress' },
        alternatives: { da: ['udbrændthed', 'stresset'], en: ['burnout'] },
        broaderId: 'tg-cmd',
      },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(undone).toEqual([{ changeId: 'change-1' }]));
  });

  it('tells what is wrong beside the field, before anything is sent', async () => {
    const { user } = open('/emner/tg-stress/rediger', []);
    const label = await screen.findByRole('textbox', { name: 'Emneord på dansk' });
    await user.clear(label);
    await user.type(label, 'Borgere med ANGST');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Der er allerede et emneord, der hedder Borgere med ANGST.')).toBeInTheDocument();
    expect(label).toBeInvalid();
    expect(label).toHaveValue('Borgere med ANGST');
  });

  it('when somebody else was faster, what was typed stays and the newest can be loaded', async () => {
    const problems = [{ code: 'vocabulary.changed-meanwhile', field: 'version' }];
    const { user } = open('/emner/tg-stress/rediger', [refuses(EDIT_TERM, 'RULE_VIOLATION', { problems })]);
    const label = await screen.findByRole('textbox', { name: 'Emneord på dansk' });
    await user.type(label, ' og uro');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/En anden har ændret det imens/);
    expect(label).toHaveValue('Borgere med stress og uro');
    expect(screen.getByRole('button', { name: 'Hent det nyeste' })).toBeInTheDocument();
  });

  it('what was typed and not saved is there the next time, and can be discarded', async () => {
    const first = open('/emner/tg-stress/rediger', []);
    await first.user.type(await screen.findByRole('textbox', { name: 'Bemærkning på dansk' }), 'Husk');
    first.unmount();
    const newer = term({ ...CURATED, version: 4, alternatives: { da: ['træt'], en: [] } });
    const { user } = open('/emner/tg-stress/rediger', [newer]);
    expect(await screen.findByRole('textbox', { name: 'Bemærkning på dansk' })).toHaveValue('Husk');
    expect(screen.getByRole('textbox', { name: 'Andre danske ord for det samme' })).toHaveValue('træt');
    await user.click(screen.getByRole('button', { name: 'Kassér kladden' }));
    expect(screen.getByRole('textbox', { name: 'Bemærkning på dansk' })).toHaveValue('');
    expect(screen.queryByText(/Det, du skrev sidst/)).not.toBeInTheDocument();
  });

  it.each(['/emner/tg-stress/rediger', '/emner/tg-stress/saml'])('%s is closed to others', async (at) => {
    renderPage(routes, { at, answers: [LISTS, TERMS, term()], roles: ['member'] });
    expect(await screen.findByRole('heading', { name: 'Her kræves en anden rolle' })).toBeInTheDocument();
  });

  it('adds a term to the list of the address, for the own network when asked', async () => {
    const sent: unknown[] = [];
    const added = answers(ADD_TERM, ({ input }) => {
      sent.push(input);
      return { addTerm: { id: 'tg-new', label: { da: 'Nye', en: 'New' } } };
    });
    const { user, router } = open('/emner/nyt?liste=targetGroups', [added]);
    await user.type(await screen.findByRole('textbox', { name: 'Emneord på dansk' }), 'Nye');
    await user.type(screen.getByRole('textbox', { name: 'Emneord på engelsk' }), 'New');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hører under' }), 'Lettere psykiske lidelser');
    await user.click(screen.getByRole('checkbox', { name: 'Kun vores netværk skal have emneordet' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).not.toBe('/emner/nyt'));
    expect(sent).toMatchObject([{ vocabulary: 'targetGroups', broaderId: 'tg-cmd', networkId: 'network' }]);
  });
});

describe('merging', () => {
  const preview = answers(MERGE_PREVIEW, {
    termMergePreview: {
      problems: [],
      itemCount: 12,
      itemsWithBoth: 2,
      narrower: [],
      alternatives: { da: ['Borgere med stress', 'udbrændthed'], en: [] },
    },
  });

  it('shows the consequences first, then merges', async () => {
    const sent: unknown[] = [];
    const merged = answers(MERGE_TERMS, ({ input }) => {
      sent.push(input);
      return { mergeTerms: { id: 'tg-anxiety', version: 2, label: { da: 'Borgere med angst', en: 'Anxiety' } } };
    });
    const { user } = open('/emner/tg-stress/saml', [preview, merged]);
    const choice = await screen.findByRole('combobox', { name: 'Emneord, der bliver tilbage' });
    expect(screen.queryByRole('button', { name: 'Saml' })).not.toBeInTheDocument();
    await screen.findByRole('option', { name: 'Borgere med angst' });
    await user.selectOptions(choice, 'Borgere med angst');
    expect(await screen.findByText(/12 kilder får Borgere med angst/)).toHaveTextContent('2 af dem har det allerede');
    expect(screen.getByText(/Kan stadig findes med: Borgere med stress og udbrændthed/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Saml' }));
    await waitFor(() => expect(sent).toEqual([{ id: 'tg-stress', intoId: 'tg-anxiety', version: 3 }]));
    expect(await screen.findByText('Borgere med stress er nu Borgere med angst')).toBeInTheDocument();
  });

  it('says why two terms cannot be merged', async () => {
    const forbidden = answers(MERGE_PREVIEW, {
      termMergePreview: {
        problems: ['vocabulary.merge-into-narrower'],
        itemCount: 0,
        itemsWithBoth: 0,
        narrower: [],
        alternatives: { da: [], en: [] },
      },
    });
    const { user } = open('/emner/tg-stress/saml', [forbidden]);
    await screen.findByRole('option', { name: 'Borgere med angst' });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Emneord, der bliver tilbage' }),
      'Borgere med angst',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/Gør det omvendt/);
    expect(screen.queryByRole('button', { name: 'Saml' })).not.toBeInTheDocument();
  });
});

describe('on the page of a term', () => {
  it('hides it in the own network at once, with the way back', async () => {
    const sent: unknown[] = [];
    const hidden = answers(HIDE_TERM, ({ input }) => {
      sent.push(input);
      return { hideTerm: { id: 'tg-stress', hiddenIn: ['network'] } };
    });
    const { user } = open('/emner/tg-stress', [hidden]);
    await user.click(await screen.findByRole('button', { name: 'Skjul i netværket' }));
    expect(await screen.findByText('Borgere med stress er skjult i jeres netværk')).toBeInTheDocument();
    expect(sent).toEqual([{ termId: 'tg-stress', networkId: 'network' }]);
  });

  it('says why a term cannot be taken out of use', async () => {
    const problems = [{ code: 'vocabulary.has-narrower', field: 'id', params: { count: 2 } }];
    const { user } = open('/emner/tg-stress', [refuses(DEPRECATE_TERM, 'RULE_VIOLATION', { problems })]);
    await user.click(await screen.findByRole('button', { name: 'Tag ud af brug' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('2 emneord hører under det. Flyt dem først.');
  });

  it('a term that is out of use cannot be taken out again', async () => {
    open('/emner/tg-stress', [term({ ...CURATED, status: 'DEPRECATED' })]);
    expect(await screen.findByRole('link', { name: 'Rediger' })).toHaveAttribute('href', '/emner/tg-stress/rediger');
    expect(screen.queryByRole('button', { name: 'Tag ud af brug' })).not.toBeInTheDocument();
  });
});

describe('changes', () => {
  it('are listed with what can be taken back', async () => {
    const problems = [{ code: 'vocabulary.changed-meanwhile' }];
    const list = changes(change(), change({ id: 'change-0', kind: 'ADDED', undone: true }));
    const { user } = open('/emner/aendringer', [list, refuses(UNDO_CHANGE, 'RULE_VIOLATION', { problems })]);
    expect(await screen.findByText('Fortrudt')).toBeInTheDocument();
    expect(screen.getAllByText(/Karla Koordinator/)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Fortryd: Borgere med stress – Redigeret' }));
    expect(await screen.findByText(/En anden har ændret det imens/)).toBeInTheDocument();
  });

  it('are for curators', async () => {
    renderPage(routes, { at: '/emner/aendringer', roles: ['member'] });
    expect(await screen.findByRole('heading', { name: 'Her kræves en anden rolle' })).toBeInTheDocument();
  });

  it('say so when there are none', async () => {
    open('/emner/aendringer', [changes()]);
    expect(await screen.findByRole('heading', { name: 'Der er ingen ændringer endnu.' })).toBeInTheDocument();
  });
});

describe('editing the glossary', () => {
  it('adds an entry when at least two fields have a word', async () => {
    const sent: unknown[] = [];
    const added = answers(ADD_ENTRY, ({ input }) => {
      sent.push(input);
      return { addGlossaryEntry: { id: 'gl-new', version: 1 } };
    });
    const { user, router } = open('/ordliste/nyt', [added, glossary(true)]);
    await user.type(await screen.findByRole('textbox', { name: 'Det handler om, på dansk' }), 'Stedet');
    await user.type(screen.getByRole('textbox', { name: 'Det handler om, på engelsk' }), 'The place');
    await user.type(screen.getByRole('textbox', { name: 'Kultur, på dansk' }), 'scene');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(screen.getByText('Skriv det danske ord for mindst to af de tre fag.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Sundhed, på dansk' }), 'klinik');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/ordliste'));
    expect(sent).toMatchObject([{ concept: { da: 'Stedet' }, variants: { health: { da: 'klinik' } }, termId: null }]);
  });

  it('a new entry that was not saved is kept', async () => {
    const first = open('/ordliste/nyt', [glossary(true)]);
    await first.user.type(await screen.findByRole('textbox', { name: 'Sundhed, på dansk' }), 'klinik');
    first.unmount();
    open('/ordliste/nyt', [glossary(true)]);
    expect(await screen.findByRole('textbox', { name: 'Sundhed, på dansk' })).toHaveValue('klinik');
  });

  it('removes an entry at once, with the way back', async () => {
    const removed = answers(REMOVE_ENTRY, { removeGlossaryEntry: { id: 'gl-person' } });
    const { user } = open('/ordliste', [removed, glossary(true)]);
    await user.click(await screen.findByRole('button', { name: /^Fjern: / }));
    expect(await screen.findByText('Den, tilbuddet er for er fjernet')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Fortryd' })).toBeInTheDocument();
  });

  it('an entry that is not there is not found', async () => {
    open('/ordliste/gl-nothing', [glossary(true)]);
    expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeInTheDocument();
  });
});
