import { generateKeyPairSync } from 'node:crypto';
import { demoCoordinator } from './demo-coordinator';
import { variableName, type Environment } from './platform/env';
import { StartupError } from './platform/errors';
import { findFreePorts } from './platform/http/free-ports';
import { printIdentity } from './platform/identity';
import type { ProcessOptions } from './platform/supervisor';
import { subgraphNames } from './schema/subgraph-names';

/** Where each process listens. */
export interface Ports {
  readonly gateway: number;
  subgraph(name: string): number;
}

/** The gateway on `first`, the subgraphs on the ports after it; for 0 on free ones, which a restart of one keeps. */
export async function choosePorts(first: number): Promise<Ports> {
  const count = 1 + subgraphNames.length;
  const last = 65_536 - count;
  if (first > last) {
    throw new StartupError(
      `The distributed mode takes PORT and the ${count - 1} ports after it: set PORT to ${last} or less.`,
    );
  }
  const gateway = first === 0 ? await findFreePorts(count) : first;
  const bySubgraph = new Map<string, number>(subgraphNames.map((name, index) => [name, gateway + 1 + index]));
  return { gateway, subgraph: (name) => bySubgraph.get(name) ?? 0 };
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
  const shared: NodeJS.ProcessEnv = {
    ...source,
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
      ...addresses,
      PORT: String(ports.gateway),
      GATEWAY_SIGNING_KEY: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      LOCAL_IDENTITY:
        source['LOCAL_IDENTITY'] || (embeddedUrl === undefined ? '' : printIdentity(demoCoordinator)),
    },
  };
  return [...subgraphs, gateway];
}
