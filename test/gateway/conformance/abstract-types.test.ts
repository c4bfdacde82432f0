import { type ConformanceGraph, describeConformance } from '../support/conformance';

/** An interface of entities, one that a subgraph knows as an object only, and unions whose members differ by subgraph. */
function createGraph(): ConformanceGraph {
  const works = [
    { __typename: 'Bridge', id: 'w1', name: 'Old bridge', span: 120 },
    { __typename: 'Tunnel', id: 'w2', name: 'Long tunnel', depth: 40 },
    { __typename: 'Bridge', id: 'w3', name: 'New bridge', span: null },
  ];
  const workBy = (id: string) => works.find((work) => work.id === id) ?? null;
  const rating: Record<string, number> = { w1: 2, w3: 5 };
  const finds = [
    { __typename: 'Bridge', id: 'w1' },
    { __typename: 'Note', text: 'rust at the joints' },
    null,
    { __typename: 'Person', id: 'u1', name: 'Anna' },
    { __typename: 'Tunnel', id: 'w2' },
  ];
  const complete = (find: (typeof finds)[number]) => (find?.id?.startsWith('w') ? workBy(find.id) : find);

  return {
    subgraphs: {
      registry: {
        typeDefs: `
          type Query { works: [Work!]!, work(id: ID!): Work, crossings: [Crossing] }
          interface Work @key(fields: "id") { id: ID!, name: String }
          type Bridge implements Work & Crossing @key(fields: "id") { id: ID!, name: String, span: Int }
          type Tunnel implements Work & Crossing @key(fields: "id") { id: ID!, name: String, depth: Int }
          interface Crossing { name: String }
        `,
        resolvers: {
          Query: { works: () => works, work: (_source, { id }) => workBy(id), crossings: () => works },
          Work: { __resolveReference: ({ id }) => workBy(id) },
          Bridge: { __resolveReference: ({ id }) => workBy(id) },
          Tunnel: { __resolveReference: ({ id }) => workBy(id) },
        },
      },
      ratings: {
        typeDefs: `
          type Query { best: Work, rated: [Work] }
          type Work @key(fields: "id") @interfaceObject { id: ID!, rating: Int, similar: [Work!] }
        `,
        resolvers: {
          Query: { best: () => ({ id: 'w3' }), rated: () => [{ id: 'w1' }, null, { id: 'w3' }] },
          Work: {
            rating: ({ id }) => rating[id],
            similar: ({ id }) => works.filter((work) => work.id !== id).map((work) => ({ id: work.id })),
          },
        },
      },
      field: {
        typeDefs: `
          type Query { finds: [Find], person: Named }
          union Find = Bridge | Tunnel | Note | Person
          type Bridge @key(fields: "id") { id: ID!, inspections: Int }
          type Tunnel @key(fields: "id") { id: ID!, flooded: Boolean }
          type Note { text: String }
          interface Named { name: String }
          type Person implements Named @key(fields: "id") { id: ID!, name: String, finds: [Find] }
        `,
        resolvers: {
          Query: { finds: () => finds, person: () => finds[3] },
          Bridge: { inspections: ({ id }) => id.length },
          Tunnel: { flooded: () => false },
          Person: { finds: () => [finds[0], finds[1]] },
        },
      },
    },
    merged: {
      typeDefs: `
        type Query {
          works: [Work!]!
          work(id: ID!): Work
          crossings: [Crossing]
          best: Work
          rated: [Work]
          finds: [Find]
          person: Named
        }
        interface Work { id: ID!, name: String, rating: Int, similar: [Work!] }
        interface Crossing { name: String }
        interface Named { name: String }
        type Bridge implements Work & Crossing {
          id: ID!
          name: String
          span: Int
          rating: Int
          similar: [Work!]
          inspections: Int
        }
        type Tunnel implements Work & Crossing {
          id: ID!
          name: String
          depth: Int
          rating: Int
          similar: [Work!]
          flooded: Boolean
        }
        type Note { text: String }
        type Person implements Named { id: ID!, name: String, finds: [Find] }
        union Find = Bridge | Tunnel | Note | Person
      `,
      resolvers: {
        Query: {
          works: () => works,
          work: (_source, { id }) => workBy(id),
          crossings: () => works,
          best: () => workBy('w3'),
          rated: () => [workBy('w1'), null, workBy('w3')],
          finds: () => finds.map(complete),
          person: () => finds[3],
        },
        Bridge: {
          rating: ({ id }) => rating[id],
          similar: ({ id }) => works.filter((work) => work.id !== id),
          inspections: ({ id }) => id.length,
        },
        Tunnel: {
          rating: ({ id }) => rating[id],
          similar: ({ id }) => works.filter((work) => work.id !== id),
          flooded: () => false,
        },
        Person: { finds: () => [complete(finds[0] ?? null), finds[1]] },
      },
    },
  };
}

describeConformance('interfaces and unions', createGraph, {
  'an interface of entities, with fields of the types': `{
    works { __typename id name ... on Bridge { span } ... on Tunnel { depth } }
  }`,
  'a field that another subgraph adds to all types of an interface':
    '{ works { name rating } work(id: "w2") { rating } }',
  'an interface from where it is known as an object only': '{ best { id rating } rated { rating } }',
  'its types, which that subgraph does not know':
    '{ best { __typename name ... on Bridge { span } ... on Tunnel { depth } } }',
  'its types in a list with nulls': '{ rated { __typename name rating ... on Bridge { span rating } } }',
  'there and back': '{ works { similar { name rating similar { __typename id } } } }',
  'a union, with fields of other subgraphs under its members': `{
    finds {
      __typename
      ... on Bridge { id name inspections rating }
      ... on Tunnel { flooded depth }
      ... on Note { text }
      ... on Person { name finds { ... on Bridge { span } ... on Note { text } } }
    }
  }`,
  'a fragment on an interface inside a union': '{ finds { ... on Work { id name } ... on Named { name } } }',
  'members of a union that nothing was asked of': '{ finds { ... on Note { text } } }',
  'the same name for fields of different types': `{
    finds { ... on Bridge { value: span } ... on Tunnel { value: depth } }
    person { __typename name ... on Person { id } }
  }`,
  'an interface of values':
    '{ crossings { __typename name ... on Bridge { inspections } ... on Work { rating } } }',
  'fragments within fragments': `
    { works { ...Any } best { ...Any } }
    fragment Any on Work { ... on Bridge { ...Spanning } ... on Work { rating ... on Tunnel { flooded } } }
    fragment Spanning on Crossing { name ... on Bridge { span inspections } }
  `,
  'directives on fragments of types': {
    query: `query ($on: Boolean!) {
      works { ... on Bridge @include(if: $on) { inspections span @skip(if: $on) } ... on Tunnel @skip(if: $on) { flooded } }
    }`,
    variables: { on: true },
  },
});
