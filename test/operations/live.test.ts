import { createClient, type Client } from 'graphql-ws';
import { WebSocket, type CloseEvent } from 'ws';
import { startCoordinatedPlatform, type CoordinatedPlatform } from '../live/coordinated-platform';
import { TaskWriter } from '../live/task-writer';
import { dataOf } from '../support/client';
import { demoCoordinator } from '../support/demo-coordinator';
import { operation } from '../support/operations';
import { eventually } from '../support/processes';
import { openStream, transports, type LiveStream, type Transport } from './live-streams';

const operations = ['LiveTasks', 'MyAgencyAlerts', 'LiveAssessments', 'LiveNews'] as const;
const acronym = 'DEMO-A';
const assessmentId = 'assessment:demo-uz-chilanzar';

jest.setTimeout(90_000);

describe.each(['one process', 'distributed'] as const)('live operations 21 to 24 in %s mode', (mode) => {
  let platform: CoordinatedPlatform;
  const streams = new Map<string, LiveStream>();

  const change = async (field: string, record: string, input: object): Promise<any> => {
    const text = `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
      ${field}(input: $input) { ${record} { id version status } userErrors { code field message } }
    }`;
    const payload = (await dataOf(platform, text, { input }))[field];
    expect(payload.userErrors).toEqual([]);
    return payload[record];
  };

  const standing = async (): Promise<number> => {
    const metrics = await (await fetch(`${platform.url}/metrics`)).text();
    return [...metrics.matchAll(/^subscriptions_active\{.*\} (\d+)$/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
  };

  const received = async (
    transport: Transport,
    name: (typeof operations)[number],
    count: number,
  ): Promise<any[]> => {
    const { results } = streams.get(`${transport} ${name}`) as LiveStream;
    await eventually(() => results.length >= count, `${count} results of ${name} over ${transport}`);
    expect(results.flatMap(({ errors = [] }) => errors)).toEqual([]);
    return results.map(({ data }) => Object.values(data)[0]);
  };

  beforeAll(async () => {
    platform = await startCoordinatedPlatform(mode, demoCoordinator);
    for (const transport of transports) {
      for (const name of operations) {
        streams.set(`${transport} ${name}`, await openStream(platform, transport, operation(name)));
      }
    }
    await eventually(async () => (await standing()) === streams.size, 'all of them stand');

    let task = await change('createTask', 'task', {
      localPartnershipId: 'local-partnership:uz-chilanzar',
      title: 'Lamps at the bus stop',
      kind: 'OTHER',
      priority: 'HIGH',
      leadPartnerId: 'partner:demo-agency-a',
      assessmentId,
    });
    for (const to of ['ACCEPTED', 'IN_PROGRESS', 'BLOCKED']) {
      task = await change('transitionTask', 'task', {
        taskId: task.id,
        to,
        expectedVersion: task.version,
        ...(to === 'BLOCKED' && { blockedReason: 'NO_FUNDING' }),
      });
    }
    const assessment = await change('createAssessment', 'assessment', {
      slug: 'walks-after-dark',
      title: 'Walks after dark',
      method: 'USGA',
      placeId: 'place:uz-tashkent-chilanzar',
      countryIso3: 'UZB',
    });
    await change('transitionAssessment', 'assessment', {
      assessmentId: assessment.id,
      to: 'SUSPENDED',
      expectedVersion: assessment.version,
    });
    await change('publishNews', 'newsItem', {
      headline: 'Lamps are lit',
      summary: 'A summary.',
      format: 'ANALYSIS',
      countryIso3: ['UZB'],
      assessmentIds: [assessmentId],
    });
  });

  afterAll(async () => {
    await Promise.all([...streams.values()].map((stream) => stream.close()));
    await platform?.dispose();
  });

  describe.each(transports)('over %s', (transport) => {
    it('21: task statuses of a country, with partners and the assessment', async () => {
      const events = await received(transport, 'LiveTasks', 3);
      expect(events.map(({ toStatus }) => toStatus)).toEqual(['ACCEPTED', 'IN_PROGRESS', 'BLOCKED']);
      for (const event of events) {
        expect(event).toMatchObject({
          replayed: false,
          actorPartner: { acronym },
          task: {
            title: 'Lamps at the bus stop',
            lead: { partner: { acronym, name: expect.stringContaining('Demo') } },
            assessment: {
              id: assessmentId,
              title: expect.stringContaining('[Demo]'),
              publicStatus: 'COMPLETED',
            },
          },
        });
      }
    });

    it('22: what my agency leads and is blocked, with its place and country', async () => {
      const [event, ...more] = await received(transport, 'MyAgencyAlerts', 1);
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        toStatus: 'BLOCKED',
        task: { title: 'Lamps at the bus stop', place: { country: { iso3: 'UZB' } } },
      });
    });

    it('23: assessment statuses, with the place, the counts of tasks and the news', async () => {
      const events = await received(transport, 'LiveAssessments', 2);
      expect(events.at(-1)).toMatchObject({
        toStatus: 'SUSPENDED',
        assessment: {
          title: 'Walks after dark',
          place: { name: expect.any(String), country: { iso3: 'UZB' } },
          taskCounts: expect.any(Array),
          news: { nodes: [] },
        },
      });
    });

    it('24: news of a country, with the assessments that it tells of', async () => {
      const [event] = await received(transport, 'LiveNews', 1);
      expect(event).toMatchObject({
        newsItem: { headline: 'Lamps are lit', assessments: [{ title: expect.stringContaining('[Demo]') }] },
      });
    });
  });

  it('a dashboard whose tokens run out comes back with fresh ones, and misses nothing', async () => {
    const { taskLogHead } = await dataOf(platform, '{ taskLogHead }');
    const writer = new TaskWriter(platform, 'short-lived', { kind: 'OTHER', priority: 'LOW' });
    const follower = new ShortLivedFollower(platform, taskLogHead);
    let written = 0;
    while (follower.connects < 4) {
      await writer.write();
      written += 1;
    }
    await eventually(() => follower.sequences.length >= written, 'all changes are told');
    await follower.dispose();
    const [first = 0] = follower.sequences;
    expect(follower.sequences).toEqual(Array.from({ length: written }, (_, index) => first + index));
    expect(follower.closings).toEqual(Array(3).fill(4403));
  });
});

/** Signs in for two seconds at a time. */
class ShortLivedFollower {
  readonly sequences: number[] = [];
  readonly closings: number[] = [];
  connects = 0;
  private readonly client: Client;

  constructor(
    { url, issuer }: CoordinatedPlatform,
    private cursor: string,
  ) {
    this.client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => Promise.resolve(),
      connectionParams: async () => ({
        authorization: `Bearer ${await issuer.mint(demoCoordinator, { lifetime: 2 })}`,
      }),
      on: {
        connected: () => void (this.connects += 1),
        closed: (event) => void this.closings.push((event as CloseEvent).code),
      },
    });
    const after = (): string => this.cursor;
    this.client.subscribe<{ taskChanged: { sequence: number; cursor: string } }>(
      {
        query: 'subscription ($after: String) { taskChanged(after: $after) { sequence cursor } }',
        variables: {
          get after() {
            return after();
          },
        },
      },
      {
        next: ({ data }) => {
          if (!data) return;
          this.sequences.push(data.taskChanged.sequence);
          this.cursor = data.taskChanged.cursor;
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }

  async dispose(): Promise<void> {
    await this.client.dispose();
  }
}
