import { type ConformanceGraph, describeConformance } from '../support/conformance';

/** Two subgraphs that write into one ledger: the order of the entries is the order of the mutations. */
function createGraph(): ConformanceGraph {
  const ledger: string[] = [];
  const accounts = new Map([['a1', 0]]);
  const write = (entry: string) => {
    ledger.push(entry);
    return ledger.length;
  };
  const add = async (_source: unknown, { by, slow }: { by: number; slow?: boolean }) => {
    // A subgraph that takes its time must not be overtaken by the next mutation.
    for (let turns = slow ? 20 : 0; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    accounts.set('a1', (accounts.get('a1') ?? 0) + by);
    write(`add ${by}`);
    return { id: 'a1' };
  };
  const note = (_source: unknown, { text }: { text: string }) => write(`note ${text}`);
  const refuse = () => {
    write('refuse');
    throw new Error('refused');
  };
  const balance = ({ id }: { id: string }) => accounts.get(id) ?? null;

  return {
    subgraphs: {
      bank: {
        typeDefs: `
          type Query { account(id: ID!): Account }
          type Mutation { add(by: Int!, slow: Boolean): Account, refuse: Int }
          type Account @key(fields: "id") { id: ID!, balance: Int }
        `,
        resolvers: {
          Query: { account: (_source, { id }) => ({ id }) },
          Mutation: { add, refuse },
          Account: { balance },
        },
      },
      notes: {
        typeDefs: `
          type Query { ledger: [String!]! }
          type Mutation { note(text: String!): Int!, noteAbout(input: Note!): Account }
          input Note { account: ID!, text: String! }
          type Account @key(fields: "id") { id: ID!, entries: Int }
        `,
        resolvers: {
          Query: { ledger: () => ledger },
          Mutation: {
            note,
            noteAbout: (_source, { input }) => {
              write(`note ${input.text}`);
              return { id: input.account };
            },
          },
          Account: { entries: () => ledger.length },
        },
      },
    },
    merged: {
      typeDefs: `
        type Query { account(id: ID!): Account, ledger: [String!]! }
        type Mutation {
          add(by: Int!, slow: Boolean): Account
          refuse: Int
          note(text: String!): Int!
          noteAbout(input: Note!): Account
        }
        input Note { account: ID!, text: String! }
        type Account { id: ID!, balance: Int, entries: Int }
      `,
      resolvers: {
        Query: { account: (_source, { id }) => ({ id }), ledger: () => ledger },
        Mutation: {
          add,
          refuse,
          note,
          noteAbout: (_source, { input }) => {
            write(`note ${input.text}`);
            return { id: input.account };
          },
        },
        Account: { balance, entries: () => ledger.length },
      },
    },
  };
}

describeConformance('mutations', createGraph, {
  'one, with fields of the other subgraph': 'mutation { add(by: 5) { id balance entries } }',
  'several of both subgraphs, one after another': `mutation {
    one: add(by: 1, slow: true) { balance }
    two: note(text: "after one")
    three: add(by: 10) { balance }
    four: note(text: "after three")
  }`,
  'with variables and an input': {
    query: 'mutation ($input: Note!) { noteAbout(input: $input) { id balance } }',
    variables: { input: { account: 'a1', text: 'about' } },
  },
  'one that fails does not keep the next from running': `mutation {
    refuse
    note(text: "after a refusal")
    add(by: 100) { balance }
  }`,
  'the order in which they came': '{ ledger account(id: "a1") { balance } }',
  'none that is skipped':
    'mutation { note(text: "a") @skip(if: true) add(by: 1) @include(if: false) { id } }',
  'none that does not validate': 'mutation { note(text: "b") add(by: "one") { id } }',
  'so the ledger has not grown': '{ ledger }',
});
