import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { processEnvironment, readEnvironment } from './platform/env';
import { assertSignIn } from './platform/environment/sign-in';
import { Narrator } from './platform/narrator';
import { runProcess } from './platform/process';
import { startTracing } from './platform/tracing/start-tracing';
import { subgraphNames } from './schema/subgraph-names';

runProcess(async (stack) => {
  const source = processEnvironment();
  const env = readEnvironment(source, subgraphNames);
  assertSignIn(env.signIn);
  stack.use(await startTracing('unodcity', env));
  const narrator = new Narrator();
  narrator.write('UNODCity starts');
  const isNeeded = subgraphNames.some((name) => env.databaseUrl(name) === undefined);
  const database = isNeeded
    ? narrator.step(
        'database',
        () => stack.open(() => startEmbeddedPostgres({ dataDir: env.dataDir })),
        ({ version, adopted }) =>
          `embedded PostgreSQL ${version} in ${env.dataDir}${adopted ? ', which was running' : ''}`,
      )
    : Promise.resolve(undefined);
  database.catch(() => undefined); // awaited below, and by then it may have failed
  // Loading the rest of the program takes a second, in which PostgreSQL starts in a process of its own.
  const { startPlatform } = await import('./composition.js');
  const { createLocalIssuer, needsLocalIssuer } = await import('./composition.issuer.js');
  const localIssuer = needsLocalIssuer(env)
    ? stack.use(await createLocalIssuer(source, env, narrator))
    : undefined;
  const { http } = await startPlatform(env, stack, { narrator, database, localIssuer });
  return () => http.retire(env.shutdownDelay);
});
