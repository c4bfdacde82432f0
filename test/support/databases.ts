import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const templateName = 'seeded_template';

/** The connection string of a database on the run's server. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgres://the-global-setup-did-not-run');
  url.pathname = `/${name}`;
  return url.toString();
}

export interface TestDatabase {
  readonly url: string;
  dispose(): Promise<void>;
}

/** A database of its own: a copy of the seeded one, or an empty one. */
export async function createTestDatabase(contents: 'seeded' | 'empty' = 'seeded'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(`create database ${name}${contents === 'seeded' ? ` template ${templateName}` : ''}`);
  return {
    url: databaseUrl(name),
    dispose: () => runOnServer(`drop database ${name} with (force)`),
  };
}

async function runOnServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
