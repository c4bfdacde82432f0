import { spawnSync } from 'node:child_process';
import { Client } from 'pg';
import { subgraphNames, type SubgraphName } from '../../schema/subgraph-names';
import { ask, dataOf, type Answer } from '../support/client';
import { databaseUrl } from '../support/databases';
import {
  readComposeFile,
  startDeployment,
  type Deployment,
  type RunningService,
} from '../support/deployment';
import { operation } from '../support/operations';
import { eventually } from '../support/processes';

jest.setTimeout(120_000);

const timeout = 1_500; // milliseconds that the gateway waits for a subgraph
const slack = 3_000; // what a busy machine may take on top of that

/** Asks each subgraph for something, where the contract lets the rest stand without it. */
const question = `query ($news: ID!) {
  country(iso3: "UZB") { name localPartnerships { title } }
  place(id: "place:uz-tashkent-chilanzar") { timeZone country { name } latestAssessment { status } }
  assessment(id: "assessment:demo-uz-chilanzar") { status localPartnership { title } }
  newsItem(id: $news) { headline assessments { status } }
}`;

/** What is null in the answer while a subgraph is away; all else stands. */
const lost: Record<SubgraphName, (full: any) => unknown> = {
  partners: (full) => ({ ...full, country: null, place: { ...full.place, country: null } }),
  'local-partnerships': (full) => ({
    ...full,
    country: null, // the list of its partnerships may not be null
    place: null,
    assessment: { ...full.assessment, localPartnership: null },
  }),
  assessments: (full) => ({
    ...full,
    place: { ...full.place, latestAssessment: null },
    assessment: null,
    newsItem: { ...full.newsItem, assessments: full.newsItem.assessments.map(() => null) },
  }),
  news: (full) => ({ ...full, newsItem: null }),
};

let deployment: Deployment;
let variables: { news: string };
let full: any;

beforeAll(async () => {
  deployment = await startDeployment({ SUBGRAPH_TIMEOUT_MS: String(timeout), LOG_LEVEL: 'silent' });
  const { news } = await dataOf(deployment.url, '{ news(first: 20) { nodes { id assessments { id } } } }');
  const linked = news.nodes.find(({ assessments }: any) => assessments.length > 0);
  variables = { news: linked.id };
  await untilFull();
  full = await dataOf(deployment.url, question, variables);
});

afterEach(async () => {
  // What a failed test has left hanging or killed must not fail the next one.
  for (const one of Object.values(deployment.services)) {
    if (one.isRunning()) one.signal('SIGCONT');
    else await one.restart();
  }
  await untilFull();
});

afterAll(() => deployment.dispose());

function service(name: string): RunningService {
  const found = deployment.services[name];
  if (!found) throw new Error(`There is no service ${name}`);
  return found;
}

async function untilFull(): Promise<void> {
  await eventually(
    async () => (await ask(deployment.url, question, variables)).errors.length === 0,
    'full answers',
  );
}

async function timed(): Promise<{ answer: Answer; took: number }> {
  const began = performance.now();
  const answer = await ask(deployment.url, question, variables);
  return { answer, took: performance.now() - began };
}

/** Which subgraph each error is laid to, and with which code. */
function codesOf({ errors }: Answer): string[] {
  const codes = errors.map(({ extensions }) => [extensions?.['serviceName'], extensions?.['code']].join(' '));
  return [...new Set(codes)].toSorted();
}

async function statusOf(url: string): Promise<{ status: number; body: any }> {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
}

it('answers in full, city briefing included', async () => {
  expect(full).toMatchObject({
    country: { name: expect.any(String) },
    place: {
      country: full.country && { name: full.country.name },
      latestAssessment: { status: expect.any(String) },
    },
    assessment: { localPartnership: { title: expect.any(String) } },
    newsItem: { headline: expect.any(String) },
  });
  const { place } = await dataOf(deployment.url, operation('CityBriefing'));
  expect(place).toMatchObject({ country: { iso3: 'UZB' }, latestAssessment: expect.anything() });
  expect(place.localPartnerships.length * place.news.nodes.length).toBeGreaterThan(0);
});

describe.each(subgraphNames)('without %s', (name) => {
  it('loses what it says and nothing else, until it is back', async () => {
    await service(name).kill();
    const { answer, took } = await timed();
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(lost[name](full));
    expect(codesOf(answer)).toEqual([`${name} SUBGRAPH_UNAVAILABLE`]);
    expect(took).toBeLessThan(timeout + slack);
    expect(await statusOf(`${deployment.url}/health/ready`)).toEqual({
      status: 503,
      body: { status: 'unavailable', missing: { [name]: 'the subgraph cannot be reached' } },
    });
    expect((await statusOf(`${deployment.url}/health/live`)).status).toBe(200);

    await service(name).restart();
    await untilFull();
    expect(await dataOf(deployment.url, question, variables)).toEqual(full);
    expect((await statusOf(`${deployment.url}/health/ready`)).status).toBe(200);
  });

  it('does not wait for it longer than it may while it hangs', async () => {
    service(name).signal('SIGSTOP');
    const { answer, took } = await timed();
    expect(answer.data).toEqual(lost[name](full));
    expect(codesOf(answer)).toEqual([`${name} SUBGRAPH_TIMEOUT`]);
    expect(took).toBeGreaterThan(timeout - 50);
    expect(took).toBeLessThan(2 * timeout + slack); // a plan asks it after another one at most

    service(name).signal('SIGCONT');
    await untilFull();
    expect(await dataOf(deployment.url, question, variables)).toEqual(full);
  });
});

