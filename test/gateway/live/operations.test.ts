import { startLiveGraph, type LiveGraph } from './support/live-graph';

let graph: LiveGraph;
beforeAll(async () => {
  graph = await startLiveGraph();
});
afterAll(() => graph.dispose());

describe('where to go on is read from', () => {
  let cursor: string;
  let expected: string[];
  beforeAll(() => {
    for (let count = 0; count < 4; count += 1) graph.log.append();
    cursor = graph.log.cursor(2);
    expected = ['event:3', 'event:4'];
  });

  it.each([
    ['a variable', 'subscription ($after: String) { changed(after: $after) { id } }'],
    ['a value', 'subscription { changed(after: "CURSOR") { id } }'],
    ['a default', 'subscription ($from: String = "CURSOR") { changed(after: $from) { id } }'],
    [
      'a fragment',
      'subscription ($after: String) { ...F } fragment F on Subscription { changed(after: $after) { id } }',
    ],
    [
      'a variable that is used twice',
      'subscription ($after: String) { changed(after: $after, topic: $after) { id } }',
    ],
    [
      'a field that is called otherwise',
      'subscription ($after: String) { changed: changed(after: $after) { id } }',
    ],
  ])('%s', async (how, query) => {
    const { sink, leave } = await graph.subscribe(query.replace('CURSOR', cursor), { after: cursor });
    if (how === 'a variable that is used twice') expect(sink.results).toEqual([]);
    else expect(await sink.ids(2)).toEqual(expected);
    leave();
  });

  it('nothing: from now on', async () => {
    const { sink, leave } = await graph.subscribe(
      'subscription ($after: String) { changed(after: $after) { id } }',
    );
    const { id } = graph.log.append();
    expect(await sink.ids(1)).toEqual([id]);
    leave();
  });
});

describe('operations share a stream', () => {
  it.each([
    ['whatever their name and spelling', 'subscription A { changed { id } }', 'subscription B{changed{id}}'],
    [
      'whatever they call their cursor',
      'subscription ($a: String) { changed(after: $a) { id } }',
      'subscription { changed { id } }',
    ],
  ])('%s', async (_, first, second) => {
    const one = await graph.subscribe(first);
    const before = graph.log.subscribers;
    const other = await graph.subscribe(second);
    expect([one.errors, other.errors]).toEqual([undefined, undefined]);
    expect(graph.log.subscribers).toBe(before);
    one.leave();
    other.leave();
  });

  it.each([
    ['other fields', 'subscription { changed { id } }', 'subscription { changed { id note } }', {}],
    [
      'another name for a field',
      'subscription { changed { id } }',
      'subscription { changed { it: id } }',
      {},
    ],
    [
      'other variables',
      'subscription ($t: String) { changed(topic: $t) { id } }',
      'subscription ($t: String) { changed(topic: $t) { id } }',
      { t: 'x' },
    ],
  ])('but not with %s', async (_, first, second, variables) => {
    const one = await graph.subscribe(first);
    const before = graph.log.subscribers;
    const other = await graph.subscribe(second, variables);
    expect(graph.log.subscribers).toBe(before + 1);
    one.leave();
    other.leave();
  });
});

describe('a subscription is refused', () => {
  it.each([
    ['that does not parse', 'subscription { changed { id }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'with an unknown field',
      'subscription { changed { colour } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "colour"',
    ],
    [
      'with two root fields',
      'subscription { changed { id } ticked }',
      'GRAPHQL_VALIDATION_FAILED',
      'must select only one top level field',
    ],
    [
      'with two root fields in fragments',
      'subscription { ...A ...B } fragment A on Subscription { ticked } fragment B on Subscription { changed { id } }',
      'GRAPHQL_VALIDATION_FAILED',
      'must select only one top level field',
    ],
    [
      'of nothing but __typename',
      'subscription { __typename }',
      'GRAPHQL_VALIDATION_FAILED',
      'introspection top level field',
    ],
    [
      'with @skip on the root field',
      'subscription { changed @skip(if: false) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
      'may not depend on @skip or @include',
    ],
    [
      'with @include by a variable',
      'subscription ($on: Boolean!) { changed @include(if: $on) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
      'may not depend on @skip or @include',
    ],
    [
      'with @skip on a fragment around it',
      'subscription { ... @skip(if: true) { changed { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'may not depend on @skip or @include',
    ],
    [
      'whose fragments run in a circle',
      'subscription { ...A } fragment A on Subscription { ...A changed { id } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot spread fragment "A" within itself',
    ],
    ['that is a query', '{ taskCount }', 'BAD_REQUEST', 'Only subscriptions stay open'],
    [
      'whose variable does not fit',
      'subscription ($times: Int) { ticked(times: $times) }',
      'BAD_USER_INPUT',
      'Variable "$times" got invalid value',
    ],
    [
      'by the subgraph, whose fault is masked',
      'subscription { refused { id } }',
      'INTERNAL_SERVER_ERROR',
      'Internal error; request id',
    ],
    [
      'with a cursor that is none',
      'subscription { changed(after: "x") { id } }',
      'CURSOR_EXPIRED',
      'query the list again',
    ],
  ])('%s', async (_, query, code, message) => {
    const { errors, sink } = await graph.subscribe(query, { on: true, times: 'three' });
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(errors?.[0]?.message).toContain(message);
    expect(sink.reason).toBeUndefined();
    expect(graph.log.subscribers).toBe(0);
  });

  it('of several in a document without a name', async () => {
    const { errors } = await graph.subscribe('subscription A { ticked } subscription B { ticked }');
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
  });
});

describe('an event that is sent again', () => {
  it('says so under whatever name the client asks', async () => {
    const query = `subscription ($after: String) { it: changed(after: $after) { id again: replayed ...F } }
      fragment F on Change { replayed }`;
    const watching = await graph.subscribe(query);
    const before = graph.log.cursor();
    graph.log.append();
    await watching.sink.ids(1);
    const { sink, leave } = await graph.subscribe(query, { after: before });
    const { id } = graph.log.append();
    await sink.ids(2);
    expect(sink.results).toMatchObject([
      { data: { it: { again: true, replayed: true } } },
      { data: { it: { id, again: false, replayed: false } } },
    ]);
    leave();
    watching.leave();
  });
});
