import { DraftKeeper, DraftStore } from '.';

interface Values {
  readonly title: string;
  readonly abstract: string;
  readonly inShort: string;
}

const VALUES: Values = { title: 'Titel', abstract: '', inShort: '' };
const keeper = new DraftKeeper<Values>('viewer', 'item-1');

function open(lock: number, given = keeper, savesWhenAsked = false) {
  const locks: number[] = [];
  const store = new DraftStore(given, VALUES, lock, {
    conflictCode: 'test.changed-meanwhile',
    savesWhenAsked,
    problemsWith: ({ title }) => (title === '' ? [{ code: 'test.title-missing', field: 'title' }] : []),
    send: (sent) => {
      locks.push(sent);
      return Promise.resolve(sent + 1);
    },
  });
  return { store, locks };
}

describe('a draft kept in the browser', () => {
  beforeEach(() => keeper.keep(1, { ...VALUES, inShort: 'Fra i går' }, ['inShort']));
  afterEach(() => window.localStorage.clear());

  it('waits to be saved when nobody saved since', async () => {
    const { store, locks } = open(1);
    expect(store.current()).toMatchObject({ status: 'waiting', values: { inShort: 'Fra i går' } });
    await store.flush();
    expect(locks).toEqual([1]);
    expect(keeper.kept()).toBeNull();
  });

  it('is a conflict when somebody saved since, and is sent only when asked', async () => {
    const { store, locks } = open(5);
    expect(store.current()).toMatchObject({ status: 'conflict', values: { inShort: 'Fra i går' } });
    expect(store.current().conflict).toEqual({ fields: [], lock: 5 });
    store.change({ title: 'Mere' });
    expect(store.current().status).toBe('conflict');
    expect(locks).toEqual([]);
    expect(keeper.kept()?.lock).toBe(1);
    store.saveOnTop();
    await store.flush();
    expect(locks).toEqual([5]);
  });

  it('gives way to what somebody else saved', () => {
    const { store } = open(5);
    store.discard();
    expect(store.current()).toMatchObject({ status: 'saved', values: VALUES, conflict: null });
    expect(keeper.kept()).toBeNull();
  });

  it('is nobody else’s', () => {
    expect(open(1, new DraftKeeper<Values>('somebody', 'item-1')).store.current().values).toEqual(VALUES);
  });
});

describe('a newer item from the server', () => {
  afterEach(() => window.localStorage.clear());

  it('is shown when nothing waits here', () => {
    const { store } = open(1);
    store.see(2, { ...VALUES, abstract: 'Deres' });
    expect(store.current()).toMatchObject({ status: 'saved', values: { abstract: 'Deres' } });
  });

  it('is a conflict when something waits here', () => {
    const { store } = open(1);
    store.change({ title: 'Mit' });
    store.see(2, { ...VALUES, abstract: 'Deres' });
    expect(store.current()).toMatchObject({ status: 'conflict', conflict: { fields: ['abstract'], lock: 2 } });
    store.discard();
  });

  it('only raises the lock when its fields are the same', async () => {
    const { store, locks } = open(1);
    store.change({ title: 'Mit' });
    store.see(2, VALUES);
    await store.flush();
    expect(locks).toEqual([2]);
  });
});

describe('what two have written', () => {
  afterEach(() => window.localStorage.clear());

  it('is put together field by field, and kept until it is saved', async () => {
    const { store, locks } = open(1, keeper, true);
    store.change({ title: 'Mit', inShort: 'Mit' });
    store.see(2, { ...VALUES, title: 'Deres', abstract: 'Deres' });
    expect(store.changed()).toEqual(['title', 'inShort']);
    store.goOnFrom(2, { ...VALUES, title: 'Deres', abstract: 'Deres' }, { inShort: 'Mit' });
    expect(store.current()).toMatchObject({
      ...{ status: 'waiting', conflict: null },
      values: { title: 'Deres', abstract: 'Deres', inShort: 'Mit' },
    });
    expect(keeper.kept()).toEqual({ lock: 2, values: { inShort: 'Mit' } });
    await store.flush();
    expect(locks).toEqual([2]);
    expect(store.changed()).toEqual([]);
  });
});

describe('what is wrong already', () => {
  afterEach(() => window.localStorage.clear());

  it('is told without sending anything, and stays kept', async () => {
    const { store, locks } = open(1);
    store.change({ title: '' });
    expect(await store.flush()).toBeNull();
    expect(store.current()).toMatchObject({ status: 'refused', problems: [{ code: 'test.title-missing' }] });
    expect(locks).toEqual([]);
    expect(keeper.kept()?.values).toEqual({ title: '' });
  });
});

describe('a form that is saved when asked', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    window.localStorage.clear();
  });

  it('waits however long, and keeps what was typed', async () => {
    const { store, locks } = open(1, keeper, true);
    store.change({ title: 'Mit' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(locks).toEqual([]);
    expect(keeper.kept()).toEqual({ lock: 1, values: { title: 'Mit' } });
    expect(await store.flush()).toBe(2);
    expect(keeper.kept()).toBeNull();
  });
});
