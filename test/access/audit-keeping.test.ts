import { Client } from 'pg';
import { forgetAudit } from '../../platform/audit/audit-retention';
import { schemaOf } from '../../platform/subgraph/start-subgraph';
import { subgraphNames } from '../../schema/subgraph-names';
import { createTestDatabase } from '../support/databases';
import { eventually } from '../support/processes';
import { House } from './house';

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.dispose());

describe.each(subgraphNames.map((name) => ({ name, table: `${schemaOf(name)}.audit_entry` })))(
  'the audit trail of $name',
  ({ table }) => {
    const insert = (age: string, subject = 'somebody') =>
      house.rows(
        `insert into ${table} (at, subject, actor_name, action, outcome)
          values (now() - $1::interval, $2, 'Somebody', 'test', 'ACCEPTED') returning id`,
        [age, subject],
      );

    it('takes new rows only, from its owner too', async () => {
      const [{ owner, me }] = await house.rows(
        `select pg_get_userbyid(relowner) as owner, current_user as me from pg_class where oid = '${table}'::regclass`,
      );
      expect(me).toBe(owner);
      const [{ id }] = await insert('400 days');
      const refused = { code: '23001', message: 'audit_entry takes new rows only' };
      for (const statement of [
        `update ${table} set outcome = 'REFUSED'`,
        `update ${table} set subject = 'nobody' where false`,
        `delete from ${table} where id = '${id}'`,
        `delete from ${table}`,
        `truncate ${table}`,
        `insert into ${table} select * from ${table} on conflict (id) do update set outcome = 'x'`,
      ]) {
        await expect(house.rows(statement)).rejects.toMatchObject(refused);
      }
      expect(await house.rows(`select subject, outcome from ${table} where id = $1`, [id])).toEqual([
        { subject: 'somebody', outcome: 'ACCEPTED' },
      ]);
    });

    it('keeps what is younger than a day from the retention too', async () => {
      await insert('23 hours');
      await house.rows('begin');
      await house.rows(`select set_config('audit.forget_before', 'infinity', true)`);
      await expect(house.rows(`delete from ${table}`)).rejects.toThrow('takes new rows only');
      await house.rows('rollback');
    });
  },
);

describe('the retention', () => {
  const ages = ['10 days', '29 days', '31 days', '400 days'];
  async function fill(client: Pick<Client, 'query'>, schema: string): Promise<void> {
    await client.query(
      `insert into ${schema}.audit_entry (at, subject, actor_name, action, outcome)
        select now() - age::interval, age, 'Somebody', 'test', 'ACCEPTED' from unnest($1::text[]) as age`,
      [ages],
    );
  }
  const left = async (client: Pick<Client, 'query'>, schema: string) =>
    (await client.query(`select subject from ${schema}.audit_entry order by at desc`)).rows.map(
      ({ subject }: { subject: string }) => subject,
    );

  it('takes away what is older than AUDIT_RETENTION_DAYS, and nothing where that is unset', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    for (const name of subgraphNames) await fill(client, schemaOf(name));
    const forEver = await House.open({ databaseUrl: database.url });
    await forEver.dispose();
    for (const name of subgraphNames) expect(await left(client, schemaOf(name))).toEqual(ages);

    const limited = await House.open({
      databaseUrl: database.url,
      environment: { AUDIT_RETENTION_DAYS: '30' },
    });
    for (const name of subgraphNames) {
      await eventually(
        async () => (await left(client, schemaOf(name))).length === 2,
        `${name} has forgotten what is old`,
      );
      expect(await left(client, schemaOf(name))).toEqual(ages.slice(0, 2));
    }
    await limited.dispose();
    await client.end();
    await database.dispose();
  }, 60_000);

  it('takes the oldest first and so many at a time, and shares the work with whoever does the same', async () => {
    const own = await House.open();
    await fill(own.database, 'news');
    const { database } = own.room('news');
    const month = new Date(Date.now() - 20 * 86_400_000);
    expect(await forgetAudit(database, month, 1)).toBe(1);
    expect(await left(own.database, 'news')).toEqual(ages.slice(0, 3));
    const taken = await Promise.all([1, 2, 3].map(() => forgetAudit(database, month, 10)));
    expect(taken.reduce((sum, count) => sum + count)).toBe(2);
    expect(await left(own.database, 'news')).toEqual(ages.slice(0, 1));
    // Whatever it is asked for.
    expect(await forgetAudit(database, new Date(Date.now() + 86_400_000), 10)).toBe(1);
    await fill(own.database, 'news');
    await own.rows(
      `insert into news.audit_entry (subject, actor_name, action, outcome) values ('now', 'x', 'x', 'x')`,
    );
    expect(await forgetAudit(database, new Date(Date.now() + 86_400_000), 10)).toBe(4);
    expect(await left(own.database, 'news')).toEqual(['now']);
    await own.dispose();
  });
});
