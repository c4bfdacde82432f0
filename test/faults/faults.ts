import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Deployment, RunningService } from '../support/deployment';
import type { Connection } from '../support/live-connection';
import type { KillablePostgres } from './killable-postgres';
import { pick, type Random } from '../support/seeded-random';

export interface FaultSite {
  readonly deployment: Deployment;
  readonly postgres: KillablePostgres;
  readonly connections: readonly Connection[];
  readonly random: Random;
}

/** Each strikes one kind of part. */
export const singleFaults = [
  'gateway',
  'partners',
  'local-partnerships',
  'assessments',
  'news',
  'listening connections',
  'postgres',
  "clients' sockets",
] as const;

export const allFaults = [
  ...singleFaults,
  'gateway and a subgraph',
  "postgres and clients' sockets",
  'a process that hangs',
] as const;
export type FaultKind = (typeof allFaults)[number];

const longestAbsence = 1_000; // milliseconds for which a killed process is away
const patience = 60_000; // 60 seconds for something to come back

/** Each settles when what it struck has been started again, though not yet caught up. */
export const faults: Readonly<Record<FaultKind, (site: FaultSite) => Promise<void>>> = {
  gateway: (site) => killService(site, 'gateway'),
  partners: (site) => killService(site, 'partners'),
  'local-partnerships': (site) => killService(site, 'local-partnerships'),
  assessments: (site) => killService(site, 'assessments'),
  news: (site) => killService(site, 'news'),
  'gateway and a subgraph': async (site) => {
    const subgraph = pick(site.random, ['local-partnerships', 'assessments', 'news']);
    await Promise.all([killService(site, 'gateway'), killService(site, subgraph)]);
  },
  'a process that hangs': async (site) => {
    const service = serviceOf(site, pick(site.random, Object.keys(site.deployment.services)));
    const absence = site.random() * longestAbsence;
    service.signal('SIGSTOP');
    await delay(absence);
    service.signal('SIGCONT');
  },
  'listening connections': ({ postgres }) => endListeners(postgres.url),
  postgres: killPostgres,
  "clients' sockets": cutSockets,
  // Whoever comes back finds nobody who could say where the log is.
  "postgres and clients' sockets": async (site) => {
    await Promise.all([killPostgres(site), cutSockets(site)]);
  },
};

async function killPostgres({ postgres, random }: FaultSite): Promise<void> {
  const absence = random() * longestAbsence;
  await postgres.kill();
  await delay(absence);
  await postgres.restart();
}

async function cutSockets({ connections, random }: FaultSite): Promise<void> {
  for (const connection of connections) if (random() < 0.5) connection.cut();
}

async function killService(site: FaultSite, name: string): Promise<void> {
  const service = serviceOf(site, name);
  const absence = site.random() * longestAbsence;
  await service.kill();
  await delay(absence);
  await until(() => service.restart(), `${name} is started again`);
}

function serviceOf({ deployment }: FaultSite, name: string): RunningService {
  const service = deployment.services[name];
  if (!service) throw new Error(`There is no service ${name}`);
  return service;
}

async function endListeners(url: string): Promise<void> {
  await until(async () => {
    const ended = await onDatabase(url, (client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`),
    );
    if (ended.rowCount === 0) throw new Error('nobody listens');
  }, 'somebody listens to a log');
}

/** How many connections listen to a log. */
export async function countListeners(url: string): Promise<number> {
  const { rowCount } = await onDatabase(url, (client) =>
    client.query(`select from pg_stat_activity where query like 'listen %'`),
  );
  return rowCount ?? 0;
}

export async function onDatabase<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // what it broke is told by the statement
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Tries until it succeeds; fails with its last failure. */
async function until(work: () => Promise<void>, what: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw new Error(`Not so within ${patience} ms: ${what}`, { cause: error });
      await delay(100);
    }
  }
}
