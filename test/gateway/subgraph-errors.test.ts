import type { GraphQLFormattedError } from 'graphql';
import { createGateway } from '../../gateway/gateway';
import { createMetrics } from '../../platform/http/metrics';
import { DisposableStack } from '../../platform/lifecycle';
import { compose } from './support/graph';
import { collectingLog } from './support/log-lines';

const neverCalled = () => {
  throw new Error('This is not called here.');
};

const supergraphSdl = compose({
  atlas: {
    typeDefs: `
      type Query { city: City }
      type City @key(fields: "code") { code: ID!, name: String }
    `,
    resolvers: {},
  },
  safety: {
    typeDefs: 'type City @key(fields: "code") { code: ID!, level: String }',
    resolvers: {},
  },
});

const stack = new DisposableStack();
afterEach(() => stack.dispose());

describe('what a subgraph says of an error', () => {
  const message = 'Cannot query field "shoeSize" on type "City". at /srv/app/city.ts:7';
  const masked = {
    message: 'Internal error; request id request-0001',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };

  /** Of two subgraphs, "atlas" gives its data, and "safety" says `error` of its whole part. */
  async function answerWith(error: GraphQLFormattedError) {
    const { log, lines } = collectingLog();
    const gateway = stack.use(
      await createGateway({
        supergraphSdl,
        log,
        metrics: createMetrics(),
        transportFor: ({ name }) => ({
          execute: () =>
            Promise.resolve(
              name === 'safety'
                ? { data: null, errors: [error] }
                : { data: { city: { __typename: 'City', code: 'NBO' } } },
            ),
          subscribe: neverCalled,
          dispose: () => Promise.resolve(),
        }),
      }),
    );
    const contextValue = { requestId: 'request-0001', identity: null };
    const { body } = await gateway.server.executeOperation(
      { query: '{ city { code level } }' },
      { contextValue },
    );
    const faults = lines.filter(({ level }) => Number(level) >= 40);
    return { result: JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : body)), faults };
  }

  it.each([
    ['without a code', { message }],
    [
      'with a code that clients do not know',
      { message, extensions: { code: 'E_SQL', stacktrace: ['at x'] } },
    ],
    [
      'of the plan, which the client did not write',
      { message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ],
    ['that it did not mask', { message, extensions: { code: 'INTERNAL_SERVER_ERROR', exception: {} } }],
  ])('is masked and logged where it comes %s', async (_title, error) => {
    const { result, faults } = await answerWith(error);
    expect(result).toEqual({ data: { city: { code: 'NBO', level: null } }, errors: [masked] });
    expect(faults).toMatchObject([
      { level: 50, requestId: 'request-0001', serviceName: 'safety', msg: message },
    ]);
  });

  it('goes on, less any stack, where it has an expected code; a path through the fetch is left out', async () => {
    const { result, faults } = await answerWith({
      message: 'Not for you.',
      path: ['_entities'],
      extensions: { code: 'FORBIDDEN', scope: 'city.read', stacktrace: ['at /srv/app/city.ts:7'] },
    });
    expect(result).toEqual({
      data: { city: { code: 'NBO', level: null } },
      errors: [
        {
          message: 'Not for you.',
          extensions: { code: 'FORBIDDEN', scope: 'city.read', serviceName: 'safety' },
        },
      ],
    });
    expect(faults).toEqual([]);
  });

  it('is not logged again where it was masked under the same request id', async () => {
    const { result, faults } = await answerWith(masked);
    expect(result).toMatchObject({ errors: [masked] });
    expect(faults).toEqual([]);
  });
});
