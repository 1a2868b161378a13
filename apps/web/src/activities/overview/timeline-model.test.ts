import { listed } from './overview.cases';
import { timelineOf } from './timeline-model';

const TODAY = '2026-05-15';

describe('the scale of the timeline', () => {
  it('is whole quarters with everything, and today, in it', () => {
    const { ticks, bars, today } = timelineOf([listed('1', { startsOn: '2026-02-01', endsOn: '2026-06-30' })], TODAY);
    expect(ticks.map(({ day }) => day)).toEqual(['2026-01-01', '2026-04-01']);
    expect(ticks.map(({ isYear }) => isYear)).toEqual([true, false]);
    expect(today).toBeCloseTo((134 / 181) * 100);
    expect(bars[0]?.from).toBeCloseTo((31 / 181) * 100);
    expect(bars[0]?.until).toBeCloseTo((180 / 181) * 100);
  });

  it('has today in it where all activities are long over', () => {
    const { ticks, today } = timelineOf([listed('1', { startsOn: '2025-01-10', endsOn: '2025-02-10' })], TODAY);
    expect(ticks[0]?.day).toBe('2025-01-01');
    expect(ticks.at(-1)?.day).toBe('2026-04-01');
    expect(today).toBeLessThanOrEqual(100);
  });

  it('names only years where there are many quarters', () => {
    const { ticks } = timelineOf([listed('1', { startsOn: '2021-08-01', endsOn: '2027-02-01' })], TODAY);
    expect(ticks.map(({ day }) => day.slice(0, 4))).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
  });

  it.each([
    ['runs on until today when no end is known', { startsOn: '2026-04-01', endsOn: null, status: 'RUNNING' }, true],
    ['is a point when it is over and no end is known', { startsOn: '2026-04-01', endsOn: null, status: 'DONE' }, false],
    ['is a point when only its end is known', { startsOn: null, endsOn: '2026-04-01', status: 'DONE' }, false],
    ['is a point when it is to begin', { startsOn: '2026-06-01', endsOn: null, status: 'RUNNING' }, true],
  ] as const)('%s', (_, period, isOpen) => {
    const [bar] = timelineOf([listed('1', period)], TODAY).bars;
    expect(bar?.isOpen).toBe(isOpen);
    expect((bar?.until ?? 0) > (bar?.from ?? 0)).toBe(period.startsOn === '2026-04-01' && isOpen);
  });

  it('puts what has no days apart', () => {
    const { bars, undated } = timelineOf([listed('1', { startsOn: null, endsOn: null })], TODAY);
    expect(bars).toEqual([]);
    expect(undated.map(({ id }) => id)).toEqual(['1']);
  });
});
