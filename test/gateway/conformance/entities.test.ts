import { type ConformanceGraph, describeConformance } from '../support/conformance';

/** Cities have several keys, districts a key of several fields, streets a key with an object inside. */
function createGraph(): ConformanceGraph {
  const cities = [
    { id: 'c1', code: 'NBO', name: 'Nairobi', twinIds: ['c2', null, 'c3'] },
    { id: 'c2', code: 'MDE', name: 'Medellín', twinIds: [] },
    { id: 'c3', code: 'LIS', name: 'Lisboa', twinIds: ['c1'] },
  ];
  const districts = [
    { cityId: 'c1', number: 1, label: 'Westlands' },
    { cityId: 'c1', number: 2, label: 'Kibra' },
    { cityId: 'c2', number: 1, label: 'Popular' },
  ];
  const streets = [{ name: 'Carrera 70', area: { city: { code: 'MDE' }, number: 1 }, lamps: 40 }];
  const audits = [
    { id: 'a1', code: 'NBO', district: 2, score: 3 },
    { id: 'a2', code: 'MDE', district: 1, score: 5 },
    { id: 'a3', code: 'XXX', district: 9, score: 1 },
  ];
  const cityBy = (field: 'id' | 'code', value: unknown) =>
    cities.find((city) => city[field] === value) ?? null;
  const population: Record<string, number> = { NBO: 4_400_000, MDE: 2_600_000 };
  const auditsOf = (code: string) => audits.filter((audit) => audit.code === code);
  const districtBy = (cityId: unknown, number: unknown) =>
    districts.find((district) => district.cityId === cityId && district.number === number) ?? null;

  return {
    subgraphs: {
      atlas: {
        typeDefs: `
          type Query { city(id: ID!): City, cities(first: Int = 10): [City], districts: [District!]! }
          type City @key(fields: "id") @key(fields: "code") {
            id: ID!
            code: String!
            name: String
            twins: [City]
          }
          type District @key(fields: "cityId number") { cityId: ID!, number: Int!, label: String }
        `,
        resolvers: {
          Query: {
            city: (_source, { id }) => cityBy('id', id),
            cities: (_source, { first }) => cities.slice(0, first),
            districts: () => districts,
          },
          City: {
            __resolveReference: ({ id, code }: { id?: string; code?: string }) =>
              id === undefined ? cityBy('code', code) : cityBy('id', id),
            twins: (city) => city.twinIds.map((id: string | null) => cityBy('id', id)),
          },
          District: {
            __resolveReference: ({ cityId, number }: { cityId: string; number: number }) =>
              districtBy(cityId, number),
          },
        },
      },
      census: {
        typeDefs: `
          type City @key(fields: "code") { code: String!, population: Int, streets: [Street!] }
          type Street @key(fields: "name area { city { code } number }") { name: String!, area: Area!, width: Int }
          type Area @shareable { city: City!, number: Int! }
        `,
        resolvers: {
          City: {
            population: ({ code }) => population[code] ?? null,
            streets: ({ code }) => streets.filter(({ area }) => area.city.code === code),
          },
          Street: { width: ({ name }) => name.length },
        },
      },
      safety: {
        typeDefs: `
          type Query { audits: [Audit] }
          type Audit @key(fields: "id") { id: ID!, score: Int, city: City, district: District }
          type City @key(fields: "code", resolvable: false) { code: String! }
          type District @key(fields: "cityId number") { cityId: ID!, number: Int!, audits: [Audit!] }
          type Street @key(fields: "name area { city { code } number }") {
            name: String! @external
            area: Area! @external
            lamps: Int
          }
          type Area @shareable { city: City!, number: Int! }
        `,
        resolvers: {
          Query: { audits: () => audits },
          Audit: {
            city: ({ code }) => ({ code }),
            district: ({ code, district }) => {
              const city = cityBy('code', code);
              return city && { cityId: city.id, number: district };
            },
          },
          District: {
            audits: ({ cityId, number }) =>
              audits.filter(
                ({ code, district }) => cityBy('code', code)?.id === cityId && district === number,
              ),
          },
          Street: {
            lamps: ({ name, area }) =>
              streets.find((street) => street.name === name && street.area.city.code === area.city.code)
                ?.lamps,
          },
        },
      },
    },
    merged: {
      typeDefs: `
        type Query {
          city(id: ID!): City
          cities(first: Int = 10): [City]
          districts: [District!]!
          audits: [Audit]
        }
        type City {
          id: ID!
          code: String!
          name: String
          twins: [City]
          population: Int
          streets: [Street!]
        }
        type District { cityId: ID!, number: Int!, label: String, audits: [Audit!] }
        type Street { name: String!, area: Area!, width: Int, lamps: Int }
        type Area { city: City!, number: Int! }
        type Audit { id: ID!, score: Int, city: City, district: District }
      `,
      resolvers: {
        Query: {
          city: (_source, { id }) => cityBy('id', id),
          cities: (_source, { first }) => cities.slice(0, first),
          districts: () => districts,
          audits: () => audits,
        },
        City: {
          twins: (city) => city.twinIds.map((id: string | null) => cityBy('id', id)),
          population: ({ code }) => population[code] ?? null,
          streets: ({ code }) => streets.filter(({ area }) => area.city.code === code),
        },
        Area: { city: ({ city }) => cityBy('code', city.code) },
        Street: { width: ({ name }) => name.length },
        District: {
          audits: ({ cityId, number }) =>
            auditsOf(cityBy('id', cityId)?.code ?? '').filter(({ district }) => district === number),
        },
        Audit: {
          city: ({ code }) => cityBy('code', code),
          district: ({ code, district }) => districtBy(cityBy('code', code)?.id, district),
        },
      },
    },
  };
}

