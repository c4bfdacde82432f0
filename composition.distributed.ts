import { generateKeyPairSync } from 'node:crypto';
import { issuerUrl, localIssuerProcess, loopback, needsLocalIssuer } from './composition.issuer';
import { variableName, type Environment } from './platform/env';
import { StartupError } from './platform/errors';
import { findFreePorts } from './platform/http/free-ports';
import { reachable } from './platform/http/listen';
import type { ProcessOptions } from './platform/supervisor';
import { subgraphNames } from './schema/subgraph-names';

/** Where each process listens. */
export interface Ports {
  readonly gateway: number;
  subgraph(name: string): number;
  readonly issuer: number;
}

/**
 * The gateway on `first`, the subgraphs and the local issuer on the ports after it; for 0 on free ones, which a restart of
 * one keeps.
 */
export async function choosePorts(first: number): Promise<Ports> {
  const count = 1 + subgraphNames.length + 1;
  const last = 65_536 - count;
  if (first > last) {
    throw new StartupError(
      `The distributed mode takes PORT and the ${count - 1} ports after it: set PORT to ${last} or less.`,
    );
  }
  const gateway = first === 0 ? await findFreePorts(count) : first;
  const bySubgraph = new Map<string, number>(subgraphNames.map((name, index) => [name, gateway + 1 + index]));
  return { gateway, subgraph: (name) => bySubgraph.get(name) ?? 0, issuer: gateway + count - 1 };
}

/**
 * The five processes of docker-compose.yml on this machine, by the same commands. `source` are the variables that this
 * process was given, `embeddedUrl` the database of those subgraphs that `source` names none for.
 */
export function distributedProcesses(
  source: NodeJS.ProcessEnv,
  env: Environment,
  ports: Ports,
  embeddedUrl: string | undefined,
): ProcessOptions[] {
  // A pair for this run alone, so that the subgraphs believe this gateway and nobody else.
  const pair = generateKeyPairSync('ed25519');
  // Nobody looks at each of them to balance load; the supervisor would end them before they are through with it.
  const delay = { SHUTDOWN_DELAY_MS: '' };
  const shared: NodeJS.ProcessEnv = {
    ...source,
    ...delay,
    ...(embeddedUrl !== undefined && { DATABASE_URL: embeddedUrl }),
    GATEWAY_PUBLIC_KEY: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  const subgraphs = subgraphNames.map((name) => ({
    name,
    script: `dist/subgraphs/${name}/main.js`,
    env: {
      ...shared,
      HOST: '127.0.0.1',
      PORT: String(ports.subgraph(name)),
      // Into a database that was given no demo records are written unless somebody asks for them.
      SEED_DEMO: source['SEED_DEMO'] || (env.databaseUrl(name) === undefined ? '1' : ''),
    },
  }));
  const addresses = Object.fromEntries(
    subgraphNames.map((name) => [
      `SUBGRAPH_${variableName(name)}_URL`,
      `http://127.0.0.1:${ports.subgraph(name)}/graphql`,
    ]),
  );
  const gateway = {
    name: 'gateway',
    script: 'dist/gateway/main.js',
    env: {
      ...source,
      ...delay,
      ...addresses,
      ...(needsLocalIssuer(env) && {
        AUTH_ISSUER: issuerBehind(env, ports),
        LOCAL_ISSUER_URL: loopback(ports.issuer),
      }),
      PORT: String(ports.gateway),
      GATEWAY_SIGNING_KEY: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
  return [...subgraphs, gateway];
}

/** The local issuer that the gateway of these processes serves; `undefined` where there is to be none. */
export function distributedIssuer(
  source: NodeJS.ProcessEnv,
  env: Environment,
  ports: Ports,
): ProcessOptions | undefined {
  if (!needsLocalIssuer(env)) return undefined;
  return localIssuerProcess(source, env, { url: issuerBehind(env, ports), port: ports.issuer });
}

function issuerBehind(env: Environment, ports: Ports): string {
  return issuerUrl(`http://${reachable(env.host)}:${ports.gateway}`);
}
