import { choosePorts, distributedIssuer, distributedProcesses } from './composition.distributed';
import { superviseIssuer } from './composition.issuer';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { processEnvironment, readEnvironment } from './platform/env';
import { assertSignIn } from './platform/environment/sign-in';
import { reachable } from './platform/http/listen';
import { Narrator } from './platform/narrator';
import { runProcess } from './platform/process';
import { superviseProcess } from './platform/supervisor';
import { subgraphNames } from './schema/subgraph-names';

/** The distributed mode on one machine: the processes of docker-compose.yml, each on a port of its own. */
runProcess(async (stack) => {
  const source = processEnvironment();
  const env = readEnvironment(source, subgraphNames);
  assertSignIn(env.signIn);
  const ports = await choosePorts(env.port);
  const narrator = new Narrator();
  narrator.write('UNODCity starts, distributed');

  const embedded = subgraphNames.some((name) => env.databaseUrl(name) === undefined)
    ? await narrator.step(
        'database',
        () => stack.open(() => startEmbeddedPostgres({ dataDir: env.dataDir })),
        ({ version, adopted }) =>
          `embedded PostgreSQL ${version} in ${env.dataDir}${adopted ? ', which was running' : ''}`,
      )
    : undefined;
  const processes = distributedProcesses(source, env, ports, embedded?.url);
  await Promise.all(processes.map((one) => stack.use(superviseProcess(one, narrator)).ready));
  narrator.ready(`http://${reachable(env.host)}:${ports.gateway}`);
  const issuer = distributedIssuer(source, env, ports);
  if (issuer) stack.use(superviseIssuer(issuer, env, narrator));
});
