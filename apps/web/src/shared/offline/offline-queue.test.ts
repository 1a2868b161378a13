import { setImmediate } from 'node:timers';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { GraphQLError } from 'graphql';
import { countWaiting, forgetWaiting, openEntryStorage } from './entry-storage';
import { OfflineQueue, type QueueSetting } from './offline-queue';
import type { WaitingEntry } from './waiting-entry';

const KIND = 'note';
const CONFLICT = 'notes.changed-meanwhile';
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const says = (code: string, problems: readonly { code: string; field?: string }[] = []) =>
  Promise.reject(new CombinedGraphQLErrors({ errors: [new GraphQLError(code, { extensions: { code, problems } })] }));

const running: OfflineQueue[] = [];

/** A queue as a tab opens it; `send` is what the server does with an entry. */
function openQueue(send: (entry: WaitingEntry) => Promise<void>, more: Partial<QueueSetting> = {}, userId = 'ida') {
  const sent: string[] = [];
  const queue = new OfflineQueue(userId, {
    storage: openEntryStorage(),
    conflictCodes: [CONFLICT],
    isStillSignedIn: () => Promise.resolve(true),
    senders: {
      [KIND]: async (entry) => {
        await send(entry);
        sent.push(entry.id);
      },
    },
    ...more,
  });
  running.push(queue);
  return { queue, sent };
}

const note = (id: string, after: string | null = null) => ({ id, kind: KIND, payload: { text: id }, after });
const waitingIn = (queue: OfflineQueue) => queue.current().entries?.map(({ id, state }) => `${id} ${state}`);
const accept = () => Promise.resolve();

beforeEach(() => {
  jest.useFakeTimers();
  // The database of the tests answers in turns of its own, whatever the clock.
  Object.assign(globalThis, { indexedDB: new IDBFactory(), setImmediate });
});
afterEach(() => {
  for (const queue of running.splice(0)) queue.stop();
  jest.useRealTimers();
});

describe('what is written', () => {
  it('is sent at once when there is a network, and forgotten', async () => {
    const { queue, sent } = openQueue(accept);
    expect(await queue.keepAndSend(note('a'))).toBe('sent');
    expect(sent).toEqual(['a']);
    expect(await countWaiting('ida')).toBe(0);
  });

  it('waits without a network, survives the tab, and is sent by the next', async () => {
    const first = openQueue(offline);
    expect(await first.queue.keepAndSend(note('a'))).toBe('waiting');
    first.queue.stop();
    const { queue, sent } = openQueue(accept);
    queue.sendAll();
    await until(() => sent.length === 1);
    expect(sent).toEqual(['a']);
    expect(await countWaiting('ida')).toBe(0);
  });

  it('is sent again with the same id when the answer was lost', async () => {
    const arrived: string[] = [];
    let isLost = true;
    const { queue } = openQueue(async ({ id }) => {
      arrived.push(id);
      if (isLost) await offline();
    });
    expect(await queue.keepAndSend(note('a'))).toBe('waiting');
    isLost = false;
    queue.sendAll();
    await until(() => queue.current().entries?.length === 0);
    expect(arrived).toEqual(['a', 'a']);
  });

  it('is told of once when it has arrived after having waited', async () => {
    let isOffline = true;
    const { queue } = openQueue(() => (isOffline ? offline() : accept()));
    const told: string[][] = [];
    const end = queue.subscribeToSent((entries) => told.push(entries.map(({ id }) => id)));
    expect(await queue.keepAndSend(note('a'))).toBe('waiting');
    expect(await queue.keepAndSend(note('b'))).toBe('waiting');
    expect(told).toEqual([]);
    isOffline = false;
    queue.sendAll();
    await until(() => told.length > 0);
    queue.sendAll();
    await settle();
    expect(told).toEqual([['a', 'b']]);
    expect(await queue.keepAndSend(note('c'))).toBe('sent');
    await queue.keep(note('d'));
    queue.sendAll();
    await until(() => queue.current().entries?.length === 0);
    expect(told).toHaveLength(1);
    end();
  });

  it('is replaced by what corrects it, and keeps its place', async () => {
    const { queue } = openQueue(offline);
    await queue.keep(note('a'));
    await queue.keep(note('b'));
    await queue.keep({ ...note('a'), payload: { text: 'corrected' } });
    expect(queue.current().entries?.map(({ payload }) => payload)).toEqual([{ text: 'corrected' }, { text: 'b' }]);
  });
});

describe('what is being corrected', () => {
  it('is not sent as it was, and waits again when nothing was changed', async () => {
    const { queue, sent } = openQueue(accept);
    await queue.keep(note('a'));
    await queue.hold('a');
    queue.sendAll();
    await settle();
    expect(sent).toEqual([]);
    expect(waitingIn(queue)).toEqual(['a held']);
    await queue.release('a');
    expect(sent).toEqual(['a']);
  });

  it('is sent as corrected, once', async () => {
    const { queue, sent } = openQueue(accept);
    await queue.keep(note('a'));
    await queue.hold('a');
    expect(await queue.keepAndSend(note('a'))).toBe('sent');
    await queue.release('a');
    expect(sent).toEqual(['a']);
  });
});

