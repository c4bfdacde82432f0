import { parseArgs } from 'node:util';
import { processEnvironment, readEnvironment, variableName, type Environment } from '../platform/env';
import { messageOf, StartupError } from '../platform/errors';
import { createIdentitySigner } from '../platform/gateway-token';
import { createMetrics } from '../platform/http/metrics';
import type { DisposableStack } from '../platform/lifecycle';
import { createLog } from '../platform/log';
import { serveClients } from './clients/serve-clients';
import { createGateway, type SubgraphAddress } from './gateway';
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
export async function runGateway(args: readonly string[], stack: DisposableStack): Promise<void> {
  const options = readArguments(args);
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const { sdl, subgraphs } = await readSupergraph(options.supergraph);
  const names = subgraphs.map(({ name }) => name);
  const env = readEnvironment(withArguments(processEnvironment(), options), names);
  const log = createLog('gateway', env.logLevel);
  const metrics = createMetrics();
  const identity = env.localIdentity ?? null;
  const signer =
    env.gatewaySigningKey === undefined ? undefined : await createIdentitySigner(env.gatewaySigningKey);
  const gateway = stack.use(
    await createGateway({
      supergraphSdl: sdl,
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
      identify: () => ({ identity }),
      readiness: () => gateway.readiness(),
    }),
  );
  process.stdout.write(`gateway ready at ${http.url}/graphql\n`);
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

function addressOf({ name, url }: SubgraphAddress, env: Environment): string {
  const address = env.subgraphUrl(name) ?? url;
  if (address !== undefined && /^https?:/.test(address) && URL.canParse(address)) return address;
  throw new StartupError(
    `The supergraph has no HTTP address for the subgraph "${name}": set SUBGRAPH_${variableName(name)}_URL.`,
  );
}
