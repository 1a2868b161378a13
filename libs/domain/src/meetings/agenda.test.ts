import { agendaClock, isFinishedFromTheStart, itemsGoingOn, itemsToCarryOver } from './index.js';

describe('an agenda', () => {
  it('says when each item begins', () => {
    const items = [30, null, 45].map((minutesBudgeted) => ({ minutesBudgeted }));
    expect(agendaClock('2027-01-14T10:00', items)).toEqual({
      starts: ['2027-01-14T10:00', '2027-01-14T10:30', '2027-01-14T10:30'],
      ends: '2027-01-14T11:15',
    });
  });

  it('takes over what was not finished, once', () => {
    const item = (id: string, isFinished: boolean) => ({
      ...{ id, title: id, text: '', kind: 'discussion' as const, ownerPersonId: null },
      ...{ minutesBudgeted: null, carriedFromId: null, isFinished },
    });
    const earlier = [item('a', false), item('b', true), item('c', false)];
    expect(itemsToCarryOver(earlier, [{ carriedFromId: 'a' }]).map(({ id }) => id)).toEqual(['c']);
  });

  it('what stands on the agenda already does not go on by itself', () => {
    const left = [{ title: 'Grupper' }, { title: 'Økonomi' }];
    expect(itemsGoingOn(left, [{ title: 'Grupper' }])).toEqual([{ title: 'Økonomi' }]);
  });

  it.each([
    ['information', true],
    ['discussion', false],
    ['decision', false],
  ] as const)('%s is finished from the start: %s', (kind, expected) => {
    expect(isFinishedFromTheStart({ kind })).toBe(expected);
  });
});
