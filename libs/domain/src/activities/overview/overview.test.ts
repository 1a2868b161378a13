import fc from 'fast-check';
import type { Role, Viewer } from '../../shared/index.js';
import { NO_CONTENT, type ActivityContent } from '../index.js';
import {
  ACTIVITY_SORTS,
  activityOverviewParameters,
  bulkChanged,
  canDeleteFilter,
  canEditFilter,
  canSaveFilter,
  canSeeFilter,
  canShareFilter,
  problemsWithBulkEdit,
  problemsWithFilter,
  readActivityOverview,
  tidyFilter,
  type BulkChanges,
} from './index.js';

describe('the address of an overview', () => {
  it('is read as it was written', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const overview = fc.record({
      question: fc.oneof(word, fc.constant('')),
      filters: fc.uniqueArray(
        fc.record({ facet: word, values: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }) }),
        {
          maxLength: 4,
          selector: ({ facet }) => facet,
        },
      ),
      dropped: fc.uniqueArray(word, { maxLength: 4 }),
      own: fc.boolean(),
      deleted: fc.boolean(),
      sort: fc.constantFrom(...ACTIVITY_SORTS),
    });
    fc.assert(
      fc.property(overview, (written) => {
        const address = new URLSearchParams(activityOverviewParameters(written)).toString();
        // A lone half of a character cannot be written in an address.
        fc.pre(!/\p{Surrogate}/u.test(JSON.stringify(written)));
        expect(readActivityOverview(new URLSearchParams(address))).toEqual(written);
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(readActivityOverview(new URLSearchParams('?f.=x&f.kind=&own=yes&sort=upwards&visning=kort'))).toEqual({
      ...{ question: '', filters: [], dropped: [], own: false, deleted: false, sort: 'changed' },
    });
    expect(activityOverviewParameters({})).toEqual([]);
  });
});

