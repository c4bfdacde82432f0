import { compose, type Subgraphs } from '../support/graph';
import { liveSubgraphs, startLiveGraph, type LiveGraph } from './support/live-graph';

let graph: LiveGraph;
beforeEach(async () => {
  graph = await startLiveGraph();
});
afterEach(() => graph.dispose());

/** The supergraph with the types of one subgraph changed. */
function withTypes(name: 'tasks' | 'partners', change: (typeDefs: string) => string): string {
  const subgraphs = liveSubgraphs(graph.log);
  const changed = subgraphs[name];
  const next: Subgraphs = {
    ...subgraphs,
    ...(changed && { [name]: { ...changed, typeDefs: change(changed.typeDefs) } }),
  };
  return compose(next);
}

describe('a new supergraph', () => {
  it('lets subscriptions go on that it has nothing new for, on the same upstream', async () => {
    const { sink } = await graph.subscribe('subscription { changed { id partner { name } } }');
    graph.log.append('all', { partnerId: 'p1' });
    await sink.ids(1);
    graph.gateway.update(
      withTypes('partners', (types) => types.replace('name: String', 'name: String, city: String')),
    );
    graph.log.append('all', { partnerId: 'p2' });
    expect(await sink.ids(2)).toEqual(['event:1', 'event:2']);
    expect(sink.results[1]).toEqual({
      data: { changed: { id: 'event:2', partner: { name: 'Name of p2' } } },
    });
    expect(graph.log.opened).toBe(1);
  });

  it('plans anew those whose fields come from elsewhere now, and they lose and repeat nothing', async () => {
    const withoutNick = withTypes('tasks', (types) => types.replace('nick: String @shareable', ''));
    graph.gateway.update(withoutNick);
    const { sink } = await graph.subscribe('subscription { changed { id partner { nick } } }');
    const append = (count: number) => {
      for (let index = 0; index < count; index += 1) graph.log.append('all', { partnerId: 'p1' });
    };
    append(1);
    await sink.ids(1);
    append(30); // some of them are being completed at the moment of the change
    graph.gateway.update(compose(liveSubgraphs(graph.log)));
    append(10);
    expect(await sink.ids(41)).toEqual(Array.from({ length: 41 }, (_, index) => `event:${index + 1}`));
    const nicks = sink.results.map(({ data }) => data.changed.partner.nick);
    expect([nicks.at(0), nicks.at(-1)]).toEqual(['by partners', 'by tasks']);
    expect(graph.log.opened).toBe(2);
    expect(graph.log.subscribers).toBe(1);
  });

  it('ends those that ask for what is gone, with the reason, and no other', async () => {
    const asking = await graph.subscribe('subscription { changed { id note } }');
    const other = await graph.subscribe('subscription { changed { id } }');
    graph.gateway.update(withTypes('tasks', (types) => types.replace('note: String', '')));
    expect(asking.sink.reason).toBe('failed');
    expect(asking.sink.lastResult).toMatchObject({
      errors: [
        {
          message: 'Cannot query field "note" on type "Change".',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
    expect(graph.log.subscribers).toBe(1);
    graph.log.append();
    expect(await other.sink.ids(1)).toEqual(['event:1']);
  });

  it('is what new subscriptions are planned over', async () => {
    const query = 'subscription { changed { id partner { name motto } } }';
    expect((await graph.subscribe(query)).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    graph.gateway.update(
      withTypes('partners', (types) => types.replace('name: String', 'name: String, motto: String')),
    );
    expect((await graph.subscribe(query)).errors).toBeUndefined();
  });

  it('that is none changes nothing', async () => {
    const { sink } = await graph.subscribe('subscription { changed { id } }');
    expect(() => graph.gateway.update('type Query { a: Int }')).toThrow('must be a core schema');
    graph.log.append();
    expect(await sink.ids(1)).toEqual(['event:1']);
  });
});
