import { basicsOf, withLast } from './log-basics';
import { BASICS } from './log.cases';
import { copiedValues, openValues, payloadOf, problemsWithLog } from './log-values';
import { LONGEST_SIDE, shrunkSize } from './shrink-picture';

const basics = basicsOf(BASICS, null);
const opened = openValues(basics, '2026-11-22');

describe('a new form', () => {
  it('is of today, for the network, by the own organisation', () => {
    expect(opened).toMatchObject({ startsOn: '2026-11-22', sharing: 'network', ownerId: 'org-holstebro-kommune' });
  });

  it('is shared as the last one was', () => {
    expect(openValues(basicsOf(BASICS, 'public'), '2026-11-22').sharing).toBe('public');
  });

  it('lacks three things, a draft one', () => {
    const payload = payloadOf(opened, 'network', basics);
    expect(problemsWithLog(payload).map(({ field }) => field)).toEqual(['title', 'artForms', 'targetGroups']);
    expect(problemsWithLog({ ...payload, sharing: 'draft' }).map(({ field }) => field)).toEqual(['title']);
  });

  it('takes place in the municipality of its organisation', () => {
    expect(payloadOf(opened, 'network', basics).content.municipalityCodes).toEqual(['661']);
  });
});

describe('a copy', () => {
  it('leaves to the server what is not on the screen', () => {
    const { content, copyOf } = payloadOf(copiedValues(opened, basics), 'network', basics);
    expect(copyOf).toBe('last');
    expect(content).toEqual({
      title: 'Kor i foråret',
      description: 'Hver torsdag',
      artForms: ['af-choir'],
      targetGroups: ['tg-lonely'],
      status: 'running',
      startsOn: '2026-11-22',
    });
  });

  it('is of the one just logged, also before the server has it', () => {
    const payload = payloadOf({ ...opened, title: 'Ny' }, 'network', basics);
    expect(withLast(basics, 'new', payload)).toMatchObject({
      last: { id: 'new', title: 'Ny', kind: 'course' },
      lastSharing: 'network',
    });
  });
});

describe('a picture', () => {
  it.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [800, 600, 800, 600],
    [100_000, 10, LONGEST_SIDE, 1],
  ])('of %d × %d becomes %d × %d', (width, height, newWidth, newHeight) => {
    expect(shrunkSize(width, height)).toEqual({ width: newWidth, height: newHeight });
  });
});
