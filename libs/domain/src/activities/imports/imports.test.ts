import type { Viewer } from '../../shared/index.js';
import {
  ACTIVITY_COLUMNS,
  ACTIVITY_IMPORT_STATES,
  ACTIVITY_IMPORT_STEPS,
  canSeeActivityImport,
  columnGuide,
  columnHeading,
  columnOfField,
  columnOfHeading,
  guessMapping,
  mayTakeStep,
  problemsWithImportStep,
  problemsWithMapping,
  rowStatus,
  wordsOfColumn,
  type ActivityColumn,
} from './index.js';

describe('headings', () => {
  it('each that the export writes leads back to its column, in both languages', () => {
    for (const column of ACTIVITY_COLUMNS) {
      const { da, en } = columnHeading(column);
      expect([column, columnOfHeading(da), columnOfHeading(en), columnOfHeading(column)]).toEqual([
        column,
        column,
        column,
        column,
      ]);
    }
  });

  it.each<[string, ActivityColumn | null]>([
    ['MÅLGRUPPE', 'targetGroups'],
    ['Maalgrupper', 'targetGroups'],
    ['målgruppe (hvem)', 'targetGroups'],
    ['Start date', 'startsOn'],
    ['Startdato', 'startsOn'],
    ['  antal deltagere ', 'registered'],
    ['Kommune', 'municipalities'],
    ['Vejret', null],
    ['', null],
  ])('%s is %s', (heading, column) => {
    expect(columnOfHeading(heading)).toBe(column);
  });

  it('where two mean the same, the first has it', () => {
    expect(guessMapping(['Navn', 'Titel', 'Vejret', 'Kommune'])).toEqual(['title', null, null, 'municipalities']);
  });

  it.each<[(ActivityColumn | null)[], 'draft' | 'public', string[]]>([
    [['title'], 'draft', []],
    [['title'], 'public', ['activities.column-missing artForms', 'activities.column-missing targetGroups']],
    [[null, 'place'], 'draft', ['activities.column-missing title']],
    [['title', 'title', 'artForms', 'targetGroups'], 'public', ['activities.column-repeated title']],
  ])('%j for %s', (mapping, sharing, expected) => {
    expect(problemsWithMapping(mapping, sharing).map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });
});

describe('the guide', () => {
  it('tells of every column, in both languages and not the same', () => {
    const guides = ACTIVITY_COLUMNS.map(columnGuide);
    expect(guides.every(({ da, en }) => da.length > 5 && en.length > 5 && da !== en)).toBe(true);
  });

  it('names the words of the columns that hold words', () => {
    expect(wordsOfColumn('kind')).toEqual([
      { da: 'Forløb', en: 'Course' },
      { da: 'Arrangement', en: 'Event' },
      { da: 'Projekt', en: 'Project' },
    ]);
    expect(wordsOfColumn('title')).toEqual([]);
  });
});

describe('an import', () => {
  it('allows each step in the states where it makes sense', () => {
    const allowed = ACTIVITY_IMPORT_STATES.map((state) => [
      state,
      ACTIVITY_IMPORT_STEPS.filter((step) => mayTakeStep(state, step)),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      preview: ['change', 'commit', 'undo'],
      importing: ['stop'],
      done: ['change', 'commit', 'undo'],
      undoing: [],
    });
    expect(problemsWithImportStep('undoing', 'commit')).toEqual([
      { code: 'activities.import-busy', params: { state: 'undoing' } },
    ]);
  });

  it.each([
    [[], false, 'ready'],
    [[], true, 'present'],
    [[{}], true, 'error'],
  ])('problems %j, there already %s: %s', (problems, isPresent, status) => {
    expect(rowStatus(problems, isPresent)).toBe(status);
  });

  it.each<[string | undefined, ActivityColumn | null]>([
    ['municipalityCodes', 'municipalities'],
    ['goalIds', 'goals'],
    ['ownerId', 'owner'],
    ['partners.2.name', 'partners'],
    ['fields.0.who', 'health'],
    ['fields.7.who', null],
    ['title', 'title'],
    ['nonsense', null],
    [undefined, null],
  ])('a problem of %s stands at the column %s', (field, column) => {
    expect(columnOfField(field, { fields: [{ field: 'health', who: '' }] })).toBe(column);
  });

  const viewer = (userId: string | null, more: object = {}): Viewer => ({
    userId,
    networks: [{ networkId: 'n', roles: ['member'], organisationId: 'o', ...more }],
  });
  it.each<[string, Viewer, boolean]>([
    ['who brought it', viewer('me'), true],
    ['somebody else of the organisation', viewer('you'), false],
    ['who brought it and speaks for nobody any more', viewer('me', { organisationId: null }), false],
    ['the coordinator', viewer('you', { roles: ['coordinator'] }), true],
    ['the coordinator of another network', viewer('you', { roles: ['coordinator'], networkId: 'm' }), false],
    ['a visitor', viewer(null, { roles: ['coordinator'] }), false],
  ])('%s sees it: %s', (_who, who, expected) => {
    expect(canSeeActivityImport(who, { networkId: 'n', createdById: 'me' })).toBe(expected);
  });
});
