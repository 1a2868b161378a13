import type { TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';
import {
  bankOf,
  COMPLETE,
  coordinatorOf,
  plantNetwork,
  published,
  type Bank,
  type ItemNode,
} from './knowledge.cases.js';

describe('codes when terms are merged', () => {
  let api: TestApi;
  let bank: Bank;
  let coordinator: TestPerson;
  let usages: TermUsageService;
  let both: ItemNode;
  let one: ItemNode;
  beforeEach(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    bank = bankOf(api);
    coordinator = await coordinatorOf(api);
    usages = api.app.get(TermUsageService);
    both = await published(bank, coordinator, { ...COMPLETE, codeIds: ['tg-stress', 'af-reading', 'tg-older'] });
    one = await published(bank, coordinator, { ...COMPLETE, codeIds: ['et-sr', 'tg-stress'] });
  });
  afterEach(() => api.close());

  const codes = async ({ slug }: ItemNode) => (await bank.read(slug)).data?.knowledgeItem.content.codeIds;
  const found = async (code: string) => {
    const csv = await (await api.fetch(`/export/search.csv?f.targetGroups=${code}`)).text();
    return csv.trim().split('\r\n').length - 1;
  };

  it('are counted on what is public', async () => {
    await bank.create({ ...COMPLETE, codeIds: ['tg-older'] }, coordinator);
    expect(await usages.countOf(['tg-stress', 'tg-older', 'af-singing'])).toEqual(
      new Map([
        ['tg-stress', 2],
        ['tg-older', 1],
      ]),
    );
    expect(await usages.sourceCountOfBoth('tg-stress', 'tg-older')).toBe(1);
  });

  it('lead to the item by their new name as soon as they are renamed', async () => {
    const hits = async () =>
      (await (await api.fetch('/export/search.csv?q=udbrændthed')).text()).split('\r\n').length - 2;
    expect(await hits()).toBe(0);
    await api.database.query(`UPDATE term SET label_da = 'Borgere med udbrændthed' WHERE id = 'tg-stress'`);
    await api.database.inTransaction(() => usages.renamed(['tg-stress']));
    expect(await hits()).toBe(2);
  });

  it('are replaced once each, found at once, and put back as they were', async () => {
    const moved = await api.database.inTransaction(() => usages.replace('tg-stress', 'tg-older'));
    expect([await codes(both), await codes(one)]).toEqual([
      ['tg-older', 'af-reading'],
      ['et-sr', 'tg-older'],
    ]);
    expect([await found('tg-stress'), await found('tg-older')]).toEqual([0, 2]);
    await api.database.inTransaction(() => usages.restore('tg-stress', 'tg-older', moved));
    expect(new Set(await codes(both))).toEqual(new Set(['tg-stress', 'af-reading', 'tg-older']));
    expect(await codes(one)).toEqual(['et-sr', 'tg-stress']);
    expect([await found('tg-stress'), await found('tg-older')]).toEqual([2, 1]);
  });

  it('a code that is being merged away while somebody saves is not written', async () => {
    const { lock, id } = both;
    const merging = api.database.dataSource.createQueryRunner();
    await merging.startTransaction();
    await merging.query(`SELECT pg_advisory_xact_lock(hashtext('vocabulary'))`);
    await merging.query(`UPDATE term SET status = 'merged', replaced_by_id = 'af-reading' WHERE id = 'af-singing'`);
    let isAnswered = false;
    const saving = bank.save({ id, lock }, { codeIds: ['af-singing'] }, coordinator);
    void saving.finally(() => (isAnswered = true));
    const isWaiting = async () =>
      (await api.database.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length > 0;
    while (!isAnswered && !(await isWaiting())) await new Promise(setImmediate);
    await merging.commitTransaction();
    await merging.release();
    expect((await saving).problems.map(({ code }) => code)).toEqual(['knowledge.code-unknown']);
  });
});