describe('a gateway that starts before its subgraphs', () => {
  it('answers what it can, names what is missing, and lacks nothing once they are there', async () => {
    await Promise.all([...subgraphNames, 'gateway'].map((name) => service(name).kill()));
    await service('gateway').restart();
    const { answer } = await timed();
    expect(answer.data).toEqual({ country: null, place: null, assessment: null, newsItem: null });
    expect(codesOf(answer)).toEqual(subgraphNames.map((name) => `${name} SUBGRAPH_UNAVAILABLE`).toSorted());
    expect(await dataOf(deployment.url, '{ __schema { queryType { name } } }')).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    const { status, body } = await statusOf(`${deployment.url}/health/ready`);
    expect([status, Object.keys(body.missing).toSorted()]).toEqual([503, subgraphNames.toSorted()]);

    await service('news').restart();
    await eventually(async () => (await timed()).answer.data?.newsItem !== null, 'news is there');
    expect((await timed()).answer.data).toMatchObject({ country: null, place: null, assessment: null });

    await Promise.all(subgraphNames.filter((name) => name !== 'news').map((name) => service(name).restart()));
    await untilFull();
    expect(await dataOf(deployment.url, question, variables)).toEqual(full);
  });
});

describe('a database that goes away', () => {
  async function onServer(statement: string): Promise<void> {
    const client = new Client({ connectionString: databaseUrl('postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  it('ends no process, is named, and is used again when it is back', async () => {
    const database = new URL(deployment.databaseUrl).pathname.slice(1);
    const endConnections = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`;
    await onServer(`alter database ${database} allow_connections false`);
    await onServer(endConnections);

    const { answer } = await timed();
    expect(answer.data).toEqual({ country: null, place: null, assessment: null, newsItem: null });
    expect(new Set(answer.errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['INTERNAL_SERVER_ERROR']),
    );
    expect(JSON.stringify(answer.errors)).not.toMatch(/postgres|connection/i);
    for (const name of subgraphNames) {
      expect(await statusOf(`${service(name).url}/health/ready`)).toEqual({
        status: 503,
        body: { status: 'unavailable', missing: { database: 'the database does not answer' } },
      });
      expect((await statusOf(`${service(name).url}/health/live`)).status).toBe(200);
    }

    await onServer(`alter database ${database} allow_connections true`);
    await untilFull();
    expect(await dataOf(deployment.url, question, variables)).toEqual(full);
    for (const one of Object.values(deployment.services)) expect(one.isRunning()).toBe(true);
  });

  it('answers on when all connections are cut under a load', async () => {
    const database = new URL(deployment.databaseUrl).pathname.slice(1);
    let going = true;
    const load = Array.from({ length: 4 }, async () => {
      while (going) await ask(deployment.url, question, variables);
    });
    for (let cut = 0; cut < 3; cut++) {
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
      await untilFull();
    }
    going = false;
    await Promise.all(load);
    expect(await dataOf(deployment.url, question, variables)).toEqual(full);
    for (const one of Object.values(deployment.services)) expect(one.isRunning()).toBe(true);
  });
});

describe('what is said of itself', () => {
  it('counts the calls of the gateway, and the requests of a subgraph', async () => {
    await service('news').kill();
    await timed();
    const ofGateway = await (await fetch(`${deployment.url}/metrics`)).text();
    expect(ofGateway).toMatch(/^subgraph_requests_total\{subgraph="partners",outcome="ok"\} [1-9]/m);
    expect(ofGateway).toMatch(/^subgraph_requests_total\{subgraph="news",outcome="unavailable"\} [1-9]/m);
    expect(ofGateway).toMatch(/^graphql_requests_total\{operation_type="query",outcome="partial"\} [1-9]/m);
    const ofSubgraph = await (await fetch(`${service('partners').url}/metrics`)).text();
    expect(ofSubgraph).toMatch(/^graphql_requests_total\{operation_type="query",outcome="ok"\} [1-9]/m);
  });

  it('is what the health checks of docker-compose.yml ask', async () => {
    await service('news').kill();
    const healthOf = (name: string): number | null => {
      const healthcheck = readComposeFile().services[name]?.['healthcheck'] as { test: string[] } | undefined;
      const { port } = new URL(service(name).url);
      const [, , ...args] = (healthcheck?.test ?? []).map((part) => part.replace(':4000/', `:${port}/`));
      return spawnSync(process.execPath, args, { timeout: 10_000 }).status;
    };
    expect([healthOf('gateway'), healthOf('partners'), healthOf('news')]).toEqual([0, 0, 1]);
  });
});
