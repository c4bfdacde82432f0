import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGateway } from '../../gateway/command';
import { DisposableStack } from '../../platform/lifecycle';
import { ownSigningKey } from '../support/gateway-keys';
import { compose, startGraph, type Subgraphs } from './support/graph';

const subgraphs: Subgraphs = {
  'city-atlas': {
    typeDefs: 'type Query { cities: [String!]! }',
    resolvers: { Query: { cities: () => ['Nairobi'] } },
  },
};

const environment = { ...process.env };
let folder: string;
let stack: DisposableStack;
let output: jest.SpyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unodcity-gateway-'));
  stack = new DisposableStack();
  output = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  await stack.dispose();
  await rm(folder, { recursive: true });
});

async function fileWith(text: string): Promise<string> {
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, text);
  return file;
}

function printed(): string {
  return output.mock.calls.map(([text]) => String(text)).join('');
}

async function start(...args: string[]): Promise<void> {
  await runGateway(args, stack);
}

/** Asks the gateway that said where it is. */
async function ask(query: string): Promise<unknown> {
  const url = /^gateway ready at (\S+)\n$/.exec(printed())?.[1] ?? '';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

it('serves any supergraph, with the addresses in it', async () => {
  const graph = stack.use(await startGraph(subgraphs, 'over HTTP', { areForeign: true }));
  const file = await fileWith(compose(subgraphs, graph.urlOf));
  await start('--supergraph', file, '--port', '0');
  expect(await ask('{ cities }')).toMatchObject({ data: { cities: ['Nairobi'] } });
});

it('takes an address from the environment before that of the supergraph', async () => {
  const graph = stack.use(await startGraph(subgraphs, 'over HTTP', { areForeign: true }));
  process.env['SUBGRAPH_CITY_ATLAS_URL'] = graph.urlOf('city-atlas');
  await start('--supergraph', await fileWith(compose(subgraphs)), '--port', '0');
  expect(await ask('{ cities }')).toMatchObject({ data: { cities: ['Nairobi'] } });
});

describe('in front of our subgraphs', () => {
  it('answers where it signs with the key that they know', async () => {
    const graph = stack.use(await startGraph(subgraphs, 'over HTTP'));
    const file = await fileWith(compose(subgraphs, graph.urlOf));
    process.env['GATEWAY_SIGNING_KEY'] = ownSigningKey;
    await start('--supergraph', file, '--port', '0');
    expect(await ask('{ cities }')).toMatchObject({ data: { cities: ['Nairobi'] } });
  });

  it('is refused without a key, and tells its clients no more than that they are missing', async () => {
    const graph = stack.use(await startGraph(subgraphs, 'over HTTP'));
    process.env['LOG_LEVEL'] = 'silent';
    await start('--supergraph', await fileWith(compose(subgraphs, graph.urlOf)), '--port', '0');
    expect(await ask('{ cities }')).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'city-atlas' } }],
    });
  });
});

it('explains itself', async () => {
  await start('--help');
  expect(printed()).toMatch(/--supergraph FILE .*\n.*--port N /);
});

describe('one sentence says what to do where', () => {
  it('the file is missing', async () => {
    await expect(start('--supergraph', join(folder, 'none.graphql'))).rejects.toThrow(
      /^Cannot read the supergraph \S+none\.graphql \(ENOENT\): name one with --supergraph\.$/,
    );
  });

  it('the file is no GraphQL', async () => {
    await expect(start('--supergraph', await fileWith('{"json":true}'))).rejects.toThrow(
      /is no GraphQL schema \(Syntax Error: .*\): compose the supergraph anew\.$/,
    );
  });

  it('the file is a schema, but no supergraph', async () => {
    await expect(start('--supergraph', await fileWith('type Query { a: Int }'))).rejects.toThrow(
      /is no supergraph: compose one from the schemas of the subgraphs\.$/,
    );
  });

  it.each([['--supergrpah=x'], ['serve'], ['--port']])('the arguments are %j', async (argument) => {
    await expect(start(argument)).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(/^[^\n]+; --help lists the options\.$/),
    });
  });

  it.each([
    [{}, /^With NODE_ENV=production people have to be able to sign in: set AUTH_ISSUER /],
    [
      { AUTH_ISSUER: 'https://login.example.org' },
      /^With NODE_ENV=production the subgraphs have to know the gateway: set GATEWAY_SIGNING_KEY /,
    ],
    [{ GATEWAY_SIGNING_KEY: 'secret' }, /^With NODE_ENV=production people/],
    [
      { AUTH_ISSUER: 'https://login.example.org', GATEWAY_SIGNING_KEY: 'secret' },
      /^GATEWAY_SIGNING_KEY is no Ed25519 key in PEM /,
    ],
  ])('the world is let in with no more than %j', async (variables, sentence) => {
    Object.assign(process.env, { NODE_ENV: 'production' }, variables);
    const file = await fileWith(compose(subgraphs));
    await expect(start('--supergraph', file, '--port', '0')).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(sentence),
    });
  });

  it('the port is none', async () => {
    const file = await fileWith(compose(subgraphs));
    await expect(start('--supergraph', file, '--port', '70000')).rejects.toThrow(
      'Please correct the environment: PORT must be a port number from 0 to 65535.',
    );
  });

  it('a subgraph has no address', async () => {
    const withoutAddress = compose(subgraphs).replace(/(@join__graph.*url: )"[^"]*"/, '$1""');
    await expect(start('--supergraph', await fileWith(withoutAddress))).rejects.toThrow(
      'The supergraph has no HTTP address for the subgraph "city-atlas": set SUBGRAPH_CITY_ATLAS_URL.',
    );
  });

  it('the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    stack.use({ dispose: () => new Promise((resolve) => other.close(() => resolve())) });
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const file = await fileWith(compose(subgraphs));
    await expect(start('--supergraph', file, '--port', port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to a free one.`,
    );
  });
});
