import { mock } from 'node:test';
import { createLogger } from './logging.js';
import { Serving } from './serving.js';
import { TimedWork } from './timed-work.js';

describe('work that comes back', () => {
  let serving: Serving;
  let timed: TimedWork;
  let finish: () => void;
  let turns: number;
  const slow = () => {
    turns += 1;
    return new Promise<void>((resolve) => (finish = resolve));
  };
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    turns = 0;
    serving = new Serving();
    timed = new TimedWork(createLogger('silent'), serving);
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('waits until the process serves, and then for its time', () => {
    timed.repeat({ name: 'slow', everyMs: 1000 }, slow);
    mock.timers.tick(5000);
    serving.begin();
    expect(turns).toBe(0);
    mock.timers.tick(1000);
    expect(turns).toBe(1);
  });

  it('is never done twice at once, and is finished before the process ends', async () => {
    timed.repeat({ name: 'slow', everyMs: 1000, atOnce: true }, slow);
    serving.begin();
    mock.timers.tick(3000);
    expect(turns).toBe(1);
    const ended = timed.beforeApplicationShutdown().then(() => 'ended');
    expect(await Promise.race([ended, Promise.resolve('waits')])).toBe('waits');
    finish();
    expect(await ended).toBe('ended');
    mock.timers.tick(3000);
    expect(turns).toBe(1);
  });

  it('comes back after it failed', async () => {
    timed.repeat({ name: 'failing', everyMs: 1000, atOnce: true }, () => {
      turns += 1;
      return Promise.reject(new Error('no'));
    });
    serving.begin();
    for (const expected of [2, 3]) {
      await new Promise(setImmediate);
      mock.timers.tick(1000);
      expect(turns).toBe(expected);
    }
  });
});
