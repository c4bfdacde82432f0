import { eventually } from '../../support/processes';
import { CollectingSink, metric, startLiveGraph, type LiveGraph } from './support/live-graph';

const query = 'subscription ($after: String) { changed(after: $after) { id replayed partner { name } } }';

let graph: LiveGraph;
beforeEach(async () => {
  graph = await startLiveGraph();
});
afterEach(() => graph.dispose());

describe('a shared stream', () => {
  it('brings events with the fields of another subgraph', async () => {
    const { sink } = await graph.subscribe(query);
    graph.log.append('all', { partnerId: 'p1' });
    await sink.ids(1);
    expect(sink.results).toEqual([
      { data: { changed: { id: 'event:1', replayed: false, partner: { name: 'Name of p1' } } } },
    ]);
  });

  it('is one upstream, one execution and one serialisation for all who want the same', async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, () => graph.subscribe(query)));
    expect(graph.log.opened).toBe(1);
    graph.log.append('all', { partnerId: 'p1' });
    graph.log.append('all', { partnerId: 'p2' });
    for (const { sink } of clients) expect(await sink.ids(2)).toEqual(['event:1', 'event:2']);
    expect(new Set(clients.map(({ sink }) => sink.payloads[0])).size).toBe(1);
    expect(graph.partnerFetches).toHaveLength(2);
    expect(await metric(graph, 'subscription_events_received_total')).toBe(2);
    expect(await metric(graph, 'subscription_events_serialised_total')).toBe(2);
    expect(await metric(graph, 'subscription_streams_total', { outcome: 'opened' })).toBe(1);
    expect(await metric(graph, 'subscription_streams_total', { outcome: 'shared' })).toBe(49);
  });

  it('catches up from memory who comes back with a cursor, and marks what is sent again', async () => {
    const first = await graph.subscribe(query);
    for (let count = 0; count < 5; count += 1) graph.log.append();
    await first.sink.ids(5);
    const second = await graph.subscribe(query, { after: graph.log.cursor(2) });
    expect(await second.sink.ids(3)).toEqual(['event:3', 'event:4', 'event:5']);
    expect(second.sink.results.map(({ data }) => data.changed.replayed)).toEqual([true, true, true]);
    graph.log.append();
    expect(await second.sink.ids(4)).toEqual(['event:3', 'event:4', 'event:5', 'event:6']);
    expect(second.sink.results.at(-1)?.['data'].changed.replayed).toBe(false);
    expect(graph.log.opened).toBe(1);
  });

  describe('after more than five seconds', () => {
    afterEach(() => jest.restoreAllMocks());
    const letTimePass = () => {
      const later = Date.now() + 5_001;
      jest.spyOn(Date, 'now').mockImplementation(() => later);
    };

    it('has an event read, and judged, again for who comes back for it', async () => {
      const first = await graph.subscribe(query);
      graph.log.append('all', { partnerId: 'p1' });
      await first.sink.ids(1);
      letTimePass();
      const second = await graph.subscribe(query, { after: graph.log.cursor(0) });
      expect(await second.sink.ids(1)).toEqual(['event:1']);
      expect(graph.log.opened).toBe(2);
      await eventually(() => graph.log.subscribers === 1, 'one upstream is left');
      graph.log.append();
      expect(await second.sink.ids(2)).toEqual(['event:1', 'event:2']);
      expect(await first.sink.ids(2)).toEqual(['event:1', 'event:2']);
    });

    it('sends no event to a client that could not take it before, and asks that one to come back', async () => {
      const { sink } = await graph.subscribe(query);
      sink.stall();
      graph.log.append();
      await eventually(
        async () => (await metric(graph, 'subscription_events_serialised_total')) === 1,
        'it came',
      );
      letTimePass();
      sink.goOn();
      expect(sink.reason).toBe('lagged');
      expect(sink.payloads).toEqual([]);
      await eventually(() => graph.log.subscribers === 0, 'nobody is left');
    });
  });

  it('catches up from the log who comes from before its memory, and then shares', async () => {
    for (let count = 0; count < 10; count += 1) graph.log.append();
    const live = await graph.subscribe(query);
    const back = await graph.subscribe(query, { after: graph.log.cursor(4) });
    expect(await back.sink.ids(6)).toEqual([5, 6, 7, 8, 9, 10].map((number) => `event:${number}`));
    await eventually(() => graph.log.subscribers === 1, 'one upstream is left');
    graph.log.append();
    expect((await back.sink.ids(7)).at(-1)).toBe('event:11');
    expect(await live.sink.ids(1)).toEqual(['event:11']);
    expect(graph.log.opened).toBe(2);
  });

  it('keeps what was read for one who came back, for the next who comes from the same place', async () => {
    for (let count = 0; count < 10; count += 1) graph.log.append();
    await graph.subscribe(query);
    for (const after of [7, 4, 7, 4, 5]) {
      const { sink } = await graph.subscribe(query, { after: graph.log.cursor(after) });
      const missed = Array.from({ length: 10 - after }, (_, index) => `event:${after + 1 + index}`);
      expect(await sink.ids(missed.length)).toEqual(missed);
      expect(sink.results.every(({ data }) => data.changed.replayed)).toBe(true);
      await eventually(() => graph.log.subscribers === 1, 'one upstream is left');
    }
    expect(graph.log.opened).toBe(3);
  });

  it('keeps of it what there is room for', async () => {
    for (let count = 0; count < 700; count += 1) graph.log.append();
    const live = await graph.subscribe(query);
    graph.log.append();
    await live.sink.ids(1);
    for (const [after, opened] of [
      [0, 2],
      [190, 2],
      [188, 3],
    ] as const) {
      const { sink } = await graph.subscribe(query, { after: graph.log.cursor(after) });
      const missed = Array.from({ length: 701 - after }, (_, index) => `event:${after + 1 + index}`);
      expect(await sink.ids(missed.length)).toEqual(missed);
      await eventually(() => graph.log.subscribers === 1, 'one upstream is left');
      expect(graph.log.opened).toBe(opened);
    }
    graph.log.append();
    expect(await live.sink.ids(2)).toEqual(['event:701', 'event:702']);
  });

  it('closes its upstream at once when the last client leaves, also on a quiet topic', async () => {
    const clients = [await graph.subscribe(query), await graph.subscribe(query)];
    expect(graph.log.subscribers).toBe(1);
    clients[0]?.leave();
    expect(graph.log.subscribers).toBe(1);
    clients[1]?.leave();
    expect(graph.log.subscribers).toBe(0);
    expect(await metric(graph, 'subscription_upstreams')).toBe(0);
  });

  it('closes it at once, too, for a client that leaves before the subgraph has answered', async () => {
    graph.log.isMute = true;
    const leaving = graph.gateway.live.subscribe(
      { query },
      { requestId: 'r', identity: null },
      new CollectingSink(),
    );
    await eventually(() => graph.log.opened === 1, 'the subgraph is asked');
    leaving.leave('left');
    expect(await leaving.opened).toBeUndefined();
    expect(graph.log.subscribers).toBe(0);
    expect(await metric(graph, 'subscription_upstreams')).toBe(0);
  });

  it('is resumed where the upstream breaks, unseen by its clients', async () => {
    const { sink } = await graph.subscribe(query);
    graph.log.append();
    await sink.ids(1);
    graph.log.breakAll();
    graph.log.append();
    graph.log.append();
    expect(await sink.ids(3)).toEqual(['event:1', 'event:2', 'event:3']);
    expect(sink.reason).toBeUndefined();
    expect(graph.log.opened).toBe(2);
  });

  it('misses nothing of a time in which no event had come yet', async () => {
    graph.log.append();
    const { sink } = await graph.subscribe(query);
    graph.log.breakAll();
    graph.log.append();
    expect(await sink.ids(1)).toEqual(['event:2']);
  });

  it('lets a client lag that takes nothing, and no other', async () => {
    const stalled = new CollectingSink();
    await graph.subscribe(query, {}, { sink: stalled });
    const { sink } = await graph.subscribe(query);
    graph.log.append();
    await stalled.ids(1);
    stalled.stall();
    for (let count = 0; count < 700; count += 1) graph.log.append();
    await sink.ids(701);
    expect(stalled.reason).toBe('lagged');
    expect(stalled.results).toHaveLength(1);
    expect(sink.reason).toBeUndefined();
  });

  it('goes on with a client that was slow for a while', async () => {
    const slow = new CollectingSink();
    const watched = await graph.subscribe(query);
    await graph.subscribe(query, {}, { sink: slow });
    slow.stall();
    for (let count = 0; count < 100; count += 1) graph.log.append();
    await watched.sink.ids(100);
    expect(slow.results).toHaveLength(0);
    slow.goOn();
    expect(slow.results).toHaveLength(100);
  });
});
