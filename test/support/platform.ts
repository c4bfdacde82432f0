import { startPlatform, type Platform, type PlatformOptions } from '../../composition';
import { readEnvironment } from '../../platform/env';
import { DisposableStack } from '../../platform/lifecycle';
import { Narrator } from '../../platform/narrator';
import { subgraphNames } from '../../schema/subgraph-names';
import { createTestDatabase } from './databases';

export interface TestPlatform extends Platform {
  readonly url: string;
  readonly databaseUrl: string;
  dispose(): Promise<void>;
}

/** Speaks to nobody: a test's output is its own. */
class SilentNarrator extends Narrator {
  override write(): void {}
}

/** The platform as `npm start` runs it, in this process, on a seeded database of its own. */
export async function startTestPlatform(
  options: Pick<PlatformOptions, 'identify'> = {},
): Promise<TestPlatform> {
  const stack = new DisposableStack();
  const database = stack.use(await createTestDatabase());
  const environment = readEnvironment(
    { PORT: '0', DATABASE_URL: database.url, LOG_LEVEL: 'error', SEED_DEMO: '1' },
    subgraphNames,
  );
  const platform = await startPlatform(environment, stack, { narrator: new SilentNarrator(), ...options });
  return { ...platform, url: platform.http.url, databaseUrl: database.url, dispose: () => stack.dispose() };
}
