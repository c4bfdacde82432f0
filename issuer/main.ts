import { processEnvironment, readEnvironment } from '../platform/env';
import { StartupError } from '../platform/errors';
import { createLog } from '../platform/log';
import { runProcess } from '../platform/process';
import { openSecrets } from './kept-secrets';
import { startIssuer } from './start-issuer';

/** The process of the local issuer. AUTH_ISSUER is its own address, as the world sees it. */
runProcess(async (stack) => {
  const { host, port, dataDir, logLevel, signIn } = readEnvironment(processEnvironment(), []);
  const { issuer: url, audience, isProduction } = signIn;
  if (isProduction) {
    throw new StartupError(
      'At the local issuer anybody is whom they say they are: it is not for production.',
    );
  }
  if (url === undefined) {
    throw new StartupError('The local issuer needs its own address: set AUTH_ISSUER.');
  }
  const log = createLog('issuer', logLevel);
  const secrets = await openSecrets(dataDir);
  await stack.open(() => startIssuer({ url, audience, secrets, log, host, port }));
  process.stdout.write(`issuer ready at ${url}\n`);
});
