import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { eventually } from '../../support/processes';
import { CollectingSink, startLiveGraph, type LiveGraph, type Subscribed } from './support/live-graph';

const query =
  'subscription ($topic: String, $after: String) { changed(topic: $topic, after: $after) { id } }';
const topics = [null, 'a', 'b'] as const;

interface Client extends Subscribed {
  readonly topic: string | null;
  readonly after: number | null;
  /** The log's head when it asked. */
  readonly came: number;
}

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('append'), topic: fc.constantFrom('a', 'b') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('join'),
      topic: fc.constantFrom(...topics),
      /** How far back; negative for from now on. */
      back: fc.integer({ min: -1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave'), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stall'), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('goOn'), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mark') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('turn') }) },
);
type Action = { kind: string; topic?: string | null; back?: number; which?: number };

/** Runs the actions one after the other; settles with the clients that stayed. */
async function walk(graph: LiveGraph, actions: readonly Action[]): Promise<Client[]> {
  const { log } = graph;
  const clients: Client[] = [];
  let head = 0;
  for (const { kind, topic = null, back = -1, which = 0 } of actions) {
    const client = clients[which % Math.max(clients.length, 1)];
    if (kind === 'append') head = log.append(topic ?? 'a').sequence;
    else if (kind === 'join') {
      const after = back < 0 ? null : Math.max(0, head - back);
      const variables = { topic, after: after === null ? null : log.cursor(after) };
      clients.push({ ...(await graph.subscribe(query, variables)), topic, after, came: head });
    } else if (kind === 'leave' && client) {
      client.leave();
      clients.splice(clients.indexOf(client), 1);
    } else if (kind === 'stall') client?.sink.stall();
    else if (kind === 'goOn') client?.sink.goOn();
    else if (kind === 'break') log.breakAll();
    else if (kind === 'mark') log.mark();
    else await turn();
  }
  for (const { sink } of clients) sink.goOn();
  return clients;
}

describe('whatever happens on the way', () => {
  it('every client has every event that it wants, once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const graph = await startLiveGraph();
        try {
          const clients = await walk(graph, actions);
          const last = [graph.log.append('a'), graph.log.append('b')];
          const lastIds = new Map([
            [null, last[1]?.id],
            ['a', last[0]?.id],
            ['b', last[1]?.id],
          ]);
          for (const { sink, topic, after, came } of clients) {
            await eventually(
              () => sink.results.at(-1)?.['data'].changed.id === lastIds.get(topic),
              `the last event of ${topic} after ${after}, and not ${JSON.stringify(sink.results.at(-1))}`,
              10_000,
            );
            const received = sink.results.map(({ data }) => data.changed.id);
            const wanted = graph.log.matching(topic);
            // Who wants what comes from now on may be told of what has come just before.
            const from = after ?? Math.min(came, Number(received[0].split(':')[1]) - 1);
            expect(received).toEqual(
              wanted.filter((sequence) => sequence > from).map((sequence) => `event:${sequence}`),
            );
          }
          for (const { leave } of clients) leave();
          expect(graph.log.subscribers).toBe(0);
        } finally {
          await graph.dispose();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('a crowd that comes back from all over the log ends up on one upstream', async () => {
    const graph = await startLiveGraph();
    try {
      for (let count = 0; count < 400; count += 1) graph.log.append();
      const clients = await Promise.all(
        Array.from({ length: 500 }, async (_, index) => {
          const after = (200 + index * 7) % 400;
          return {
            after,
            ...(await graph.subscribe(
              query,
              { after: graph.log.cursor(after) },
              { sink: new CollectingSink() },
            )),
          };
        }),
      );
      graph.log.append();
      for (const { sink, after } of clients) {
        const ids = await sink.ids(401 - after);
        expect(ids).toEqual(Array.from({ length: 401 - after }, (_, index) => `event:${after + index + 1}`));
      }
      await eventually(() => graph.log.subscribers === 1, 'one upstream is left');
      expect(graph.log.opened).toBeLessThan(8);
    } finally {
      await graph.dispose();
    }
  });
});
