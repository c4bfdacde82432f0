import { type ConformanceGraph, describeConformance } from '../support/conformance';

const fail = (what: string) => (): never => {
  throw new Error(`${what} failed`);
};

/** Fields that fail, and nulls where none may be, in one subgraph or because of another. */
function createGraph(): ConformanceGraph {
  const rooms = [
    { id: 'r1', name: 'Hall', doors: ['d1', 'd2'] },
    { id: 'r2', name: null, doors: ['d9'] },
    { id: 'r3', name: 'Attic', doors: [] },
  ];
  const doors = [
    { id: 'd1', width: 90, lock: 'L1' },
    { id: 'd2', width: null, lock: 'L2' },
  ];
  const doorBy = (id: string) => doors.find((door) => door.id === id) ?? null;
  const heat = ({ id }: { id: string }) => (id === 'r2' ? fail('heat')() : 20);

  return {
    subgraphs: {
      house: {
        typeDefs: `
          type Query {
            rooms: [Room]
            allRooms: [Room!]!
            room(id: ID!): Room
            mustBe: Room!
            broken: Room
            first: Room!
          last: Room!
          }
          type Room @key(fields: "id") {
            id: ID!
            name: String!
            doors: [Door]
            allDoors: [Door!]
            front: Door
            mustFront: Door!
          }
          type Door @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: {
            rooms: () => [rooms[0], null, rooms[2]],
            allRooms: () => rooms,
            room: (_source, { id }) => rooms.find((room) => room.id === id),
            mustBe: () => null,
            broken: fail('broken'),
            first: () => rooms[0],
            last: () => rooms[1],
          },
          Room: {
            doors: (room) => room.doors.map((id: string) => ({ id })),
            allDoors: (room) => room.doors.map((id: string) => ({ id })),
            front: (room) => room.doors[0] && { id: room.doors[0] },
            mustFront: (room) => room.doors[0] && { id: room.doors[0] },
          },
        },
      },
      locks: {
        typeDefs: `
          type Room @key(fields: "id") { id: ID!, heat: Int, mustHeat: Int!, alarm: String! }
          type Door @key(fields: "id") { id: ID!, width: Int, mustWidth: Int!, lock: String! }
        `,
        resolvers: {
          Room: { heat, mustHeat: heat, alarm: () => null },
          Door: {
            __resolveReference: ({ id }) => doorBy(id),
            mustWidth: ({ width }) => width,
          },
        },
      },
    },
    merged: {
      typeDefs: `
        type Query {
          rooms: [Room]
          allRooms: [Room!]!
          room(id: ID!): Room
          mustBe: Room!
          broken: Room
          first: Room!
          last: Room!
        }
        type Room {
          id: ID!
          name: String!
          doors: [Door]
          allDoors: [Door!]
          front: Door
          mustFront: Door!
          heat: Int
          mustHeat: Int!
          alarm: String!
        }
        type Door { id: ID!, width: Int, mustWidth: Int!, lock: String! }
      `,
      resolvers: {
        Query: {
          rooms: () => [rooms[0], null, rooms[2]],
          allRooms: () => rooms,
          room: (_source, { id }) => rooms.find((room) => room.id === id),
          mustBe: () => null,
          broken: fail('broken'),
          first: () => rooms[0],
          last: () => rooms[1],
        },
        Room: {
          doors: (room) => room.doors.map(doorBy),
          allDoors: (room) => room.doors.map(doorBy),
          front: (room) => room.doors[0] && doorBy(room.doors[0]),
          mustFront: (room) => room.doors[0] && doorBy(room.doors[0]),
          heat,
          mustHeat: heat,
          alarm: () => null,
        },
        Door: { mustWidth: ({ width }) => width },
      },
    },
  };
}

describeConformance('nulls and faults', createGraph, {
  'a null in a list': '{ rooms { id heat } }',
  'a field that fails': '{ broken { id } rooms { id } }',
  'a field of another subgraph that fails for one of many': '{ allRooms { id heat } }',
  'a non-null field that fails takes its object with it':
    '{ room(id: "r2") { id mustHeat } other: room(id: "r1") { mustHeat } }',
  'and the list, up to the root': '{ allRooms { id mustHeat } }',
  'a null in a non-null field': '{ room(id: "r2") { id name } }',
  'a null in a non-null list': '{ allRooms { name } rooms { name } }',
  'a null in a non-null root field': '{ mustBe { id } rooms { id } }',
  'a null in a non-null field of another subgraph': '{ room(id: "r1") { id alarm } rooms { id } }',
  'one that takes all with it': '{ first { id alarm } }',
  'a null in an entity that several lists hold': '{ rooms { doors { id mustWidth } } }',
  'a reference that leads nowhere': {
    query: '{ room(id: "r2") { id front { width } } }',
    differs: {
      data: { room: { id: 'r2', front: { width: null } } },
      errors: false,
      because:
        'the subgraph that holds the reference vouches for the object, the other one only for its fields',
    },
  },
  'a reference that leads nowhere, of which a non-null field is asked': {
    query: '{ room(id: "r2") { id front { lock } doors { lock } } }',
  },
  'a non-null reference that leads nowhere': {
    query: '{ room(id: "r2") { id mustFront { lock } } first { id } }',
    differs: {
      data: { room: null, first: { id: 'r1' } },
      errors: false,
      because: 'the null is the same, but the gateway tells of it beside the errors, as "valueCompletion"',
    },
  },
  'one that takes all with it, too': '{ last { mustFront { lock } } }',
  'a list that may hold no nulls, of references of which one leads nowhere': {
    query: '{ room(id: "r2") { id allDoors { lock } } }',
    differs: {
      data: { room: { id: 'r2', allDoors: null } },
      errors: false,
      because: 'the null is the same, but the gateway tells of it beside the errors, as "valueCompletion"',
    },
  },
});