describeConformance('entities', createGraph, {
  'a field of another subgraph is found by a key that the first one holds': '{ cities { name population } }',
  'a list keeps its nulls and its order': '{ city(id: "c1") { twins { id name population } } }',
  'an entity reached by its second key brings the first': '{ audits { score city { id name } } }',
  'what is missing is null': '{ city(id: "c9") { name population } }',
  'a key of several fields': '{ districts { label audits { score } } }',
  'a key with an object inside': '{ cities { streets { name width lamps area { number city { name } } } } }',
  'references that go round': `{
    audits { district { label audits { district { audits { id city { twins { twins { population } } } } } } } }
  }`,
  'aliases, also of the same field with other arguments': `{
    one: city(id: "c1") { called: name, people: population, population: name }
    two: city(id: "c2") { people: population }
    some: cities(first: 1) { code }
  }`,
  'fragments, named and inline, that overlap': `
    { cities { ...Names ... on City { name population } ...People } }
    fragment Names on City { code name twins { ...People } }
    fragment People on City { population twins { code } }
  `,
  'names of types, at the root, in entities, under an alias': `{
    __typename
    kind: __typename
    cities { __typename population streets { kind: __typename lamps } }
  }`,
  'introspection beside data': `{
    __schema { queryType { name } }
    __type(name: "City") { fields { name type { kind name ofType { name } } } }
    city(id: "c1") { population }
  }`,
  variables: {
    query: 'query ($id: ID!, $first: Int) { city(id: $id) { population } cities(first: $first) { name } }',
    variables: { id: 'c2', first: 2 },
  },
  'a variable that is not given takes the default of the argument': {
    query: 'query ($first: Int) { cities(first: $first) { name } }',
  },
  'a variable that is null is not one that is missing': {
    query: 'query ($id: ID!) { city(id: $id) { name } }',
    variables: { id: null },
  },
  '@skip and @include with values': '{ cities { name @skip(if: true) code population @include(if: false) } }',
  '@skip and @include with variables, on fields and fragments of another subgraph': {
    query: `query ($on: Boolean!, $off: Boolean!) {
      city(id: "c1") @include(if: $on) { name population @skip(if: $on) twins @include(if: $off) { name } }
      other: city(id: "c2") @skip(if: $on) { population }
      cities { ... @include(if: $on) { population } ... on City @skip(if: $off) { streets { lamps } } }
    }`,
    variables: { on: true, off: false },
  },
  'a query of which nothing is left': '{ cities @skip(if: true) { name } }',
  'a query that does not validate': '{ cities { altitude } }',
});