describe('saved filters', () => {
  it.each<[string, string]>([
    ['?q=kor', 'q=kor'],
    ['https://samspil.example/aktiviteter?q=kor&lang=en&f.municipality=0661', 'q=kor&f.municipality=0661'],
    ['q=kor&after=abc', 'q=kor'],
    ['', ''],
  ])('%s is kept as %s', (address, kept) => {
    expect(tidyFilter({ name: ' a  b ', address, isShared: false })).toEqual({
      name: 'a b',
      address: kept,
      isShared: false,
    });
  });

  it.each<[string, string, string[]]>([
    ['Kor i vest', 'q=kor', []],
    ['', '', ['activities.filter-name-missing name']],
    ['!!', '', ['activities.filter-name-missing name']],
    ['AARHUS', '', ['activities.filter-name-taken name']],
    ['x'.repeat(81), 'y'.repeat(2001), ['activities.text-too-long name', 'activities.text-too-long address']],
    ['a\u0000', '', ['activities.text-unreadable name']],
  ])('%s', (name, address, expected) => {
    const problems = problemsWithFilter({ name, address, isShared: false }, [{ name: 'Århus' }]);
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('fifty are enough', () => {
    const others = Array.from({ length: 50 }, (_, at) => ({ name: `${at}` }));
    expect(problemsWithFilter({ name: 'ny', address: '', isShared: false }, others)).toMatchObject([
      { code: 'activities.too-many' },
    ]);
  });

  const who = (userId: string | null, role: Role, networkId = 'n'): Viewer => ({
    userId,
    networks: [{ networkId, roles: [role] }],
  });
  const FILTER = { networkId: 'n', createdById: 'me' };
  it.each<[string, Viewer, boolean[]]>([
    ['who made it', who('me', 'member'), [true, false, true, true, true, true]],
    ['a member', who('you', 'member'), [true, false, false, true, false, false]],
    ['a liaison', who('you', 'liaison'), [true, true, false, true, false, false]],
    ['the coordinator', who('you', 'coordinator'), [true, true, false, true, false, true]],
    ['who made it and left', who('me', 'member', 'm'), [false, false, false, false, false, false]],
    ['a visitor', who(null, 'coordinator'), [false, false, false, false, false, false]],
  ])('%s', (_name, viewer, expected) => {
    const may = [
      canSaveFilter(viewer, 'n'),
      canShareFilter(viewer, 'n'),
      canSeeFilter(viewer, { ...FILTER, isShared: false }),
      canSeeFilter(viewer, { ...FILTER, isShared: true }),
      canEditFilter(viewer, { ...FILTER, isShared: true }),
      canDeleteFilter(viewer, { ...FILTER, isShared: true }),
    ];
    expect(may).toEqual(expected);
  });
});

describe('editing many', () => {
  const content: ActivityContent = {
    ...NO_CONTENT,
    ...{ title: 'Kor', targetGroups: ['tg-a', 'tg-b'], courseLevels: ['cl-long'], linkLevel: 'separate' },
    ...{ stage: 'start-up', goalIds: ['mg-1'], municipalityCodes: ['0661'] },
  };
  it.each<[string, BulkChanges, Partial<ActivityContent>]>([
    ['nothing', {}, {}],
    ['what is so already', { status: 'planned', addTerms: ['tg-a'], removeTerms: ['tg-z'] }, {}],
    ['the status', { status: 'done' }, { status: 'done' }],
    [
      'a stop with its reason',
      { status: 'stopped', stoppedReason: ' Ingen ' },
      { status: 'stopped', stoppedReason: 'Ingen' },
    ],
    [
      'terms in and out',
      { addTerms: ['tg-c', 'af-x'], removeTerms: ['tg-a'] },
      { targetGroups: ['tg-b', 'tg-c'], artForms: ['af-x'] },
    ],
    ['the term of another link level', { addTerms: ['cl-attached'] }, { linkLevel: 'attached' }],
    ['the term of the stage out', { removeTerms: ['cl-start', 'cl-further'] }, { stage: null }],
    ['goals', { addGoals: ['mg-2'], removeGoals: ['mg-1'] }, { goalIds: ['mg-2'] }],
    ['places', { addMunicipalities: ['0740', '0661'] }, { municipalityCodes: ['0661', '0740'] }],
  ])('%s', (_name, changes, expected) => {
    expect(bulkChanged(content, changes)).toEqual(expected);
  });

  it.each<[string[], BulkChanges, string[]]>([
    [['a'], { status: 'done' }, []],
    [[], { status: 'done' }, ['activities.nothing-chosen ids']],
    [['a'], {}, ['activities.nothing-chosen changes']],
    [['a'], { addTerms: [] }, ['activities.nothing-chosen changes']],
    [['a'], { addTerms: ['oc-x'] }, ['activities.term-unknown changes.addTerms']],
    [Array.from({ length: 501 }, (_, at) => `${at}`), { sharing: 'network' }, ['activities.too-many ids']],
    [['a'], { status: 'stopped', stoppedReason: 'x'.repeat(5001) }, ['activities.text-too-long changes.stoppedReason']],
    [['a', 'x\ud800'], { status: 'done' }, ['activities.id-malformed ids']],
    [['x'.repeat(201)], { status: 'done' }, ['activities.id-malformed ids']],
    [['a'], { addGoals: ['x\ud800'] }, ['activities.id-malformed changes.addGoals']],
    [['a'], { stoppedReason: 'x\ud800' }, ['activities.text-unreadable changes.stoppedReason']],
    [['a'], { addGoals: Array.from({ length: 99 }, () => 'x') }, ['activities.too-many changes.addGoals']],
  ])('%#', (ids, changes, expected) => {
    expect(problemsWithBulkEdit(ids, changes).map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('adding and taking away again leaves things as they were', () => {
    const terms = fc.uniqueArray(fc.constantFrom('tg-x', 'tg-y', 'af-x', 'st-x', 'cl-x'));
    fc.assert(
      fc.property(terms, (addTerms) => {
        const after = { ...content, ...bulkChanged(content, { addTerms }) };
        expect({ ...after, ...bulkChanged(after, { removeTerms: addTerms }) }).toEqual(content);
      }),
    );
  });
});
