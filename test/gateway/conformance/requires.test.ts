import { type ConformanceGraph, describeConformance } from '../support/conformance';

const volume = (size: { depth: number; width: number } | null | undefined) => size && size.depth * size.width;
const fee = (weight: number | null, zone: number | undefined) =>
  weight === null || zone === undefined ? null : weight * zone;
const label = (price: number | null) => `price: ${price}`;

/** Fields that need fields of others (`@requires`), fields told on the way (`@provides`), shared and moved ones. */
function createGraph(): ConformanceGraph {
  const parcels = [
    { id: 'p1', weight: 2, size: { depth: 3, width: 4 }, sender: 'u1', tags: ['a', 'b'] },
    { id: 'p2', weight: null, size: null, sender: 'u2', tags: [] },
    { id: 'p3', weight: 5, size: { depth: 1, width: 1 }, sender: null, tags: null },
  ];
  const users: Record<string, { id: string; name: string; zone: number }> = {
    u1: { id: 'u1', name: 'Anna', zone: 3 },
    u2: { id: 'u2', name: 'Björn', zone: 1 },
  };
  const parcelOf = (id: string) => parcels.find((parcel) => parcel.id === id);
  const senderOf = (id: string) => users[parcelOf(id)?.sender ?? ''] ?? null;

  return {
    subgraphs: {
      depot: {
        typeDefs: `
          type Query { parcels: [Parcel!]! }
          type Parcel @key(fields: "id") {
            id: ID!
            weight: Int
            size: Size
            tags: [String!]
            depot: String @shareable
            status: String
          }
          type Size { depth: Int, width: Int }
        `,
        resolvers: {
          Query: { parcels: () => parcels },
          Parcel: {
            __resolveReference: ({ id }) => parcelOf(id),
            depot: () => 'Mombasa Road',
            status: () => 'as the depot says',
          },
        },
      },
      people: {
        typeDefs: `
          type Query { senders: [User] }
          type Parcel @key(fields: "id") { id: ID!, sender: User }
          type User @key(fields: "id") { id: ID!, name: String @shareable, zone: Int }
        `,
        resolvers: {
          Query: { senders: () => Object.values(users) },
          Parcel: { sender: ({ id }) => senderOf(id) },
          User: { __resolveReference: ({ id }) => users[id] },
        },
      },
      prices: {
        typeDefs: `
          type Query { cheapest: Parcel @provides(fields: "depot buyer { name }") }
          type Parcel @key(fields: "id") {
            id: ID!
            weight: Int @external
            size: Size @external
            tags: [String!] @external
            sender: User @external
            depot: String @external
            volume: Int @requires(fields: "size { depth width }")
            price: Int @requires(fields: "weight sender { zone }")
            tagCount: Int @requires(fields: "tags")
            status: String @override(from: "depot")
            buyer: User @provides(fields: "name")
          }
          type Size @external { depth: Int, width: Int }
          type User @key(fields: "id") { id: ID!, name: String @external, zone: Int @external }
        `,
        resolvers: {
          Query: { cheapest: () => ({ id: 'p3', depot: 'Mombasa Road' }) },
          Parcel: {
            volume: ({ size }) => volume(size),
            price: ({ weight, sender }) => fee(weight, sender?.zone),
            tagCount: ({ tags }) => tags?.length,
            status: () => 'as the price list says',
            buyer: () => ({ id: 'u1', name: 'Anna' }),
          },
        },
      },
      labels: {
        typeDefs: `
          type Parcel @key(fields: "id") {
            id: ID!
            price: Int @external
            volume: Int @external
            label: String @requires(fields: "price")
            sticker: String @requires(fields: "label2 volume")
            label2: String @external
          }
        `,
        resolvers: {
          Parcel: {
            label: ({ price }) => label(price),
            sticker: ({ label2, volume: size }) => `${label2}/${size}`,
          },
        },
      },
      printer: {
        typeDefs: `
          type Parcel @key(fields: "id") {
            id: ID!
            label: String @external
            label2: String @requires(fields: "label")
          }
        `,
        resolvers: { Parcel: { label2: ({ label: printed }) => `<${printed}>` } },
      },
    },
    merged: {
      typeDefs: `
        type Query { parcels: [Parcel!]!, senders: [User], cheapest: Parcel }
        type Parcel {
          id: ID!
          weight: Int
          size: Size
          tags: [String!]
          depot: String
          status: String
          sender: User
          volume: Int
          price: Int
          tagCount: Int
          buyer: User
          label: String
          label2: String
          sticker: String
        }
        type Size { depth: Int, width: Int }
        type User { id: ID!, name: String, zone: Int }
      `,
      resolvers: {
        Query: {
          parcels: () => parcels,
          senders: () => Object.values(users),
          cheapest: () => parcelOf('p3'),
        },
        Parcel: {
          depot: () => 'Mombasa Road',
          status: () => 'as the price list says',
          sender: ({ id }) => senderOf(id),
          volume: ({ size }) => volume(size),
          price: ({ id, weight }) => fee(weight, senderOf(id)?.zone),
          tagCount: ({ tags }) => tags?.length,
          buyer: () => users['u1'],
          label: ({ id, weight }) => label(fee(weight, senderOf(id)?.zone)),
          label2: ({ id, weight }) => `<${label(fee(weight, senderOf(id)?.zone))}>`,
          sticker: ({ id, weight, size }) => `<${label(fee(weight, senderOf(id)?.zone))}>/${volume(size)}`,
        },
      },
    },
  };
}

describeConformance('fields that need others', createGraph, {
  'a required field that was not asked for stays out of the answer': '{ parcels { tagCount } }',
  'a required object': '{ parcels { volume } }',
  'required fields of two subgraphs': '{ parcels { id price } }',
  'a required field that requires another': '{ parcels { label } }',
  'a chain through three subgraphs': '{ parcels { label2 } }',
  'a chain that comes back to a subgraph': {
    query: '{ parcels { sticker } }',
    differs: {
      data: {
        parcels: [
          { sticker: '<price: undefined>/12' },
          { sticker: '<price: undefined>/null' },
          { sticker: '<price: undefined>/1' },
        ],
      },
      errors: false,
      because:
        'the plan fetches "label" without the price that it requires, since "labels" is where the chain ends',
    },
  },
  'required fields under aliases': '{ parcels { depth: weight weight: price price: id } }',
  'an alias inside a required object that is the name of another required field': {
    query: '{ parcels { size { width: depth } volume } }',
    differs: {
      data: {
        parcels: [
          { size: { width: 3 }, volume: 9 },
          { size: null, volume: null },
          { size: { width: 1 }, volume: 1 },
        ],
      },
      errors: false,
      because: 'the plan takes what stands under the name for the field',
    },
  },
  'required fields at the root of another subgraph': '{ cheapest { volume price label2 } }',
  'fields that are provided, and those that are not':
    '{ cheapest { depot buyer { name } weight } parcels { buyer { name zone } } }',
  'a shared field': '{ parcels { depot buyer { name } } senders { name } }',
  'a field that moved to another subgraph': '{ parcels { status } cheapest { status } }',
});
