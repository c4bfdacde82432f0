import { subgraphNames } from '../../schema/subgraph-names';
import { dataOf } from '../support/client';
import { startTestPlatform, type TestPlatform } from '../support/platform';
import { eventually } from '../support/processes';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.dispose());

/** What /metrics says, by name and labels. */
async function metrics(): Promise<Map<string, number>> {
  const text = await (await fetch(`${platform.url}/metrics`)).text();
  return new Map(
    [...text.matchAll(/^([^#\s]\S*) (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)]),
  );
}

it('a plan is made once, and is found from then on', async () => {
  const before = await metrics();
  for (let count = 0; count < 3; count += 1) await dataOf(platform.url, '{ countries { iso3 } }');
  const after = await metrics();
  const change = (outcome: string): number => {
    const name = `query_plans_total{outcome="${outcome}"}`;
    return (after.get(name) ?? 0) - (before.get(name) ?? 0);
  };
  expect([change('miss'), change('hit')]).toEqual([1, 2]);
});

it('the connections of each subgraph are told', async () => {
  await dataOf(platform.url, '{ countries { iso3 } partners(first: 1) { totalCount } }');
  const told = await metrics();
  for (const name of subgraphNames) {
    expect(told.get(`database_pool_waiting{subgraph="${name}"}`)).toBe(0);
    expect(told.get(`database_pool_connections{subgraph="${name}",state="in_use"}`)).toEqual(
      expect.any(Number),
    );
  }
  expect(told.get('database_pool_connections{subgraph="partners",state="idle"}')).toBeGreaterThan(0);
});

it('each inbox tells how far behind it is, and catches up', async () => {
  const lagOf = async (): Promise<[string, number][]> =>
    [...(await metrics())].filter(([name]) => name.startsWith('inbox_lag_seconds'));
  expect((await lagOf()).map(([name]) => name)).toContain(
    'inbox_lag_seconds{subgraph="assessments",source="local-partnerships"}',
  );
  await eventually(async () => (await lagOf()).every(([, lag]) => lag === 0), 'all have caught up');
});

it.each([
  'graphql_requests_total',
  'graphql_request_duration_seconds_bucket',
  'subgraph_requests_total',
  'subgraph_request_duration_seconds_bucket',
  'subscriptions_active',
  'subscription_events_sent_total',
  'subscriptions_lagged_total',
  'event_log_lag_seconds',
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'nodejs_eventloop_lag_seconds',
])('%s is there', async (name) => {
  await dataOf(platform.url, '{ countries { iso3 } }');
  expect([...(await metrics()).keys()].some((key) => key.split('{')[0] === name)).toBe(true);
});
