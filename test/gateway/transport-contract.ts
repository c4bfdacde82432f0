import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { LocalSubgraph } from '../../gateway/transports/in-process';
import { CodedError, InvalidArgumentError } from '../../platform/errors';
import type { Disposable } from '../../platform/lifecycle';
import type { Log } from '../../platform/log';
import type { RequestScope, SubgraphTransport } from '../../platform/subgraph/transport';
import { collectingLog, type LogLine } from './support/log-lines';

export interface TransportUnderTest extends Disposable {
  readonly transport: SubgraphTransport;
}

export type StartTransport = (
  subgraph: LocalSubgraph,
  options: { timeoutMs: number; log: Log },
) => Promise<TransportUnderTest>;

export const scope: RequestScope = { requestId: 'request-0001', identity: null };

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Anything
  type Query {
    greeting(name: String = "you", times: Int): String
    cities: [City!]
    moment: Anything
    reading: Anything
    refused: String
    missing: String
    broken: String
    batch: [String]
    promised: String!
    endless: String
    seen: Int
  }
  type Mutation { rename(input: Renaming!): City }
  input Renaming { code: ID!, name: String! }
  type City @key(fields: "code") { code: ID!, name: String, mayor: String }
`);

/** A subgraph that can do everything a transport has to get across. */
export function createContractSubgraph(): LocalSubgraph {
  const cities = [
    { code: 'NBO', name: 'Nairobi' },
    { code: 'MDE', name: 'Medellín' },
  ];
  const failedBatch = new Error('relation "city" does not exist');
  const cached = { nested: { value: 1 } };
  return {
    name: 'places',
    createContext: ({ requestId }) => ({ requestId, seen: 0 }),
    schema: buildSubgraphSchema([
      {
        typeDefs,
        resolvers: {
          Query: {
            greeting: (_source, { name, times }) => `Hello ${name}`.repeat(times ?? 1),
            cities: () => cities,
            moment: () => new Date(0),
            reading: () => cached,
            refused: () => {
              throw new InvalidArgumentError('filter.code', 'is not a code.');
            },
            missing: () => {
              throw new CodedError('NOT_FOUND', 'No such city.');
            },
            broken: () => {
              throw new Error('connect ECONNREFUSED 10.0.0.7:5432; select * from city');
            },
            batch: () => [1, 2, 3].map(() => Promise.reject(failedBatch)),
            promised: () => null,
            endless: () => new Promise(() => {}),
            seen: (_source, _args, context: { seen: number }) => (context.seen += 1),
          },
          Mutation: {
            rename: (_source, { input }) => ({ ...input }),
          },
          City: {
            __resolveReference: (reference: object) => {
              const city = cities.find(({ code }) => 'code' in reference && code === reference.code);
              // A reference is used like any object that JSON.parse makes.
              return (
                city && {
                  ...city,
                  mayor: String(Object.prototype.isPrototypeOf.call(Object.prototype, reference)),
                }
              );
            },
          },
        },
      },
    ]),
  };
}

/** What every transport does. `start` makes one to the given subgraph. */
export function describeTransport(title: string, start: StartTransport): void {
  describe(title, () => {
    let running: TransportUnderTest;
    let lines: LogLine[];

    beforeEach(async () => {
      const collecting = collectingLog();
      lines = collecting.lines;
      running = await start(createContractSubgraph(), { timeoutMs: 5_000, log: collecting.log });
    });

    afterEach(() => running.dispose());

    const ask = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
      running.transport.execute({ query, variables, operationName }, scope);

    it('answers with the data', async () => {
      expect(await ask('{ cities { code name } }')).toEqual({
        data: {
          cities: [
            { code: 'NBO', name: 'Nairobi' },
            { code: 'MDE', name: 'Medellín' },
          ],
        },
      });
    });

    it('hands over variables, and leaves out those not given', async () => {
      const query = 'query ($name: String, $times: Int) { greeting(name: $name, times: $times) }';
      expect(await ask(query, { name: 'Anna', times: 2 })).toEqual({
        data: { greeting: 'Hello AnnaHello Anna' },
      });
      expect(await ask(query)).toEqual({ data: { greeting: 'Hello you' } });
    });

    it('runs the named operation', async () => {
      const query = 'query One { greeting } query Two { seen }';
      expect(await ask(query, undefined, 'Two')).toEqual({ data: { seen: 1 } });
    });

    it('runs mutations', async () => {
      const query = 'mutation ($input: Renaming!) { rename(input: $input) { code name } }';
      const input = { code: 'NBO', name: 'Green City in the Sun' };
      expect(await ask(query, { input })).toEqual({ data: { rename: input } });
    });

    it('finds entities by ordinary objects, and says null for those it does not find', async () => {
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on City { name mayor } } }';
      const found = Object.assign(Object.create(null), { __typename: 'City', code: 'MDE' });
      const unknown = { __typename: 'City', code: 'XXX' };
      expect(await ask(query, { representations: [found, unknown] })).toEqual({
        data: { _entities: [{ name: 'Medellín', mayor: 'true' }, null] },
      });
    });

    it('gives scalars as they read in JSON, and copies of what the subgraph keeps', async () => {
      const first = await ask('{ moment reading }');
      expect(first).toEqual({
        data: { moment: '1970-01-01T00:00:00.000Z', reading: { nested: { value: 1 } } },
      });
      const { reading } = first.data as { reading: { nested: { value: number } } };
      reading.nested.value = 2;
      expect(await ask('{ reading }')).toEqual({ data: { reading: { nested: { value: 1 } } } });
    });

    it('keeps a field that is called __proto__', async () => {
      const { data } = await ask('{ __proto__: greeting }');
      expect(Object.entries(data ?? {})).toEqual([['__proto__', 'Hello you']]);
    });

    it('tells an expected fault of a field with its path, message and code, beside the rest of the data', async () => {
      expect(await ask('{ greeting refused again: missing }')).toEqual({
        data: { greeting: 'Hello you', refused: null, again: null },
        errors: [
          {
            message: 'filter.code: is not a code.',
            path: ['refused'],
            locations: [{ line: 1, column: 12 }],
            extensions: { code: 'INVALID', argument: 'filter.code' },
          },
          {
            message: 'No such city.',
            path: ['again'],
            locations: [{ line: 1, column: 20 }],
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      });
    });

    it('masks an unexpected fault, and logs it whole with the request id', async () => {
      expect(await ask('{ broken greeting }')).toEqual({
        data: { broken: null, greeting: 'Hello you' },
        errors: [
          {
            message: 'Internal error; request id request-0001',
            path: ['broken'],
            locations: [{ line: 1, column: 3 }],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      });
      const [line, ...more] = lines.filter(({ level }) => level === 50);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ requestId: 'request-0001', path: ['broken'] });
      expect(JSON.stringify(line)).toContain('connect ECONNREFUSED 10.0.0.7:5432; select * from city');
      expect(JSON.stringify(line)).toContain('transport-contract.ts');
    });

    it('logs the failure of a batch once, and tells it to every field that waited for it', async () => {
      const { errors } = await ask('{ batch }');
      expect(errors?.map(({ path }) => path)).toEqual([
        ['batch', 0],
        ['batch', 1],
        ['batch', 2],
      ]);
      expect(lines.filter(({ level }) => level === 50)).toHaveLength(1);
    });

    it('nulls what holds a null in a non-null place', async () => {
      const { data, errors } = await ask('{ promised greeting }');
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['promised'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    });

    it('refuses an unknown field', async () => {
      const answer = await ask('{ greeting population }');
      expect(answer).toEqual({
        errors: [
          {
            message: 'Cannot query field "population" on type "Query".',
            locations: [{ line: 1, column: 12 }],
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      });
    });

    it('refuses what does not parse', async () => {
      expect(await ask('{ greeting')).toEqual({
        errors: [
          {
            message: 'Syntax Error: Expected Name, found <EOF>.',
            locations: [{ line: 1, column: 11 }],
            extensions: { code: 'GRAPHQL_PARSE_FAILED' },
          },
        ],
      });
    });

    it('refuses variables that do not fit', async () => {
      const { data, errors } = await ask('query ($times: Int!) { greeting(times: $times) }', {
        times: 'two',
      });
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, locations: [{ line: 1, column: 8 }] },
      ]);
    });

    it('gives up after its time-out, and answers the next call', async () => {
      const impatient = await start(createContractSubgraph(), { timeoutMs: 100, log: collectingLog().log });
      try {
        await expect(impatient.transport.execute({ query: '{ endless }' }, scope)).rejects.toMatchObject({
          code: 'SUBGRAPH_TIMEOUT',
          message: 'The subgraph "places" did not answer within 100 ms.',
        });
        expect(await impatient.transport.execute({ query: '{ greeting }' }, scope)).toEqual({
          data: { greeting: 'Hello you' },
        });
      } finally {
        await impatient.dispose();
      }
    });
  });
}
