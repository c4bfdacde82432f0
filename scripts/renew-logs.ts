import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';
import { processEnvironment, readEnvironment } from '../platform/env';
import { messageOf, StartupError } from '../platform/errors';
import { DisposableStack } from '../platform/lifecycle';
import { schemaOf } from '../platform/subgraph/start-subgraph';
import { subgraphNames } from '../schema/subgraph-names';

interface RenewedLog {
  readonly source: string;
  readonly before: string;
  readonly after: string;
  readonly last: number;
}

/**
 * Gives every event log another name, after the databases were brought back to an earlier moment: what was handed out since
 * would else be taken for events that come now. Clients' cursors are refused from then on, and they read their lists
 * anew; subgraphs that are of the same moment go on following each other where they were. Nothing else may run.
 */
async function main(stack: DisposableStack): Promise<void> {
  const env = readEnvironment(processEnvironment(), subgraphNames);
  const isEmbedded = subgraphNames.some((name) => env.databaseUrl(name) === undefined);
  const embedded = isEmbedded
    ? await stack.open(() => startEmbeddedPostgres({ dataDir: env.dataDir }))
    : undefined;
  if (embedded?.adopted) throw new StartupError('The platform runs on this database: stop it first.');
  const urlOf = (name: string): string => env.databaseUrl(name) ?? embedded?.url ?? '';
  const renewed: RenewedLog[] = [];
  for (const name of subgraphNames) {
    renewed.push(await withSchema(name, urlOf(name), (client) => renew(name, client)));
  }
  for (const name of subgraphNames) {
    await withSchema(name, urlOf(name), async (client) => {
      for (const log of renewed) await follow(client, log);
    });
  }
  process.stdout.write(`${renewed.length} logs are renewed; start the platform again\n`);
}

async function renew(source: string, client: Client): Promise<RenewedLog> {
  const { rows } = await client.query<Omit<RenewedLog, 'source'>>(
    `update log_head set log_id = $1 from log_head as earlier
      returning earlier.log_id as before, log_head.log_id as after, log_head.last::float8 as last`,
    [randomBytes(4).toString('hex')],
  );
  const [log] = rows;
  if (!log) throw new Error(`The log of "${source}" has lost its head.`);
  return { source, ...log };
}

/** One that has come further than the log does now is left to read it from its beginning. */
async function follow(client: Client, { source, before, after, last }: RenewedLog): Promise<void> {
  await client.query('update inbox set log_id = $1 where source = $2 and log_id = $3 and position <= $4', [
    after,
    source,
    before,
    last,
  ]);
}

async function withSchema<Result>(
  name: string,
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString, options: `-c search_path=${schemaOf(name)}` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function run(): Promise<void> {
  const stack = new DisposableStack();
  try {
    await main(stack);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  } finally {
    await stack.dispose();
  }
}

void run();
