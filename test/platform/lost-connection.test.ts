import { openDatabase, type OpenedDatabase } from '../../platform/database/open-database';
import { raw, sql } from '../../platform/database/sql';
import { createLog } from '../../platform/log';
import { createTestDatabase, type TestDatabase } from '../support/databases';

let contents: TestDatabase;
let opened: OpenedDatabase;

beforeEach(async () => {
  contents = await createTestDatabase('empty');
  const log = createLog('test', 'silent');
  opened = await openDatabase({ schema: 'room', url: contents.url, entities: [], migrations: [], log });
});

afterEach(async () => {
  await opened.database.dispose();
  await contents.dispose();
});

const endThisConnection = sql`select pg_terminate_backend(pg_backend_pid())`;
const endTheOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

describe('a connection that is lost', () => {
  it('inside a transaction fails that transaction alone', async () => {
    const { database } = opened;
    await database.rows(sql`create table kept (row integer)`);
    const work = database.transaction(async (tx) => {
      await tx.rows(sql`insert into kept values (1)`);
      await tx.rows(endThisConnection);
    });
    await expect(work).rejects.toThrow(/terminat/);
    expect(await database.rows(sql`select * from kept`)).toEqual([]);
  });

  it('between two statements of a transaction fails the next one', async () => {
    const { database } = opened;
    const work = database.transaction(async (tx) => {
      await tx.rows(raw('select 1'));
      await database.rows(endTheOthers);
      await tx.rows(raw('select 2'));
    });
    // Which of them it is depends on how far the news of the loss has come.
    await expect(work).rejects.toThrow(/terminat|not queryable|EPIPE|ECONNRESET/);
    expect(await database.rows(raw('select 3 as row'))).toEqual([{ row: 3 }]);
  });

  it('while nobody uses it is replaced', async () => {
    const { database } = opened;
    await Promise.all([database.rows(raw('select 1')), database.rows(raw('select 2'))]);
    await database.rows(endTheOthers);
    expect(await database.rows(raw('select 3 as row'))).toEqual([{ row: 3 }]);
    expect(await database.readiness()).toBe(true);
  });
});
