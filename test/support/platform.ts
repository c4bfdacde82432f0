import { startPlatform, type Platform, type PlatformOptions } from '../../composition';
import { readEnvironment } from '../../platform/env';
import { DisposableStack } from '../../platform/lifecycle';
import { Narrator } from '../../platform/narrator';
import { subgraphNames } from '../../schema/subgraph-names';
import { createTestDatabase } from './databases';
import { roomyLimits } from './limits';

export interface TestPlatform extends Platform {
  readonly url: string;
  readonly databaseUrl: string;
  dispose(): Promise<void>;
}

/** Speaks to nobody: a test's output is its own. */
class SilentNarrator extends Narrator {
  override write(): void {}
}

export interface TestPlatformOptions extends Pick<PlatformOptions, 'identify'> {
  /** Variables that count for more than those of a test. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A database that is there, and stays: that of another platform, as after a restart. */
  readonly databaseUrl?: string;
}

/** The platform as `npm start` runs it, in this process, on a seeded database of its own. */
export async function startTestPlatform({
  databaseUrl: given,
  environment: variables,
  ...options
}: TestPlatformOptions = {}): Promise<TestPlatform> {
  const stack = new DisposableStack();
  const databaseUrl = given ?? stack.use(await createTestDatabase()).url;
  const environment = readEnvironment(
    {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      SEED_DEMO: '1',
      ...roomyLimits,
      ...variables,
    },
    subgraphNames,
  );
  const platform = await startPlatform(environment, stack, { narrator: new SilentNarrator(), ...options });
  return { ...platform, url: platform.http.url, databaseUrl, dispose: () => stack.dispose() };
}
