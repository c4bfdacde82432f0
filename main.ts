import { startPlatform } from './composition';
import { processEnvironment, readEnvironment } from './platform/env';
import { runProcess } from './platform/process';
import { subgraphNames } from './schema/subgraph-names';

runProcess(async (stack) => {
  const environment = readEnvironment(processEnvironment(), subgraphNames);
  await startPlatform(environment, stack);
});
