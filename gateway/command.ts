import { parseArgs } from 'node:util';
import { processEnvironment, readEnvironment, variableName, type Environment } from '../platform/env';
import { messageOf, StartupError } from '../platform/errors';
import { createIdentitySigner, type IdentitySigner } from '../platform/gateway-token';
import { createMetrics } from '../platform/http/metrics';
import type { DisposableStack } from '../platform/lifecycle';
import { createLog, type Log } from '../platform/log';
import type { Farewell } from '../platform/process';
import { startTracing } from '../platform/tracing/start-tracing';
import { serveClients } from './clients/serve-clients';
import { createGateway, type SubgraphAddress } from './gateway';
import { servePages } from './pages/serve-pages';
import { createProtection } from './protection';
import { chooseSignIn } from './sign-in/choose-sign-in';
import { issuerReadiness } from './sign-in/issuer-readiness';
import { localIssuerPath, proxyLocalIssuer } from './sign-in/proxy-local-issuer';
import { readSupergraph } from './supergraph';
import { createHttpTransport } from './transports/http';
import { watchSupergraph } from './watch-supergraph';

const usage = `Starts the gateway alone, in front of subgraphs on the network.

npm run gateway -- [options]

  --supergraph FILE  a composed Federation 2 supergraph; schema/supergraph.graphql where not given
  --port N           0 takes a free one; PORT, else 4000, where not given
  --host HOST        HOST, else 127.0.0.1, where not given
  --help

Addresses of subgraphs are those in the supergraph; SUBGRAPH_<NAME>_URL overrides one. A new content of the supergraph's
file is taken up while the gateway runs.
`;

/** Runs `npm run gateway`; settles when the gateway accepts requests, with everything it opened on the stack. */
export async function runGateway(
  args: readonly string[],
  stack: DisposableStack,
): Promise<Farewell | undefined> {
  const options = readArguments(args);
  if (options.help) {
    process.stdout.write(usage);
    return undefined;
  }
  const { sdl, subgraphs } = await readSupergraph(options.supergraph);
  const names = subgraphs.map(({ name }) => name);
  const env = readEnvironment(withArguments(processEnvironment(), options), names);
  stack.use(await startTracing('gateway', env));
  const log = createLog('gateway', env.logLevel);
  const metrics = createMetrics();
  const signIn = chooseSignIn(env.signIn, { log });
  const { localIssuerUrl } = env.signIn;
  const signer = await signerOf(env, log);
  const protection = await createProtection(env, metrics.registry);
  const gateway = stack.use(
    await createGateway({
      supergraphSdl: sdl,
      protection,
      log,
      metrics,
      transportFor: (subgraph) =>
        createHttpTransport({
          name: subgraph.name,
          url: addressOf(subgraph, env),
          timeoutMs: env.subgraphTimeout,
          log,
          signer,
        }),
    }),
  );
  stack.use(watchSupergraph(options.supergraph, gateway, log));
  const http = stack.use(
    await serveClients({
      host: env.host,
      port: env.port,
      log,
      metrics,
      gateway,
      protection,
      identify: signIn,
      routes: (app) => {
        if (localIssuerUrl !== undefined) proxyLocalIssuer(localIssuerUrl)(app);
        servePages({
          settings: env.pages,
          issuer: localIssuerUrl === undefined ? env.signIn.issuer : localIssuerPath,
        })(app);
      },
      readiness: async () => {
        const all = await Promise.all([gateway.readiness(), issuerReadiness(signIn, env.signIn)]);
        return Object.assign({}, ...all);
      },
    }),
  );
  process.stdout.write(`gateway ready at ${http.url}/graphql\n`);
  return () => http.retire(env.shutdownDelay);
}

interface GatewayArguments {
  readonly supergraph: string;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): GatewayArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        supergraph: { type: 'string', default: 'schema/supergraph.graphql' },
        port: { type: 'string' },
        host: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values };
  } catch (error) {
    const [sentence = ''] = messageOf(error).split('. ');
    throw new StartupError(`${sentence}; --help lists the options.`);
  }
}

/** An argument counts for more than the variable that it stands for, and is checked in the same way. */
function withArguments(source: NodeJS.ProcessEnv, { port, host }: GatewayArguments): NodeJS.ProcessEnv {
  return { ...source, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
}

/** Subgraphs of others may know no gateway; our own answer nothing that is not signed. */
async function signerOf(env: Environment, log: Log): Promise<IdentitySigner | undefined> {
  if (env.gatewaySigningKey !== undefined) return createIdentitySigner(env.gatewaySigningKey);
  if (env.signIn.isProduction) {
    throw new StartupError(
      'With NODE_ENV=production the subgraphs have to know the gateway: set GATEWAY_SIGNING_KEY to an Ed25519 key in PEM; docs/operations.md says how to make a pair.',
    );
  }
  log.warn('GATEWAY_SIGNING_KEY is not set: the subgraphs are not told who asks');
  return undefined;
}

function addressOf({ name, url }: SubgraphAddress, env: Environment): string {
  const address = env.subgraphUrl(name) ?? url;
  if (address !== undefined && /^https?:/.test(address) && URL.canParse(address)) return address;
  throw new StartupError(
    `The supergraph has no HTTP address for the subgraph "${name}": set SUBGRAPH_${variableName(name)}_URL.`,
  );
}
