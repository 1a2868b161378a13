import { NO_CONTENT } from './activity.js';
import { changedActivityFields, contentWithChanges, copiedContent } from './activity-changes.js';
import { CHOIR } from './activities.cases.js';

describe('contentWithChanges', () => {
  it('leaves alone what is undefined and empties what is null', () => {
    const before = { ...CHOIR, place: 'Salen', weeks: 8, settings: ['st-library'] };
    const after = contentWithChanges(before, {
      title: undefined,
      place: null,
      weeks: null,
      settings: null,
      kind: null,
    });
    expect(after).toEqual({ ...CHOIR, place: '', weeks: null, settings: [], kind: 'course' });
  });

  it('tidies up: blanks, repetitions, a reason for what was not stopped, the name of an organisation that has one', () => {
    const after = contentWithChanges(NO_CONTENT, {
      title: '  Kor ',
      targetGroups: ['tg-a', ' tg-a', 'tg-b'],
      stoppedReason: 'x',
      fields: [{ field: 'health', who: ' A ' }],
      payers: [{ name: ' B ', amountDkk: 1 }],
      partners: [
        { organisationId: 'org-a', name: 'Gammelt navn', role: 'host' },
        { organisationId: '', name: ' Koret ', role: 'host' },
      ],
    });
    expect(after).toMatchObject({
      title: 'Kor',
      targetGroups: ['tg-a', 'tg-b'],
      stoppedReason: '',
      fields: [{ who: 'A' }],
      payers: [{ name: 'B' }],
      partners: [
        { organisationId: 'org-a', name: '' },
        { organisationId: null, name: 'Koret' },
      ],
    });
  });
});

describe('changedActivityFields', () => {
  it('names what differs, whatever the order of the parts', () => {
    const one = { ...CHOIR, payers: [{ name: 'A', amountDkk: 1 }], goalIds: ['mg-1', 'mg-2'] };
    const other = { ...CHOIR, payers: [{ amountDkk: 1, name: 'A' }], goalIds: ['mg-2', 'mg-1'], title: 'Ny' };
    expect(changedActivityFields(one, other)).toEqual(['title', 'goalIds']);
    expect(changedActivityFields(one, { ...one, payers: [] })).toEqual(['payers']);
    expect(changedActivityFields(one, { ...one })).toEqual([]);
  });
});

describe('copiedContent', () => {
  it('takes over for whom, what and where, not what happened', () => {
    const source = {
      ...CHOIR,
      status: 'stopped' as const,
      stoppedReason: 'x',
      startsOn: '2026-01-01',
      registered: 7,
      costDkk: 9,
      payers: [{ name: 'A', amountDkk: 9 }],
      wouldChange: 'alt',
      weeks: 8,
    };
    expect(copiedContent(source)).toEqual({ ...CHOIR, weeks: 8, payers: [{ name: 'A', amountDkk: null }] });
  });
});
