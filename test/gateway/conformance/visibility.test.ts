import { type ConformanceGraph, describeConformance } from '../support/conformance';

const find = (
  from: readonly { id: string; state: string | null }[],
  { state, prefix = 't' }: { state?: string; prefix?: string },
) => from.filter((task) => (state === undefined || task.state === state) && task.id.startsWith(prefix));

/** What composition takes away from clients: hidden types and fields, enum values and inputs that not all know. */
function createGraph(): ConformanceGraph {
  const tasks = [
    { id: 't1', state: 'OPEN', secret: 's1', note: { text: 'first' } },
    { id: 't2', state: 'DONE', secret: 's2', note: null },
    { id: 't3', state: 'SHELVED', secret: 's3', note: { text: 'third' } },
  ];
  const visible = tasks.map((task) => ({ ...task, state: task.state === 'SHELVED' ? null : task.state }));
  return {
    subgraphs: {
      tasks: {
        typeDefs: `
          type Query { tasks: [Task!]!, find(filter: Filter!): [Task!], urgent(by: Order = LATEST): [Task] }
          type Task @key(fields: "id") @key(fields: "secret") {
            id: ID!
            state: State
            secret: String! @inaccessible
            note: Note
          }
          type Note { text: String, editor: Editor @inaccessible }
          type Editor @inaccessible { name: String }
          enum State { OPEN DONE SHELVED @inaccessible }
          enum Order { LATEST EARLIEST HIDDEN @inaccessible }
          input Filter { state: State, prefix: String, hidden: Boolean = true @inaccessible }
        `,
        resolvers: {
          Query: {
            tasks: () => tasks,
            find: (_source, { filter }) => (filter.hidden ? find(tasks, filter) : []),
            urgent: (_source, { by }) => (by === 'LATEST' ? tasks.slice(0, 2) : tasks.slice(1, 2)),
          },
          Task: {
            __resolveReference: ({ id, secret }) =>
              tasks.find((task) => task.id === id || task.secret === secret),
          },
        },
      },
      people: {
        typeDefs: `
          type Query { countBy(filter: Filter!): Int }
          type Task @key(fields: "secret") { secret: String! @inaccessible, owner: String, previous: State }
          enum State { OPEN DONE SHELVED }
          input Filter { state: State, prefix: String, depth: Int }
        `,
        resolvers: {
          Query: { countBy: (_source, { filter }) => find(visible, filter).length },
          Task: { owner: ({ secret }) => `owner of ${secret}`, previous: () => 'OPEN' },
        },
      },
    },
    merged: {
      typeDefs: `
        type Query {
          tasks: [Task!]!
          find(filter: Filter!): [Task!]
          urgent(by: Order = LATEST): [Task]
          countBy(filter: Filter!): Int
        }
        type Task { owner: String, previous: State, id: ID!, state: State, note: Note }
        type Note { text: String }
        enum State { OPEN DONE }
        enum Order { LATEST EARLIEST }
        input Filter { state: State, prefix: String }
      `,
      resolvers: {
        Query: {
          tasks: () => tasks,
          find: (_source, { filter }) => find(visible, filter),
          urgent: (_source, { by }) => (by === 'LATEST' ? tasks.slice(0, 2) : tasks.slice(1, 2)),
          countBy: (_source, { filter }) => find(visible, filter).length,
        },
        Task: { owner: ({ secret }) => `owner of ${secret}`, previous: () => 'OPEN' },
      },
    },
  };
}

describeConformance('what clients do not see', createGraph, {
  'a hidden key still joins': '{ tasks { id owner } }',
  'a hidden field is unknown': '{ tasks { secret } }',
  'a field of a hidden type is unknown': '{ tasks { note { editor { name } } } }',
  'neither is told by introspection': `{
    task: __type(name: "Task") { fields { name } }
    editor: __type(name: "Editor") { name }
    state: __type(name: "State") { enumValues { name } }
    filter: __type(name: "Filter") { inputFields { name } }
  }`,
  'enum values go out and in': {
    query:
      'query ($state: State) { find(filter: { state: $state }) { id state } urgent(by: EARLIEST) { previous } }',
    variables: { state: 'DONE' },
  },
  'the default of an argument': '{ urgent { id } }',
  'a hidden enum value is no argument': '{ find(filter: { state: SHELVED }) { id } }',
  'nor a variable': {
    query: 'query ($filter: Filter!) { countBy(filter: $filter) }',
    variables: { filter: { state: 'SHELVED' } },
  },
  'an input has the fields that all subgraphs know': {
    query: 'query ($filter: Filter!) { countBy(filter: $filter) find(filter: $filter) { id } }',
    variables: { filter: { state: 'OPEN', prefix: 't' } },
  },
  'and no other': '{ countBy(filter: { depth: 1 }) }',
  'a hidden enum value in the data is null': {
    query: '{ tasks { id state } }',
    differs: {
      data: {
        tasks: [
          { id: 't1', state: 'OPEN' },
          { id: 't2', state: 'DONE' },
          { id: 't3', state: null },
        ],
      },
      errors: false,
      because: 'the gateway takes a value that the supergraph hides for one that it may leave out in silence',
    },
  },
});
