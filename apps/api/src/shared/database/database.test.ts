import { createTestDatabase } from '../../testing/test-database.js';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';
import { Database } from './database.js';

describe('Database', () => {
  let drop: () => Promise<void>;
  let database: Database;
  beforeAll(async () => {
    const test = await createTestDatabase();
    drop = test.drop;
    const options = dataSourceOptions({ databaseUrl: test.url, databasePool: 3 });
    database = new Database(await new DataSource(options).initialize());
    await database.query('CREATE TABLE note (text text PRIMARY KEY)');
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await drop();
  });

  const notes = async () =>
    (await database.query<{ text: string }>('SELECT text FROM note ORDER BY text')).map(({ text }) => text);
  const write = (text: string) => database.query('INSERT INTO note VALUES ($1)', [text]);
  beforeEach(() => database.query('TRUNCATE note'));

  it('undoes everything when the work fails, and runs no after-commit effect', async () => {
    const effects: string[] = [];
    const failing = database.inTransaction(async () => {
      await write('a');
      database.afterCommit(() => effects.push('told'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
    expect(effects).toEqual([]);
  });

  it('joins an open transaction, so that inner work shares its fate', async () => {
    const failing = database.inTransaction(async () => {
      await database.inTransaction(() => write('inner'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
  });

  it('runs effects after the commit, when others can see what was written', async () => {
    const seen: Promise<string[]>[] = [];
    await database.inTransaction(async () => {
      await write('a');
      database.afterCommit(() => seen.push(notes()));
    });
    expect(await Promise.all(seen)).toEqual([['a']]);
  });

  it('keeps concurrent transactions apart', async () => {
    const outcomes = await Promise.allSettled([
      database.inTransaction(() => write('one')),
      database.inTransaction(async () => {
        await write('two');
        throw new Error('no');
      }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await notes()).toEqual(['one']);
  });

  it('sorts in Danish', async () => {
    for (const word of ['Ålborg', 'Aarhus', 'Ørsted', 'Ærø', 'Zebra', 'Abe']) await write(word);
    expect(await notes()).toEqual(['Abe', 'Zebra', 'Ærø', 'Ørsted', 'Ålborg', 'Aarhus']);
  });
});