describe('order', () => {
  it('is that of writing, and what comes after another goes after it', async () => {
    const { queue, sent } = openQueue(accept);
    await queue.keep(note('file', 'activity'));
    jest.advanceTimersByTime(1);
    await queue.keep(note('activity'));
    queue.sendAll();
    await until(() => sent.length === 2);
    expect(sent).toEqual(['activity', 'file']);
  });

  it('holds back what comes after something refused, and takes both out together', async () => {
    const { queue, sent } = openQueue(({ id }) =>
      id === 'activity' ? says('RULE_VIOLATION', [{ code: 'notes.bad' }]) : accept(),
    );
    await queue.keepAndSend(note('activity'));
    await queue.keep(note('file', 'activity'));
    queue.sendAll();
    await until(() => waitingIn(queue)?.length === 2);
    expect(sent).toEqual([]);
    const dropped = await queue.drop('activity');
    expect(dropped.map(({ id }) => id).sort()).toEqual(['activity', 'file']);
    expect(queue.current().entries).toEqual([]);
    await queue.putBack(dropped);
    expect(waitingIn(queue)?.sort()).toEqual(['activity refused', 'file waiting']);
  });
});

describe('what the server says', () => {
  it.each([
    ['refused with its problems', () => says('RULE_VIOLATION', [{ code: 'notes.bad', field: 'text' }]), 'refused'],
    ['gone', () => says('NOT_FOUND'), 'refused'],
    ['not allowed', () => says('FORBIDDEN'), 'refused'],
    ['changed by somebody else', () => says('RULE_VIOLATION', [{ code: CONFLICT }]), 'conflict'],
    ['a fault of the server', () => says('INTERNAL'), 'waiting'],
    ['asked too often', () => says('RULE_VIOLATION', [{ code: 'shared.too-many-requests' }]), 'waiting'],
    ['signed out', () => says('UNAUTHENTICATED'), 'signed-out'],
  ])('%s', async (_case, send, result) => {
    const { queue } = openQueue(send);
    expect(await queue.keepAndSend(note('a'))).toBe(result);
    expect(await countWaiting('ida')).toBe(1);
  });

  it('keeps the problems for the field', async () => {
    const { queue } = openQueue(() => says('RULE_VIOLATION', [{ code: 'notes.bad', field: 'text' }]));
    await queue.keepAndSend(note('a'));
    expect(queue.current().entries?.[0]?.problems).toEqual([{ code: 'notes.bad', field: 'text' }]);
  });

  it('does not let one that the server cannot take hold up the others', async () => {
    const { queue, sent } = openQueue(({ id }) => (id === 'a' ? says('INTERNAL') : accept()));
    await queue.keep(note('a'));
    jest.advanceTimersByTime(1);
    await queue.keep(note('b'));
    queue.sendAll();
    await until(() => sent.length === 1);
    expect(sent).toEqual(['b']);
  });

  it('is asked again after pauses that grow', async () => {
    let attempts = 0;
    const { queue } = openQueue(() => {
      attempts += 1;
      return offline();
    });
    await queue.keepAndSend(note('a'));
    for (const [seconds, expected] of [
      [4, 1],
      [2, 2],
      [10, 2],
      [6, 3],
    ] as const) {
      jest.advanceTimersByTime(seconds * 1000);
      await settle();
      expect(attempts).toBe(expected);
    }
  });

  it('is asked at once when the network is back', async () => {
    let isOnline = false;
    const { queue, sent } = openQueue(() => (isOnline ? accept() : offline()));
    queue.start();
    await queue.keepAndSend(note('a'));
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await until(() => sent.length === 1);
    expect(sent).toEqual(['a']);
  });
});

describe('another person at the same browser', () => {
  it('neither sees nor sends what the first wrote', async () => {
    await openQueue(offline).queue.keepAndSend(note('a'));
    const { queue, sent } = openQueue(accept, {}, 'bo');
    await queue.keepAndSend(note('b'));
    expect(sent).toEqual(['b']);
    expect(queue.current().entries).toEqual([]);
    expect(await countWaiting('ida')).toBe(1);
  });

  it('is noticed by a tab that still believes the first is signed in', async () => {
    const { queue, sent } = openQueue(accept, { isStillSignedIn: () => Promise.resolve(false) });
    expect(await queue.keepAndSend(note('a'))).toBe('signed-out');
    expect(sent).toEqual([]);
    expect(queue.current().needsSignIn).toBe(true);
  });

  it('finds nothing after the first has signed out', async () => {
    await openQueue(offline).queue.keepAndSend(note('a'));
    await forgetWaiting('ida');
    expect(await countWaiting('ida')).toBe(0);
  });
});

describe('two tabs', () => {
  it('take turns: an entry is on its way once', async () => {
    const requests: (() => void)[] = [];
    let arrived = 0;
    const send = () => {
      arrived += 1;
      return new Promise<void>((resolve) => requests.push(resolve));
    };
    let turn: Promise<unknown> = Promise.resolve();
    const locks = { request: (_name: string, work: () => Promise<unknown>) => (turn = turn.then(work)) };
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    const first = openQueue(send).queue;
    const second = openQueue(send).queue;
    const sending = first.keepAndSend(note('a'));
    await until(() => requests.length === 1);
    second.sendAll();
    await settle();
    requests.forEach((answer) => answer());
    await sending;
    await until(() => second.current().entries?.length === 0);
    expect(arrived).toBe(1);
    Reflect.deleteProperty(navigator, 'locks');
  });
});

it('lasts until the page is closed where the browser gives no room', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  const { queue } = openQueue(offline);
  expect(await queue.keepAndSend(note('a'))).toBe('waiting');
  expect(waitingIn(queue)).toEqual(['a waiting']);
});

/** Lets everything that is due happen; the database answers over several turns of the loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !isSo(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
