import { eventually } from '../../support/processes';
import { metric, startLiveGraph, type LiveGraph } from './support/live-graph';

const query = 'subscription ($after: String) { changed(after: $after) { id broken partner { name } } }';
const simple = 'subscription ($after: String) { changed(after: $after) { id } }';

let graph: LiveGraph;
beforeEach(async () => {
  graph = await startLiveGraph();
});
afterEach(() => graph.dispose());

describe('an event that cannot be read', () => {
  it('is read again until it can, and those behind it wait', async () => {
    let tries = 0;
    const { sink } = await graph.subscribe(query);
    graph.log.append('all', {
      broken: () => {
        tries += 1;
        if (tries < 3) throw new Error('Connection terminated');
        return 'whole';
      },
    });
    graph.log.append('all', { broken: () => 'too' });
    expect(await sink.ids(2)).toEqual(['event:1', 'event:2']);
    expect(tries).toBe(3);
    expect(await metric(graph, 'subscription_upstream_reopened_total', { reason: 'incomplete' })).toBe(2);
  });
});

describe('a subgraph that ends its streams', () => {
  it('completes those without cursors, after their last event', async () => {
    const { sink } = await graph.subscribe('subscription { ticked(times: 2) }');
    await eventually(() => sink.reason !== undefined, 'it ends');
    expect(sink.results).toEqual([{ data: { ticked: 1 } }, { data: { ticked: 2 } }]);
    expect(sink.reason).toBe('completed');
  });
});

describe('a cursor that has expired', () => {
  it('is no fault of those with a later one that came at the same time', async () => {
    for (let count = 0; count < 10; count += 1) graph.log.append();
    graph.log.firstKept = 6;
    const [old, late] = await Promise.all([
      graph.subscribe(simple, { after: graph.log.cursor(2) }),
      graph.subscribe(simple, { after: graph.log.cursor(8) }),
    ]);
    expect(old.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
    expect(old.sink.reason).toBeUndefined();
    expect(await late.sink.ids(2)).toEqual(['event:9', 'event:10']);
  });

  it('ends a running subscription, with the reason', async () => {
    graph.log.append();
    const { sink } = await graph.subscribe(simple);
    for (let count = 0; count < 5; count += 1) graph.log.append();
    await sink.ids(5);
    graph.log.firstKept = 100;
    graph.log.breakAll();
    await eventually(() => sink.reason !== undefined, 'it ends');
    expect(sink.reason).toBe('failed');
    expect(sink.lastResult).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
    expect(await metric(graph, 'subscription_upstreams')).toBe(0);
  });
});
