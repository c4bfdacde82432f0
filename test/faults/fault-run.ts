import type { Client } from 'pg';
import { encodeLogCursor } from '../../platform/events/log-cursor';
import { DisposableStack } from '../../platform/lifecycle';
import { dataOf, type Seat } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { startDeployment } from '../support/deployment';
import { untilInboxesAreEmpty } from '../support/inboxes';
import { Connection } from '../support/live-connection';
import { eventually } from '../support/processes';
import { startTestIssuer } from '../support/test-issuer';
import { compare, readWanted, type Differences } from './comparison';
import { countListeners, faults, onDatabase, type FaultKind, type FaultSite } from './faults';
import { startKillablePostgres } from './killable-postgres';
import { createRandom, shuffled, type Random } from '../support/seeded-random';
import { StubbornWriter, writeStubbornly } from './stubborn-writer';
import { Subscriber } from './subscriber';
import { roots, wantedEvents } from './wanted-events';

export interface FaultRunOptions {
  readonly seed: number;
  /** Folder for the database. */
  readonly dataDir: string;
  readonly subscribers: number;
  /** Changes that the writers make in all. */
  readonly changes: number;
  readonly kinds: readonly FaultKind[];
  /** How often each of them strikes. */
  readonly rounds: number;
}

export interface FaultReport extends Differences {
  readonly changes: number;
  /** How many events the logs hold of them. */
  readonly recorded: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly received: number;
  readonly replayed: number;
  /** Events without what other rooms have. */
  readonly partial: number;
  readonly connects: number;
  /** Subscriptions that ended otherwise than by their connection, and were begun anew. */
  readonly begunAnew: number;
  /** Of single subscribers: what they ought never to be told. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

const writers = 4;
const subscribersToASocket = 3;
const subject = 'fault-writer';
const writer = { ...demoCoordinator, subject, scopes: new Set([...demoCoordinator.scopes, 'admin']) };
/** The rest of the changes is made when nothing is broken any more: streams that only look healed would miss them. */
const shareUnderFaults = 0.9;
const catchUp = 60_000; // 60 seconds from the last change to the last event

/**
 * Runs the distributed platform on a PostgreSQL of its own, lets many subscribe and some write, and meanwhile kills each
 * part of it again and again. Settles with what the subscribers were told, compared with the logs.
 */
export async function runFaults(options: FaultRunOptions): Promise<FaultReport> {
  const stack = new DisposableStack();
  const began = performance.now();
  try {
    const random = createRandom(options.seed);
    const issuer = stack.use(await startTestIssuer());
    const postgres = stack.use(await startKillablePostgres(options.dataDir));
    const deployment = stack.use(
      await startDeployment({
        DATABASE_URL: postgres.url,
        SEED_DEMO: '1',
        AUTH_ISSUER: issuer.url,
        // Of faults that are made on purpose everybody complains.
        LOG_LEVEL: 'silent',
      }),
    );
    const seat = { url: deployment.url, token: await issuer.mint(writer) };
    const partnerships = await createPartnerships(seat);
    await onDatabase(postgres.url, untilInboxesAreEmpty);
    const listeners = await countListeners(postgres.url);
    const begin = await onDatabase(postgres.url, readHeads);
    const connections = Array.from({ length: Math.ceil(options.subscribers / subscribersToASocket) }, () =>
      stack.use(new Connection(seat)),
    );
    const followers = wantedEvents(options.subscribers).map((wanted, index) => {
      const connection = connections[index % connections.length] as Connection;
      const start = startOf(index, begin[roots[wanted.root].schema] as LogEnd);
      const selection = index % 2 === 0 ? 'own' : 'federated';
      const subscriber = new Subscriber(connection, wanted, selection, start.cursor);
      stack.use({ dispose: () => Promise.resolve(subscriber.dispose()) });
      return { subscriber, ...start };
    });

    const work = new Work(options.changes, { seat, partnerships }, random, options.seed);
    const site = { deployment, postgres, connections, random };
    const [struck] = await Promise.all([strike(site, work, options), work.done]);
    await onDatabase(postgres.url, untilInboxesAreEmpty);
    await eventually(
      async () => (await countListeners(postgres.url)) === listeners,
      'all listen to the logs again',
      catchUp,
    );
    return await onDatabase(postgres.url, async (client) => {
      const outcomes: Outcome[] = [];
      for (const follower of followers) outcomes.push(await outcomeOf(client, follower));
      const sum = (value: (outcome: Outcome) => number): number =>
        outcomes.reduce((total, outcome) => total + value(outcome), 0);
      return {
        changes: work.made,
        recorded: await countRecorded(client, begin),
        faults: struck,
        expected: sum(({ expected }) => expected),
        received: sum(({ received }) => received),
        replayed: sum(({ replayed }) => replayed),
        lost: sum(({ lost }) => lost),
        repeated: sum(({ repeated }) => repeated),
        outOfOrder: sum(({ outOfOrder }) => outOfOrder),
        uncalledFor: sum(({ uncalledFor }) => uncalledFor),
        partial: sum(({ partial }) => partial),
        connects: connections.reduce((total, { connects }) => total + connects, 0),
        begunAnew: sum(({ ended }) => ended),
        complaints: outcomes.flatMap(({ complaints }) => complaints),
        seconds: Math.round((performance.now() - began) / 1_000),
      };
    });
  } finally {
    await stack.dispose();
  }
}

/** The writers' changes: made one after the other by each, all taken from one heap. */
class Work {
  made = 0;
  readonly done: Promise<void>;
  private begun = 0;
  private hasFailed = false;

