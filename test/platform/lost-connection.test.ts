import { openDatabase, type OpenedDatabase } from '../../platform/database/open-database';
import { raw, sql } from '../../platform/database/sql';
import { createLog } from '../../platform/log';
import { createTestDatabase, type TestDatabase } from '../support/databases';
import { eventually } from '../support/processes';

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
/** Waits for a statement that holds the text, and ends its connection under it. */
async function endUnder(text: string): Promise<void> {
  const { database } = opened;
  const found = sql`from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and state = 'active' and strpos(query, ${text}) > 0`;
  await eventually(
    async () => (await database.rows(sql`select pid ${found}`)).length > 0,
    'the statement runs',
  );
  await database.rows(sql`select pg_terminate_backend(pid) ${found}`);
}

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

  it('under a read is not noticed', async () => {
    const { database } = opened;
    const read = database.rows(raw(`select 'answer' as row from pg_sleep(0.5)`));
    await endUnder('pg_sleep');
    expect(await read).toEqual([{ row: 'answer' }]);
  });

  it('under a read that finds the server gone is told of', async () => {
    const { database } = opened;
    const read = database.rows(raw(`select 'answer' as row from pg_sleep(20)`));
    read.catch(() => undefined);
    await endUnder('pg_sleep');
    // The second try ends as well, and there is no third.
    await endUnder('pg_sleep');
    await expect(read).rejects.toThrow(/terminat/);
  });

  it('under a statement that writes fails it, and it is not run again', async () => {
    const { database } = opened;
    await database.rows(sql`create table kept (row integer)`);
    const write = database.rows(
      raw(`with slow as (select 1 from pg_sleep(0.5)) insert into kept select 1 from slow`),
    );
    write.catch(() => undefined);
    await endUnder('insert into kept');
    await expect(write).rejects.toThrow(/terminat/);
    expect(await database.rows(sql`select * from kept`)).toEqual([]);
  });

  it('under a read in a transaction fails it', async () => {
    const { database } = opened;
    const work = database.transaction((tx) => tx.rows(raw(`select 'answer' as row from pg_sleep(0.5)`)));
    work.catch(() => undefined);
    await endUnder('pg_sleep');
    await expect(work).rejects.toThrow(/terminat/);
  });
});
