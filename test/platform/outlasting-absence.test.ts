import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { outlastingAbsence } from '../../platform/database/outlasting-absence';
import { startKillablePostgres, type KillablePostgres } from '../faults/killable-postgres';

let dataDir: string;
let postgres: KillablePostgres;
let tries = 0;

beforeAll(async () => {
  dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'unodcity-absence-'));
  postgres = await startKillablePostgres(dataDir);
}, 60_000);
afterAll(async () => {
  await postgres.dispose();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => {
  tries = 0;
});

async function read(statement: string): Promise<unknown[]> {
  tries += 1;
  const client = new Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

it('answers when a database that was killed is back', async () => {
  await postgres.kill();
  const answer = outlastingAbsence(() => read('select 1 as one'));
  await postgres.restart();
  expect(await answer).toEqual([{ one: 1 }]);
  expect(tries).toBeGreaterThan(1);
});

it('answers where the server ends the connection within the statement', async () => {
  const end = 'select pg_terminate_backend(pg_backend_pid())';
  await outlastingAbsence(() => read(tries === 0 ? end : 'select 1'));
  expect(tries).toBe(2);
});

it('throws at once what PostgreSQL has against the statement', async () => {
  await expect(outlastingAbsence(() => read('select from nowhere'))).rejects.toThrow(
    '"nowhere" does not exist',
  );
  expect(tries).toBe(1);
});
