import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { processEnvironment, readEnvironment } from './platform/env';
import { Narrator } from './platform/narrator';
import { runProcess } from './platform/process';
import { subgraphNames } from './schema/subgraph-names';

runProcess(async (stack) => {
  const env = readEnvironment(processEnvironment(), subgraphNames);
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
  await startPlatform(env, stack, { narrator, database });
});
