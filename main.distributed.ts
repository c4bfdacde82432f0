import { processEnvironment, readEnvironment } from './platform/env';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { Narrator } from './platform/narrator';
import { runProcess } from './platform/process';
import { startSupervised } from './platform/supervisor';
import { subgraphNames } from './schema/subgraph-names';

/**
 * The distributed mode on one machine: the five processes of docker-compose.yml, by the same commands, each on a port of
 * its own: the gateway on PORT, the subgraphs on the ports after it.
 */
runProcess(async (stack) => {
  const source = processEnvironment();
  const env = readEnvironment(source, subgraphNames);
  const narrator = new Narrator();
  narrator.write('UNODCity starts, distributed');

  let shared: NodeJS.ProcessEnv = {};
  if (subgraphNames.some((name) => env.databaseUrl(name) === undefined)) {
    const database = await narrator.step(
      'database',
      async () => stack.use(await startEmbeddedPostgres({ dataDir: env.dataDir })),
      ({ version }) => `embedded PostgreSQL ${version} in ${env.dataDir}`,
    );
    shared = { DATABASE_URL: database.url, SEED_DEMO: source['SEED_DEMO'] || '1' };
  }

  const portOf = (index: number): number => env.port + 1 + index;
  const addresses = Object.fromEntries(
    subgraphNames.map((name, index) => [
      `SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`,
      `http://127.0.0.1:${portOf(index)}/graphql`,
    ]),
  );
  const processes = [
    ...subgraphNames.map((name, index) => ({
      name,
      script: `dist/subgraphs/${name}/main.js`,
      env: { ...source, ...shared, HOST: '127.0.0.1', PORT: String(portOf(index)) },
    })),
    { name: 'gateway', script: 'dist/gateway/main.js', env: { ...source, ...addresses } },
  ];
  await Promise.all(processes.map(async (one) => stack.use(await startSupervised(one, narrator))));
  narrator.ready(`Ready: the API is at http://${env.host}:${env.port}/graphql`);
});