  constructor(
    private readonly changes: number,
    stage: ConstructorParameters<typeof StubbornWriter>[1],
    random: Random,
    seed: number,
  ) {
    const all = Array.from({ length: writers }, (_, index) => {
      const name = `faults-${seed}-${index}`;
      return this.write(new StubbornWriter(name, stage, createRandom(Math.floor(random() * 2 ** 32))));
    });
    this.done = Promise.all(all).then(() => undefined);
    this.done.catch(() => {
      this.hasFailed = true;
    });
  }

  /** Settles when that many were made, or no more come. */
  async reaches(count: number): Promise<void> {
    await eventually(() => this.hasFailed || this.made >= count, `${count} changes are made`, 180_000);
  }

  private async write(one: StubbornWriter): Promise<void> {
    while (this.begun < this.changes && !this.hasFailed) {
      this.begun += 1;
      await one.write();
      this.made += 1;
    }
  }
}

/** Each fault in turn, spread over the changes. */
async function strike(
  site: FaultSite,
  work: Work,
  { rounds, changes, kinds }: FaultRunOptions,
): Promise<Record<string, number>> {
  const struck: Record<string, number> = {};
  const order = Array.from({ length: rounds }, () => shuffled(site.random, kinds)).flat();
  for (const [index, kind] of order.entries()) {
    await work.reaches(((index + 1) * changes * shareUnderFaults) / (order.length + 1));
    await faults[kind](site);
    struck[kind] = (struck[kind] ?? 0) + 1;
  }
  return struck;
}

interface LogEnd {
  readonly logId: string;
  readonly last: number;
}

/** The ends of the logs, by the names of their schemas. */
async function readHeads(client: Client): Promise<Record<string, LogEnd>> {
  const heads: Record<string, LogEnd> = {};
  for (const schema of new Set(Object.values(roots).map((root) => root.schema))) {
    const { rows } = await client.query<LogEnd>(
      `select log_id as "logId", last::integer from ${schema}.log_head`,
    );
    heads[schema] = rows[0] as LogEnd;
  }
  return heads;
}

/** Most begin where the log ends, some at its very beginning, some with whatever comes first. */
function startOf(index: number, end: LogEnd): { cursor: string | null; after: number } {
  if (index % 5 === 3) return { cursor: encodeLogCursor(end, 0), after: 0 };
  return { cursor: index % 5 === 4 ? null : encodeLogCursor(end, end.last), after: end.last };
}

interface Follower {
  readonly subscriber: Subscriber;
  readonly cursor: string | null;
  readonly after: number;
}

type Outcome = Awaited<ReturnType<typeof outcomeOf>>;

async function outcomeOf(client: Client, { subscriber, cursor, after }: Follower) {
  const { wanted, received } = subscriber;
  const all = await readWanted(client, wanted, after);
  const end = all.at(-1)?.sequence ?? 0;
  const label = `${wanted.root} ${JSON.stringify(wanted.filter)}`;
  const hasCaughtUp = await eventually(() => (received.at(-1)?.sequence ?? 0) >= end, label, catchUp).then(
    () => true,
    () => false,
  );
  // Without a cursor nothing is promised of what comes before the first event.
  const first = cursor === null ? (received[0]?.sequence ?? Infinity) : 0;
  const expected = all.filter(({ sequence }) => sequence >= first);
  const differences = compare(expected, received);
  const isSound = hasCaughtUp && Object.values(differences).every((count) => count === 0);
  const complaints = isSound
    ? subscriber.faults
    : [`${label}: ${JSON.stringify(differences)}`, ...subscriber.faults];
  return {
    ...differences,
    expected: expected.length,
    received: received.length,
    replayed: received.filter(({ replayed }) => replayed).length,
    partial: subscriber.partial,
    ended: subscriber.ended,
    complaints,
  };
}

async function countRecorded(client: Client, begin: Record<string, LogEnd>): Promise<number> {
  let count = 0;
  for (const [schema, { last }] of Object.entries(begin)) {
    const { rowCount } = await client.query(
      `select from ${schema}.event_log where sequence > $1 and data ->> 'actorSubject' = $2`,
      [last, subject],
    );
    count += rowCount ?? 0;
  }
  return count;
}

async function createPartnerships(seat: Seat): Promise<string[]> {
  const places = { KEN: 'place:ke-nairobi-mathare', MEX: 'place:mx-mexico-city-iztapalapa' };
  const made = await Promise.all(
    Object.entries(places).map(([prefix, placeId]) =>
      writeStubbornly(seat, `partnership-${prefix}`, {
        field: 'createLocalPartnership',
        record: 'localPartnership',
        input: { placeId, title: `Partnership of the fault test in ${prefix}`, taskPrefix: `FT-${prefix}` },
      }),
    ),
  );
  const { localPartnerships } = await dataOf(seat, '{ localPartnerships(countryIso3: ["UZB"]) { id } }');
  return [...localPartnerships, ...made].map(({ id }) => id);
}
